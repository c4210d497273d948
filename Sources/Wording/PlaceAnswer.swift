public import Assessment
public import Placement
import Places
import Reports
public import Studies
import StudyFormat
import Text

/// The answer to `hubward place`, in the words of its JSON contract.
public struct PlaceAnswer: Sendable {
  public struct Plan: Sendable, Encodable {
    public let rank: Int
    /// Ids of the open hubs, sorted.
    public let open: [String]
    /// Ids of the outreach sites placed beside them, sorted; nothing where hubs alone are placed.
    public let outreach: [String]?
    public let value: Double
    /// Nothing where the study says no costs.
    public let costs: PlanCost?
  }

  /// A scenario of the study under the same question.
  public struct NamedPlan: Sendable {
    public let name: String
    /// Its rank among the allowed plans; nothing where it is not one of them.
    public let rank: Int?
    /// Why it has no rank; nothing where it has one.
    public let rankNote: String?
    public let open: [String]
    /// Nothing where somebody with demand has no route.
    public let value: Double?
    /// The rules that it breaks, in words; the number of hubs is not among them.
    public let breaks: [String]
    /// Nothing where the study says no costs.
    public let costs: PlanCost?
  }

  public enum Status: String, Sendable, Encodable {
    case optimal, feasible, infeasible, undecided
  }

  public let study: String
  public let question: Question
  public let status: Status
  public let bound: Double?
  public let gap: Double?
  /// How many plans are allowed; nothing where there are too many to count.
  public let candidates: Int?
  public let plans: [Plan]
  /// How many of the plans, from the first, have their rank proven; nothing for plans that are not
  /// a ranking.
  public let provenRanks: Int?
  public let named: [NamedPlan]
  /// Ids of the sites over the border, which are open in every plan.
  public let border: [String]
  /// What proves the answer, or why there is none.
  public let reason: String

  /// - Parameters:
  ///   - top: how many plans to list.
  ///   - listed: the plans to list instead of the ranking's, such as those that differ.
  public init(_ ranking: Ranking, of study: Study, top: Int, listed: [RankedPlan]? = nil) {
    let solution = ranking.outcome.solution
    func ids(_ open: [Int]) -> [String] {
      study.sites.hubs(of: open).map { study.sites.hubs[$0].id.code }.sorted()
    }
    let isTwoTier = ranking.question.outreach != nil
    let posed = study.posing(ranking.question)
    self.study = study.about.id
    question = ranking.question
    border = study.sites.border.map(\.id.code)
    bound = solution?.bound
    gap = solution?.gap
    candidates = solution == nil ? 0 : solution?.candidates
    plans = (listed ?? ranking.plans).prefix(top).map {
      Plan(
        rank: $0.rank, open: ids($0.open),
        outreach: isTwoTier
          ? study.sites.outreach(of: $0.open).map { study.sites.outreach[$0].id.code }.sorted()
          : nil,
        value: $0.value, costs: study.hasCosts ? posed.cost(of: $0.open) : nil)
    }
    provenRanks =
      listed == nil ? solution.map { min($0.provenRanks, top, $0.plans.count) } : nil
    named = zip(study.scenarios, ranking.standings).map { scenario, standing in
      NamedPlan(
        name: scenario.id, rank: standing.rank,
        rankNote: standing.rank == nil
          ? study.unranked(scenario, standing, in: ranking) : nil,
        open: ids(scenario.open),
        value: standing.value.isFinite ? standing.value : nil,
        breaks: posed.broken(
          by: study.plan(of: scenario, in: ranking.problem), lifted: ranking.question.rulesLifted
        ).map(posed.words),
        costs: study.hasCosts
          ? posed.cost(of: study.plan(of: scenario, in: ranking.problem)) : nil)
    }
    switch ranking.outcome {
    case .optimal: status = .optimal
    case .feasible: status = .feasible
    case .infeasible: status = .infeasible
    case .undecided: status = .undecided
    }
    reason = study.reason(for: ranking)
  }
}

extension PlaceAnswer: Encodable {
  private enum Key: String, CodingKey {
    case study, objective, demand, travel, within, mean, hubs, fewest, outreach, border, rules,
      unit,
      estimate,
      status, bound, gap
    case candidates, plans, named, reason
    case provenRanks = "ranks_proven"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(study, forKey: .study)
    try container.encode(question.objective.rawValue, forKey: .objective)
    try container.encode(question.demand.id, forKey: .demand)
    try container.encode(question.travel.id, forKey: .travel)
    if question.objective.needsStandard {
      let isMean = question.objective == .leastCost && question.promise == .mean
      try container.encode(question.standard.value, forKey: isMean ? .mean : .within)
    }
    try container.encode(question.most, forKey: .hubs)
    if question.fewest < question.most { try container.encode(question.fewest, forKey: .fewest) }
    if let tier = question.outreach { try container.encode(Tier(tier), forKey: .outreach) }
    if !border.isEmpty { try container.encode(border, forKey: .border) }
    try container.encode(!question.rulesLifted, forKey: .rules)
    try container.encode(question.unit.description, forKey: .unit)
    try container.encode(question.travel.matrix.source.isEstimate, forKey: .estimate)
    try container.encode(status, forKey: .status)
    try container.encode(bound, forKey: .bound)
    try container.encode(gap, forKey: .gap)
    try container.encode(candidates, forKey: .candidates)
    try container.encode(plans, forKey: .plans)
    try container.encodeIfPresent(provenRanks, forKey: .provenRanks)
    try container.encode(named, forKey: .named)
    try container.encode(reason, forKey: .reason)
  }
}

/// What was asked for outreach sites; a standard in its own words.
private struct Tier: Encodable {
  let count: Int
  let share: Double
  let within: String?
  let standard: String?

  init(_ tier: OutreachTier) {
    count = tier.count
    share = tier.share
    within = tier.within?.description
    standard = tier.standard?.description
  }
}

extension PlaceAnswer.NamedPlan: Encodable {
  private enum Key: String, CodingKey {
    case name, rank, open, value, breaks, costs
    case rankNote = "rank_note"
  }

  /// What is absent is `null` and never left out, except costs that the study does not say and the
  /// note of a scenario that has its rank.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(rank, forKey: .rank)
    try container.encodeIfPresent(rankNote, forKey: .rankNote)
    try container.encode(open, forKey: .open)
    try container.encode(value, forKey: .value)
    try container.encode(breaks, forKey: .breaks)
    try container.encodeIfPresent(costs, forKey: .costs)
  }
}

extension PlanCost: Encodable {
  private enum Key: String, CodingKey { case running, saving, oneOff }

  /// What is not known is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(running, forKey: .running)
    try container.encodeIfPresent(saving, forKey: .saving)
    try container.encodeIfPresent(oneOff, forKey: .oneOff)
  }
}
