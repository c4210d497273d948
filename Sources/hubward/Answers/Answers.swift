import Placement
import Places
import Studies

/// What is asked beside the ranking, by the same search.
struct Answers {
  let options: AnswerOptions
  let search: PlacementSearch
  let terms: AnswerTerms
  /// The most plans to list.
  let top: Int
  /// Named plans with as many hubs as the question.
  var named: [NamedOpen] = []
  /// The rules that could be loosened where there is no plan, with the least that would do.
  var looser: () throws(PlacementError) -> [LooserRule] = { [] }
  /// The best for each number of hubs, where that is more than a count of sites.
  var curve: ((PlacementSearch) throws(PlacementError) -> CountCurve)?

  struct Found {
    /// The plans to list, where others than the ranking's are asked for.
    var plans: [RankedPlan]?
    var parts: [AnswerPart] = []
  }

  func found(_ outcome: Outcome) throws(PlacementError) -> Found {
    var found = Found()
    let problem = terms.problem
    if case .infeasible = outcome, let why = try search.explain(problem, siteName: terms.site) {
      found.parts.append(.conflict(why, terms, looser: try looser()))
    }
    if let asked = options.diverse,
      let plans = try search.diverse(
        problem, differingBy: asked.sites, within: asked.within, most: top)
    {
      found.plans = plans.plans
      found.parts.append(.diverse(plans, asked, most: top, terms))
    }
    if options.why, let best = outcome.solution?.plans.first {
      let effects = try search.effects(around: best, of: problem)
      found.parts.append(.effects(effects, best: best, named: named, terms))
    }
    if options.curve {
      let points: CountCurve
      if let curve {
        points = try curve(search)
      } else {
        points = try search.curve(problem, counts: 1...problem.travel.siteCount)
      }
      found.parts.append(.curve(points, terms))
    }
    return found
  }
}
