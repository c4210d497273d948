public import Placement
import Places
public import Studies

/// A question becomes a problem of placement.
extension Study {
  /// The study with its rules as a question takes them: for hubs alone where it asks for hubs
  /// alone.
  public func posing(_ question: Question) -> Study {
    question.outreach == rules.outreach ? self : (try? placing(question.outreach)) ?? self
  }

  /// The question as a problem of placement.
  ///
  /// - Throws: ``PlacementError`` when the question does not fit the study (the number of hubs, a
  ///   share or an aversion out of range).
  public func problem(_ question: Question) throws(PlacementError) -> PlacementProblem {
    try posing(question).posed(question)
  }

  /// The question with one of its rules replaced, or left out.
  func problem(
    _ question: Question, replacing index: Int, by other: HeldRule?
  ) throws(PlacementError) -> PlacementProblem {
    var held = rules.held(lifted: question.rulesLifted)
    held.sides.replaceSubrange(index...index, with: other.map { [$0] } ?? [])
    return try problem(question, under: held)
  }

  /// The question with one of its rules for every group of a grouping replaced, or left out.
  func problem(
    _ question: Question, replacing index: Int, by other: GroupLimits?
  ) throws(PlacementError) -> PlacementProblem {
    var held = rules.held(lifted: question.rulesLifted)
    held.eaches.replaceSubrange(index...index, with: other.map { [$0] } ?? [])
    return try problem(question, under: held)
  }

  /// The question under these rules and no others.
  private func problem(
    _ question: Question, under held: PlanRules
  ) throws(PlacementError) -> PlacementProblem {
    let posing = posing(question)
    var rules = posing.rules
    rules.own = PlanRules()
    rules.asked = held
    return try posing.with(rules: rules).posed(question)
  }

  private func posed(_ question: Question) throws(PlacementError) -> PlacementProblem {
    let objective = objective(question)
    if let tier = question.outreach {
      return try twoTierProblem(question, tier, objective: objective).single
    }
    return try PlacementProblem(
      demand: question.demand.demand, travel: question.travel.matrix, objective: objective,
      rules: rules.siting(hubs: question.hubs, lifted: question.rulesLifted))
  }

  private func objective(_ question: Question) -> Objective {
    let within = question.standard.value
    switch question.objective {
    case .pMedian: return .pMedian
    case .coverage: return .maximalCoverage(within: within)
    case .pCenter: return .pCenter
    case .setCoverage: return .setCoverage(within: within, share: question.share)
    case .leastCost:
      let columns = sites.hubs.count + (question.outreach == nil ? 0 : sites.outreach.count)
      return .leastCost(
        // An unknown cost is refused where the problem is made.
        costs: (0..<columns).map { figure(.running, of: $0) ?? .nan },
        for: question.promise == .mean
          ? .meanTravel(atMost: within) : .coverage(within: within, share: question.share))
    case .equity:
      let demand = question.demand.demand
      let today = NearestSites(open: baseline.open, travel: question.travel.matrix)
      // Where nobody travels today all plans are equally good, and any α above zero says so.
      return .equity(
        aversion: question.aversion, alpha: Objective.alpha(of: today, demand: demand) ?? 1)
    }
  }

  /// The question as a problem of two tiers.
  ///
  /// Outreach sites whose location is not known are not placed. Rules of the study are about hubs,
  /// except those about money, which both tiers spend.
  private func twoTierProblem(
    _ question: Question, _ tier: OutreachTier, objective: Objective
  ) throws(PlacementError) -> TwoTierProblem {
    let travel = question.travel
    let hubs = sites.hubs.count
    let all = hubs + sites.outreach.count
    let held = rules.held(lifted: question.rulesLifted)
    let both = { (rule: Rule) in rule.isMoney || rule.isTie }
    let sides = held.sideRules
    let unknown = sites.outreach.indices.filter { sites.outreach[$0].location == nil }
      .map { $0 + hubs }
    return try TwoTierProblem(
      demand: question.demand.demand, travel: travel.matrix.joined(with: travel.outreach),
      hubs: Tier(
        sites: Array(0..<hubs), count: question.most, fewest: question.fewest, keep: held.keep,
        close: held.close, groups: held.groupRules,
        sides: sides.filter { !both($0.rule) }.map(\.limit)),
      outreach: Tier(sites: Array(hubs..<all), count: tier.count, close: Set(unknown)),
      share: tier.share, objective: objective, standards: tierStandards(question, tier),
      sides: sides.filter { both($0.rule) }.map(\.limit))
  }

  /// The standards of both tiers, where outreach sites have their own.
  public func tierStandards(_ question: Question, _ tier: OutreachTier) -> TierStandards? {
    let hasStandards =
      question.objective == .pCenter || question.objective == .coverage
      || question.objective == .leastCost && question.promise == .share
    return tier.standard.flatMap { own in
      hasStandards && own.unit == question.travel.matrix.unit
        ? TierStandards(hubs: question.standard.value, outreach: own.value) : nil
    }
  }

  /// The area that a row of a placement problem stands for: where outreach sites are placed, every area
  /// has two rows, one for what hubs alone give and one for what either tier gives.
  public func area(ofRow row: Int) -> Int { row % areas.count }
}
