public import Certificates
public import Placement
import Places
public import Scenarios
public import StudyFormat

/// One placement question about a study: who counts, how they travel, what is to be best, how many
/// hubs, and whether the siting rules hold.
public struct Question: Hashable, Sendable {
  public let demand: StudyDemand
  public let travel: StudyTravel
  public let objective: ObjectiveKind
  /// The standard of coverage, in the travel's unit; the longest mean where that is the promise.
  public let standard: Standard
  /// How many hubs are open; for set coverage and where the number is a range, the most that may be.
  public let hubs: Int
  /// The fewest that may be open.
  public let fewest: Int
  public let rulesLifted: Bool
  /// The share of demand that set coverage and least cost must reach, above 0 to 1.
  public let share: Double
  /// What least cost must give.
  public let promise: Promise
  /// How much more a long journey counts under equity than several short ones, above 0.
  public let aversion: Double

  /// Outreach sites that are placed beside the hubs; nothing where hubs alone are.
  public let outreach: OutreachTier?

  /// What a plan of least cost must give.
  public enum Promise: Hashable, Sendable {
    /// A share of demand within the standard.
    case share
    /// Mean travel no longer than the standard.
    case mean
  }

  public init(
    demand: StudyDemand, travel: StudyTravel, objective: ObjectiveKind, standard: Standard,
    hubs: Int, fewest: Int? = nil, rulesLifted: Bool, share: Double = 1, promise: Promise = .share,
    aversion: Double = 1, outreach: OutreachTier? = nil
  ) {
    self.outreach = outreach
    self.fewest = fewest ?? (objective.choosesCount ? 1 : hubs)
    self.promise = promise
    self.demand = demand
    self.travel = travel
    self.objective = objective
    self.standard = standard
    self.hubs = hubs
    self.rulesLifted = rulesLifted
    self.share = share
    self.aversion = aversion
  }

  /// The same question with outreach sites placed beside the hubs.
  func placing(_ tier: OutreachTier) -> Question {
    Question(
      demand: demand, travel: travel, objective: objective, standard: standard, hubs: hubs,
      fewest: fewest, rulesLifted: rulesLifted, share: share, promise: promise, aversion: aversion,
      outreach: tier)
  }

  /// The same question for another number of hubs.
  package func with(hubs: Int) -> Question {
    Question(
      demand: demand, travel: travel, objective: objective, standard: standard, hubs: hubs,
      fewest: hubs, rulesLifted: rulesLifted, share: share, promise: promise, aversion: aversion,
      outreach: outreach)
  }

  /// The same question by another travel.
  func with(travel: StudyTravel) -> Question {
    Question(
      demand: demand, travel: travel, objective: objective, standard: standard, hubs: hubs,
      fewest: fewest, rulesLifted: rulesLifted, share: share, promise: promise, aversion: aversion,
      outreach: outreach)
  }

  /// The unit of the values: the travel's, `share` for coverage, `sites` for set coverage, pounds a
  /// year for least cost.
  public var unit: String {
    switch objective {
    case .coverage: "share"
    case .setCoverage: "sites"
    case .leastCost: "GBP a year"
    case .pMedian, .pCenter, .equity: travel.matrix.unit.rawValue
    }
  }
}

/// The best allowed plans in order, as the answer to a question.
public struct Ranking: Sendable {
  public let question: Question
  public let problem: PlacementProblem
  public let outcome: Outcome
  /// The standing of each scenario of the study, in the study's order.
  public let standings: [Standing]
  /// Whether sites have room for so many only.
  var isRoomMinded = false

  public var plans: [RankedPlan] { outcome.solution?.plans ?? [] }

  /// Whether every allowed plan was evaluated, so that every rank is exact.
  public var isComplete: Bool { outcome.solution?.candidates != nil }

  /// How many plans were ranked: all that are allowed, or the best so many.
  public var candidates: Int { outcome.solution?.candidates ?? plans.count }
}

extension Study {
  /// How many plans a report ranks at the most.
  public static let reportLimits = SolveLimits(top: 500)

  /// Ranks the best `limits.top` plans under a question, by evaluating all where they can be counted
  /// through, else by a search that proves that no other is better.
  ///
  /// - Throws: ``PlacementError`` when the question does not fit the study (the number of hubs, a
  ///   share or an aversion out of range).
  public func ranking(
    of question: Question, limits: SolveLimits = Study.reportLimits
  ) throws(PlacementError) -> Ranking {
    let problem = try problem(question)
    return ranking(
      of: question, problem,
      outcome: evaluated(problem, limits) ?? PlacementSearch(limits).solve(problem))
  }

