public import Placement
public import Studies

/// What was found beyond the best plans: nothing where it was not asked, or cannot be known.
public struct FurtherAnswers: Sendable {
  public init() {}

  /// Why there is no plan.
  public var conflict: PlanConflict?
  /// Plans that differ from one another, to be listed in place of the ranking.
  public var diverse: DiverseAlternatives?
  /// What each decision costs.
  public var effects: DecisionEffects?
  /// The best for each number of hubs.
  public var curve: CountCurve?
}

/// Why there is no plan, and what would have to give.
public struct PlanConflict: Sendable {
  public let why: Infeasibility
  /// The study's rules that could be loosened, each by the least change that would do.
  public let looser: [LooserRule]
}

/// What deciding each site otherwise costs: around the best plan, and around each scenario.
public struct DecisionEffects: Sendable {
  public let best: RankedPlan
  public let sites: [SiteEffect]
  /// The best exchange of one site for another in the best plan; nothing where none is allowed.
  public let swap: BestSwap?
  /// Scenarios with as many hubs as the question, each with its own best exchange.
  public let scenarios: [(plan: ScenarioPlan, swap: BestSwap?)]
}

/// A scenario as a plan of a question.
public struct ScenarioPlan: Sendable {
  public let scenario: StudyScenario
  /// Its open columns.
  public let open: [Int]
  public let value: Double
}

/// Asks what is asked beyond the ranking, of the same search, whichever that is.
struct FurtherSearch<Fault: Error> {
  let asking: Asking
  /// The question, its siting rules left open.
  let varied: VariedQuestion<Fault>
  /// The numbers of hubs of the curve.
  let counts: ClosedRange<Int>
  /// Scenarios with as many hubs as the question.
  var scenarios: [ScenarioPlan] = []
  /// Why there is no plan.
  let explain: () throws(Fault) -> Infeasibility?
  /// The rules that could be loosened where there is no plan, with the least change that would do.
  var looser: () throws(Fault) -> [LooserRule] = { () throws(Fault) in [] }

  func found(_ outcome: Outcome<RankedPlan>) throws(Fault) -> FurtherAnswers {
    var found = FurtherAnswers()
    if case .infeasible = outcome, let why = try explain() {
      found.conflict = PlanConflict(why: why, looser: try looser())
    }
    if let asked = asking.diverse {
      found.diverse = try varied.diverse(
        differingBy: asked.sites, within: asked.within, most: asking.top)
    }
    if asking.effects, let best = outcome.solution?.plans.first {
      let sites = try varied.effects(around: best)
      let swap = try varied.swap(from: best.open)
      var swaps: [(ScenarioPlan, BestSwap?)] = []
      for plan in scenarios { swaps.append((plan, try varied.swap(from: plan.open))) }
      found.effects = DecisionEffects(best: best, sites: sites, swap: swap, scenarios: swaps)
    }
    if asking.curve { found.curve = try varied.curve(counts) }
    return found
  }
}
