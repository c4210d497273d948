import Foundation
import Places
import Testing

@testable import Placement

/// Two tiers against every pair of a hub set and an outreach set.
struct TwoTierTests {
  static let objectives: [Objective] = [
    .pMedian, .maximalCoverage(within: 6), .pCenter, .equity(aversion: 1, alpha: 0.2),
    .leastCost(costs: [], for: .coverage(within: 6, share: 0.8)),
    .leastCost(costs: [], for: .meanTravel(atMost: 4)),
  ]

  @Test(arguments: objectives, 0..<40 as Range<UInt64>)
  func `hubs and outreach are placed as trying every pair of sets would`(
    objective: Objective, seed: UInt64
  ) throws {
    var made = RandomProblem(seed: seed &+ 700)
    let sites = 6
    let areas = 5 + made.below(12)
    let demand = try made.demand(areas: areas, whole: false)
    let travel = try made.travel(areas: areas, sites: sites, coarse: true, gaps: false)
    let between = (0..<sites * sites).map { _ in Double(made.below(10)) }
    let hubSites = [0, 1, 2, 3]
    let outreachSites = [2, 3, 4, 5]
    let hubs = Tier(
      sites: hubSites, count: 1 + made.below(2), keep: made.below(3) == 0 ? [1] : [],
      groups: made.below(2) == 0 ? [GroupRule(members: [0, 1], atMost: 1)] : [])
    let outreachMost = 1 + made.below(3)
    let outreach = Tier(sites: outreachSites, count: outreachMost, fewest: made.below(2))
    let share = [0, 0.3, 0.6, 1][made.below(4)]
    let hubCosts = (0..<sites).map { _ in Double(5 + made.below(9)) }
    let outreachCosts = (0..<sites).map { _ in Double(1 + made.below(5)) }
    let columns = TierColumns(hubs: hubSites, outreach: outreachSites)
    let costs = columns.costs(hubs: hubCosts, outreach: outreachCosts)
    let budget = Double(12 + made.below(20))
    var asked = objective
    var hasStandards = seed % 2 == 0
    switch objective {
    case .leastCost(_, let level):
      asked = .leastCost(costs: costs, for: level)
      if case .meanTravel = level { hasStandards = false }
    case .pMedian, .equity: hasStandards = false
    default: break
    }
    let problem = try TwoTierProblem(
      demand: demand, travel: travel, hubs: hubs, outreach: outreach, share: share,
      objective: asked, standards: hasStandards ? TierStandards(hubs: 6, outreach: 3) : nil,
      tie: TierTie(impedances: between, within: 6),
      sides: [.budget(costs: costs, atMost: budget)])

    var best: Double?
    for hubMask in 0..<(1 << hubSites.count) {
      let h = hubSites.indices.filter { hubMask >> $0 & 1 == 1 }.map { hubSites[$0] }
      guard h.count == hubs.count, hubs.keep.isSubset(of: h) else { continue }
      if !hubs.groups.isEmpty, h.contains(0), h.contains(1) { continue }
      for mask in 0..<(1 << outreachSites.count) {
        let o = outreachSites.indices.filter { mask >> $0 & 1 == 1 }.map { outreachSites[$0] }
        guard (outreach.fewest...outreach.count).contains(o.count) else { continue }
        guard Set(h).isDisjoint(with: o) else { continue }
        guard o.allSatisfy({ site in h.contains { between[site * sites + $0] <= 6 } }) else {
          continue
        }
        let cost = h.reduce(0) { $0 + hubCosts[$1] } + o.reduce(0) { $0 + outreachCosts[$1] }
        guard cost <= budget + 1e-9 else { continue }
        guard
          let value = Self.value(
            asked, demand: demand, travel: travel, hubs: h, outreach: o, share: share,
            factor: hasStandards ? 2 : 1, cost: cost)
        else { continue }
        if best.map({ asked.isBetter(value, than: $0) }) ?? true { best = value }
      }
    }
    let searched = try TestedSolver.searched(problem.single, SolveLimits(top: 3))
    for outcome in [PlacementSearch(SolveLimits(top: 3)).solve(problem.single), searched] {
      guard let first = outcome.solution?.plans.first else {
        #expect(best == nil)
        continue
      }
      guard case .optimal = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(abs(first.value - (best ?? .infinity)) <= 1e-8 * max(1, abs(first.value)))
      let plan = problem.plan(first)
      #expect(plan.hubs.count == hubs.count && Set(plan.hubs).isSubset(of: hubSites))
      #expect(Set(plan.outreach).isSubset(of: outreachSites))
      #expect(problem.columns(hubs: plan.hubs, outreach: plan.outreach) == first.open)
      #expect(plan.nearestHub.site.allSatisfy { $0.map(plan.hubs.contains) ?? true })
    }
  }

  /// Priced from the two tiers themselves, nothing being doubled.
  private static func value(
    _ objective: Objective, demand: Demand, travel: TravelMatrix, hubs: [Int], outreach: [Int],
    share: Double, factor: Double, cost: Double
  ) -> Double? {
    var mean = 0.0
    var covered = 0.0
    var worst = 0.0
    var unequal = 0.0
    for (area, weight) in demand.weights.enumerated() where weight > 0 {
      let hub = hubs.map { travel[area: area, site: $0] }.min() ?? .infinity
      let other = outreach.map { travel[area: area, site: $0] * factor }.min() ?? .infinity
      for (part, far) in [(1 - share, hub), (share, min(hub, other))] where part > 0 {
        mean += weight * part * far
        worst = max(worst, far)
        if far <= 6 { covered += weight * part }
        unequal += weight * part * exp(0.2 * far)
      }
    }
    mean /= demand.total
    covered /= demand.total
    switch objective {
    case .pMedian: return mean
    case .maximalCoverage: return covered
    case .pCenter: return worst
    case .equity: return log(unequal / demand.total) / 0.2
    case .leastCost(_, .coverage(_, let part)): return covered >= part - 1e-12 ? cost : nil
    case .leastCost(_, .meanTravel(let most)): return mean <= most + 1e-12 ? cost : nil
    case .setCoverage: return nil
    }
  }

  @Test func `set coverage in two tiers is refused with what to ask instead`() throws {
    var made = RandomProblem(seed: 3)
    let demand = try made.demand(areas: 4, whole: true)
    let travel = try made.travel(areas: 4, sites: 3, coarse: true, gaps: false)
    let tier = Tier(sites: [0, 1, 2], count: 1)
    #expect(throws: PlacementError.twoTierSetCoverage) {
      try TwoTierProblem(
        demand: demand, travel: travel, hubs: tier, outreach: tier, share: 0.5,
        objective: .setCoverage(within: 3, share: 1))
    }
    #expect(throws: PlacementError.misplacedStandards) {
      try TwoTierProblem(
        demand: demand, travel: travel, hubs: tier, outreach: tier, share: 0.5,
        objective: .pMedian, standards: TierStandards(hubs: 3, outreach: 2))
    }
  }
}