  /// The same, with a certificate of the bound that anyone can check.
  ///
  /// - Returns: no certificate where there is neither a plan nor a proof that there is none.
  /// - Throws: as ``ranking(of:limits:)`` does.
  public func certifiedRanking(
    of question: Question, limits: SolveLimits
  ) throws(PlacementError) -> (ranking: Ranking, certificate: Certificate?) {
    let problem = try problem(question)
    let (outcome, certificate) = PlacementSearch(limits).certified(problem)
    let ranking = ranking(
      of: question, problem, outcome: evaluated(problem, limits) ?? outcome)
    return (ranking, certificate)
  }

  /// The answer by evaluating every plan; nothing where there are too many.
  private func evaluated(_ problem: PlacementProblem, _ limits: SolveLimits) -> Outcome? {
    guard PlacementSearch.evaluatesAll(problem) else { return nil }
    return ExhaustiveSolver(top: limits.top, watching: scenarios.map { plan(of: $0, in: problem) })
      .solve(problem)
  }

  private func ranking(
    of question: Question, _ problem: PlacementProblem, outcome: Outcome
  ) -> Ranking {
    let solution = outcome.solution
    let standings = scenarios.enumerated().map { index, scenario in
      Standing(
        of: Scenario(
          id: scenario.id, name: scenario.name, open: plan(of: scenario, in: problem)),
        among: solution?.plans ?? [], problem: problem,
        place: solution?.watched.isEmpty == false ? solution?.watched[index] : nil,
        candidates: solution?.candidates)
    }
    return Ranking(question: question, problem: problem, outcome: outcome, standings: standings)
  }

  /// The open columns of a scenario: its hubs, and where outreach is placed its outreach sites.
  package func plan(of scenario: StudyScenario, in problem: PlacementProblem) -> [Int] {
    problem.travel.siteCount == hubs.count
      ? scenario.open : columns(hubs: scenario.open, outreach: scenario.outreach)
  }

  /// The best plan under the rules for the default demand and travel, by its columns; nothing where
  /// none is allowed.
  func bestPlan(by objective: ObjectiveKind) -> [Int]? {
    let travel = travels[0]
    guard let standard = standard(for: travel) else { return nil }
    let question = Question(
      demand: demands[0], travel: travel, objective: objective, standard: standard,
      hubs: rules.hubs, fewest: rules.fewest, rulesLifted: false, outreach: rules.outreach)
    return try? ranking(of: question, limits: SolveLimits(top: 1)).plans.first?.open
  }

  /// The question with one of its rules replaced, or left out.
  func problem(
    _ question: Question, replacing index: Int, by other: StudyRule?
  ) throws(PlacementError) -> PlacementProblem {
    var held = rules.held(lifted: question.rulesLifted)
    held.sides.replaceSubrange(index...index, with: other.map { [$0] } ?? [])
    return try problem(question, under: held)
  }

  /// The question with one of its rules for every group of a grouping replaced, or left out.
  func problem(
    _ question: Question, replacing index: Int, by other: EachRule?
  ) throws(PlacementError) -> PlacementProblem {
    var held = rules.held(lifted: question.rulesLifted)
    held.eaches.replaceSubrange(index...index, with: other.map { [$0] } ?? [])
    return try problem(question, under: held)
  }

  /// The question under these rules and no others.
  private func problem(
    _ question: Question, under held: PlanRules
  ) throws(PlacementError) -> PlacementProblem {
    var study = posing(question)
    study.rules.own = PlanRules()
    study.rules.asked = held
    return try study.posed(question)
  }

  /// The question as a problem of placement.
  package func problem(_ question: Question) throws(PlacementError) -> PlacementProblem {
    try posing(question).posed(question)
  }

  private func posed(_ question: Question) throws(PlacementError) -> PlacementProblem {
    let demand = question.demand.demand
    let travel = question.travel.matrix
    let objective: Objective
    switch question.objective {
    case .pMedian: objective = .pMedian
    case .coverage: objective = .maximalCoverage(within: question.standard.value)
    case .pCenter: objective = .pCenter
    case .setCoverage:
      objective = .setCoverage(within: question.standard.value, share: question.share)
    case .leastCost:
      let most = question.standard.value
      let outreach = question.outreach == nil ? [] : outreachFigures.running.values
      objective = .leastCost(
        costs: (figures.running.values + outreach).map { $0 ?? .nan },
        for: question.promise == .mean
          ? .meanTravel(atMost: most) : .coverage(within: most, share: question.share))
    case .equity:
      let today = NearestSites(open: baseline.open, travel: travel)
      // Where nobody travels today every plan is as good: any α above zero says so.
      objective = .equity(
        aversion: question.aversion, alpha: Objective.alpha(of: today, demand: demand) ?? 1)
    }
    if let tier = question.outreach {
      return try twoTierProblem(question, tier, objective: objective).single
    }
    return try PlacementProblem(
      demand: demand, travel: travel, objective: objective,
      rules: rules.siting(hubs: question.fewest...question.hubs, lifted: question.rulesLifted))
  }
}
