import Placement
import Places
import Studies

/// What is asked beside the ranking, by the same search, whatever it is.
struct Answers<Fault: Error> {
  let options: AnswerOptions
  /// The question, its siting rules left open.
  let varied: VariedQuestion<Fault>
  let terms: AnswerTerms
  /// The most plans to list.
  let top: Int
  /// How many hubs there are: the end of the curve.
  let most: Int
  /// Named plans with as many hubs as the question.
  var named: [NamedOpen] = []
  /// Why there is no plan.
  let explain: () throws(Fault) -> Infeasibility?
  /// The rules that could be loosened where there is no plan, with the least that would do.
  var looser: () throws(Fault) -> [LooserRule] = { () throws(Fault) in [] }

  func found(_ outcome: Outcome<RankedPlan>) throws(Fault) -> FoundAnswers {
    var found = FoundAnswers()
    if case .infeasible = outcome, let why = try explain() {
      found.parts.append(.conflict(why, terms, looser: try looser()))
    }
    if let asked = options.diverse,
      let plans = try varied.diverse(
        differingBy: asked.sites, within: asked.within, most: top)
    {
      found.plans = plans.plans
      found.parts.append(.diverse(plans, asked, most: top, terms))
    }
    if options.why, let best = outcome.solution?.plans.first {
      let effects = try varied.effects(around: best)
      var swaps: [BestSwap?] = [try varied.swap(from: best.open)]
      for plan in named { swaps.append(try varied.swap(from: plan.open)) }
      found.parts.append(.effects(effects, best: best, named: named, swaps: swaps, terms))
    }
    if options.curve {
      found.parts.append(.curve(try varied.curve(1...most), terms))
    }
    return found
  }
}

/// What was found beside the ranking.
struct FoundAnswers {
  /// The plans to list, where others than the ranking's are asked for.
  var plans: [RankedPlan]?
  var parts: [AnswerPart] = []
}
