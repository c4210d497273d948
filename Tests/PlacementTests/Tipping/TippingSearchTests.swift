import Places
import Testing

@testable import Placement

struct TippingSearchTests {
  private func best(_ problem: PlacementProblem) -> RankedPlan? {
    ExhaustiveSolver(top: 1).solve(problem).solution?.plans.first
  }

  /// A question and the plan that is first.
  private func asked(_ seed: UInt64) throws -> (problem: PlacementProblem, first: RankedPlan)? {
    var numbers = RandomProblem(seed: seed)
    let objective: Objective = seed % 2 == 0 ? .pMedian : .maximalCoverage(within: 4)
    let problem = try numbers.problem(objective)
    return best(problem).map { (problem, $0) }
  }

  private func changed(
    _ problem: PlacementProblem, _ weights: [Double]
  ) throws -> PlacementProblem {
    try PlacementProblem(
      demand: Demand(weights), travel: problem.travel, objective: problem.objective,
      rules: problem.rules)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `people changed by a little less keep the first plan and by a little more do not`(
    seed: UInt64
  ) throws {
    guard let (problem, first) = try asked(seed) else { return }
    let tips = try #require(TippingSearch(problem, first: first.open)).people(most: 1)
    let areas = problem.demand.weights.indices.filter { problem.demand.weights[$0] > 0 }
    for area in areas {
      let tip = tips.first { $0.area == area }
      for factor in [0.02, 0.5, 0.98, 1.02, 1.5, 1.98] {
        var weights = problem.demand.weights
        weights[area] *= factor
        guard weights.contains(where: { $0 > 0 }) else { continue }
        let other = try changed(problem, weights)
        let own = Evaluation(open: first.open, problem: other)
        guard let rival = best(other) else { continue }
        let isBeaten = Evaluation(open: rival.open, problem: other).order.score < own.order.score
        let change = factor - 1
        // Within the smallest change on either side nothing changes.
        if let tip, abs(change) > abs(tip.change) + 1e-9, change * tip.change > 0 {
          #expect(isBeaten)
        }
        if abs(change) < (tip.map { abs($0.change) } ?? 1) - 1e-9 { #expect(!isBeaten) }
      }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a mix with another demand tips where it says`(seed: UInt64) throws {
    guard let (problem, first) = try asked(seed &+ 300) else { return }
    var numbers = RandomProblem(seed: seed &+ 77)
    let other = try numbers.demand(areas: problem.travel.areaCount, whole: true)
    let tip = try #require(TippingSearch(problem, first: first.open)).demand(other)
    for share in stride(from: 0.05, through: 1, by: 0.05) {
      let mixed = try changed(
        problem,
        zip(problem.demand.weights, other.weights).map {
          (1 - share) * $0 / problem.demand.total + share * $1 / other.total
        })
      let own = Evaluation(open: first.open, problem: mixed)
      guard let rival = best(mixed) else { continue }
      let lead = own.order.score - Evaluation(open: rival.open, problem: mixed).order.score
      if share < (tip?.share ?? 2) - 1e-9 { #expect(lead <= 1e-9) }
      if let tip, share > tip.share + 1e-6 { #expect(lead > 0) }
    }
  }

  /// Areas 0 and 10 minutes from two sites, 5 from a third; all at one end, and with others far away.
  ///
  /// κ = 0.1: e⁰ = 1, e^0.5 = 1.6487, e¹ = 2.7183. Of 1 person at each end of a line, sites at both ends
  /// cost 1 + 2.7183 = 3.7183 and the middle 2 × 1.6487 = 3.2974. Where the other demand is 1 person at the
  /// left end and none at the right, the left costs 1 and the middle 1.6487; each scaled to 1 in all, the
  /// left is 0.2104 behind and 0.6487 ahead: they are as good at 0.2104 / 0.8591.
  @Test func `equal travel tips at a mix that is worked out by hand`() throws {
    let travel = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "hand"), areaCount: 3, siteCount: 3,
      values: [0, 5, 10, 10, 5, 0, 30, 30, 30])
    let problem = try PlacementProblem(
      demand: Demand([1, 1, 0]), travel: travel, objective: .equity(aversion: 1, alpha: 0.1),
      rules: SitingRules(count: 1))
    let search = try #require(TippingSearch(problem, first: [1]))
    let tip = try #require(try search.demand(Demand([1, 0, 0])))
    #expect(abs(tip.share - 0.2104195 / 0.8591409) < 1e-6)
    #expect(tip.open == [0])
    // Half of this demand is 30 minutes from every site and tells none from another, so that a share t of it
    // moves as much as (t / 2) / (1 − t / 2) of the other did.
    let far = try #require(try search.demand(Demand([1, 0, 1])))
    let share = far.share / 2 / (1 - far.share / 2)
    #expect(abs(share - tip.share) < 1e-6)
  }

  @Test func `where the other demand has no route under the first plan any of it tips`() throws {
    let travel = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "hand"), areaCount: 2, siteCount: 2,
      values: [1, 2, .infinity, 2])
    let problem = try PlacementProblem(
      demand: Demand([1, 0]), travel: travel, objective: .pMedian, rules: SitingRules(count: 1))
    let search = try #require(TippingSearch(problem, first: [0]))
    #expect(try search.demand(Demand([1, 1])) == MixTip(share: 0, open: [1]))
  }

  /// Both halls cost 10: without the people of either area the other hall is as good, and never better.
  @Test func `an area of nobody is no change`() throws {
    let travel = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "hand"), areaCount: 2, siteCount: 2,
      values: [0.1, 0.3, 0.3, 0.3])
    let problem = try PlacementProblem(
      demand: Demand([3, 7]), travel: travel, objective: .pMedian, rules: SitingRules(count: 1))
    #expect(try #require(TippingSearch(problem, first: [0])).people(most: 1) == [])
  }

  @Test func `a search that is stopped says so`() throws {
    guard let (problem, first) = try asked(4) else { return }
    let search = try #require(
      TippingSearch(
        problem, first: first.open, limits: SolveLimits(isInterrupted: { true })))
    #expect(throws: SearchStopped.self) { try search.people(most: 1) }
    #expect(throws: SearchStopped.self) { try search.demand(problem.demand) }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `the nearest standards that tip are found`(seed: UInt64) throws {
    guard let (problem, first) = try asked(2 * seed + 1) else { return }
    let search = try #require(TippingSearch(problem, first: first.open))
    let tips = try #require(try search.standard(0...12))
    func isBeaten(_ standard: Double) throws -> Bool {
      let other = try PlacementProblem(
        demand: problem.demand, travel: problem.travel,
        objective: .maximalCoverage(within: standard), rules: problem.rules)
      let own = Evaluation(open: first.open, problem: other).value
      return best(other).map { other.objective.isBetter($0.value, than: own) } ?? false
    }
    switch tips.above {
    case .tips(let at, _):
      #expect(try isBeaten(at))
      for step in 1..<20 {
        let isBeaten = try isBeaten(4 + (at - 4) * Double(step) / 20.001)
        #expect(!isBeaten)
      }
    case .none:
      let isBeaten = try isBeaten(12)
      #expect(!isBeaten)
    }
    switch tips.below {
    case .tips(let at, _): #expect(try isBeaten(at))
    case .none:
      let isBeaten = try isBeaten(0.001)
      #expect(!isBeaten)
    }
  }

  /// Villages at 0, 4 and 10 km with 10, 30 and 60 people, one hall: at 10 km it costs 280, at 4 km 400.
  /// With 60 θ more people at 10 km the hall there costs the same and the other 360 θ more: they are as good
  /// where 360 θ = −120, at a third fewer.
  @Test func `three villages tip where it is worked out by hand`() throws {
    let travel = try TravelMatrix(
      unit: .kilometres, source: .supplied(by: "hand"), areaCount: 3, siteCount: 3,
      values: [0, 4, 10, 4, 0, 6, 10, 6, 0])
    let problem = try PlacementProblem(
      demand: Demand([10, 30, 60]), travel: travel, objective: .pMedian,
      rules: SitingRules(count: 1))
    let tips = try #require(TippingSearch(problem, first: [2])).people(most: 1)
    let last = try #require(tips.first { $0.area == 2 })
    #expect(abs(last.change + 1.0 / 3) < 1e-12)
    #expect(last.open == [1])
    // 30 (1 + θ) people at 4 km cost the hall at 10 km 180 (1 + θ) and the other nothing: from 120 / 180 on.
    let middle = try #require(tips.first { $0.area == 1 })
    #expect(abs(middle.change - 2.0 / 3) < 1e-12)
  }
}
