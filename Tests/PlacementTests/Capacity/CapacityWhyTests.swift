import MixedInteger
import Places
import Testing

@testable import Placement

/// Why, what else and what if, where sites have so much room: against trying every plan.
@Suite(.enabled(if: Highs.isThere, Highs.reason))
struct CapacityWhyTests {
  private typealias Plan = (open: [Int], value: Double, tieBreak: Double)

  private static let objectives: [Objective] = [.pMedian, .maximalCoverage(within: 4), .pCenter]

  @Test(arguments: objectives, 0..<25 as Range<UInt64>)
  func `forcing a site costs what the best plan that has it so is worse`(
    objective: Objective, seed: UInt64
  ) throws {
    let posed = try CapacitySearchTests.problem(objective, seed: seed, service: .whole)
    let all = CapacityBruteForce(posed).plans
    let search = try CapacitySearchTests.search(1)
    guard let best = try search.solve(posed).map(\.plain).solution?.plans.first else {
      #expect(all.isEmpty)
      return
    }
    for effect in try search.varied(posed).effects(around: best) {
      let other = all.first { $0.open.contains(effect.site) != effect.isOpenInBest }
      #expect(effect.isProven)
      #expect((effect.cost == nil) == (other == nil))
      if let cost = effect.cost, let other {
        #expect(abs(cost - abs(other.value - all[0].value)) < 1e-7)
      }
    }
  }

  @Test(arguments: objectives, 0..<25 as Range<UInt64>)
  func `the best single swap is the best of them all`(
    objective: Objective, seed: UInt64
  ) throws {
    let posed = try CapacitySearchTests.problem(objective, seed: seed, service: .whole)
    let all = CapacityBruteForce(posed).plans
    guard let worst = all.last else { return }
    let swaps = all.filter {
      $0.open.count == worst.open.count
        && Set($0.open).subtracting(worst.open).count == 1
    }
    let found = try CapacitySearchTests.search(1).varied(posed).swap(from: worst.open)
    #expect((found == nil) == swaps.isEmpty)
    guard let found, let first = swaps.first else { return }
    #expect(abs(found.plan.value - first.value) < 1e-7)
    #expect(
      Set(worst.open).subtracting([found.closing]).union([found.opening])
        == Set(found.plan.open))
  }

  @Test(arguments: 0..<25 as Range<UInt64>)
  func `the curve has the best for every number of sites`(seed: UInt64) throws {
    let posed = try CapacitySearchTests.problem(.pMedian, seed: seed, service: .whole)
    let sites = posed.problem.travel.siteCount
    let curve = try CapacitySearchTests.search(1).varied(posed).curve(1...sites)
    for point in curve.points {
      let fixed = try posed.with(rules: posed.problem.rules.with(count: point.count))
      let best = CapacityBruteForce(fixed).plans.first?.value
      #expect(point.isProven)
      #expect((point.plan == nil) == (best == nil))
      if let plan = point.plan, let best { #expect(abs(plan.value - best) < 1e-7) }
    }
  }

  @Test(arguments: 0..<25 as Range<UInt64>)
  func `diverse plans differ, each the best of those that do`(seed: UInt64) throws {
    let made = try CapacitySearchTests.problem(.pMedian, seed: seed, service: .whole)
    let posed = try made.with(rules: SitingRules(count: made.problem.rules.count))
    var left = CapacityBruteForce(posed).plans
    let search = try CapacitySearchTests.search(1)
    let found = try search.varied(posed).diverse(differingBy: 2, within: 10, most: 3)
    #expect((found == nil) == left.isEmpty)
    for plan in found?.plans ?? [] {
      #expect(abs(plan.value - (left.first?.value ?? .infinity)) < 1e-7)
      left.removeAll { Set($0.open).subtracting(plan.open).count < 2 }
    }
    if let found, found.plans.count < 3 { #expect(left.isEmpty && found.isComplete) }
  }

  @Test(arguments: [Objective.pMedian, .setCoverage(within: 3, share: 1)], 0..<40 as Range<UInt64>)
  func `what is said to be enough is, and nothing less`(
    objective: Objective, seed: UInt64
  ) throws {
    let made = try CapacitySearchTests.problem(objective, seed: seed, service: .whole)
    let tight = Capacity(
      places: made.capacity.places.map { ($0 * 0.6).rounded(.down) },
      people: made.capacity.people, service: .whole)
    let posed = try made.with(capacity: tight)
    let found = try CapacitySearchTests.search(1).explain(posed)
    func hasPlan(_ other: CapacitatedProblem) -> Bool {
      !CapacityBruteForce(other).plans.isEmpty
    }
    func roomier(_ more: Double) throws -> CapacitatedProblem {
      try posed.with(
        capacity: Capacity(
          places: tight.places.map { $0 + more }, people: tight.people, service: .whole))
    }
    #expect((found == nil) == hasPlan(posed))
    guard let found else { return }
    var hasPlaces = false
    for relaxation in found.relaxations {
      switch relaxation {
      case .places(let more):
        hasPlaces = true
        #expect(try hasPlan(roomier(more)))
        #expect(try !hasPlan(roomier(more - 1)))
      case .count(let count):
        let rules = posed.problem.rules
        guard found.rules.isEmpty else { break }
        #expect(hasPlan(try posed.with(rules: rules.with(count: count))))
        for fewer in (rules.count..<count).dropFirst() {
          #expect(!hasPlan(try posed.with(rules: rules.with(count: fewer))))
        }
      case .standard(let within):
        #expect(
          hasPlan(try posed.with(objective: .setCoverage(within: within, share: 1))))
        #expect(
          !hasPlan(try posed.with(objective: .setCoverage(within: within * 0.999, share: 1))))
      case .divide, .drop, .limit, .allow, .share, .mean: break
      }
    }
    if found.rules.isEmpty, !hasPlaces { #expect(try !hasPlan(roomier(100))) }
  }

  /// Three villages of 4, 4 and 2 people; two sites with room for 5 and 4 between them.
  @Test func `who is left over is named, by hand`() throws {
    let posed = try CapacitatedProblem(
      problem: PlacementProblem(
        demand: Demand([4, 4, 2]),
        travel: TravelMatrix(
          unit: .kilometres, source: .supplied(by: "hand"), areaCount: 3, siteCount: 2,
          values: [0, 10, 1, 9, 10, 0]), objective: .pMedian, rules: SitingRules(count: 2)),
      capacity: Capacity(places: [5, 4], people: [4, 4, 2], service: .whole))
    let found = try #require(try CapacitySearchTests.search(1).explain(posed))
    #expect(found.shortage == RoomShortage(places: 9, people: 10, sites: 2))
    #expect(found.unseated == [AreaPeople(area: 2, people: 2)])
    #expect(found.isSeatingProven)
    // 6 and 5 places: 4 + 2 and 4.
    #expect(found.relaxations == [.places(1)])
  }

  /// A site that stands beside the chosen ones takes whom it is nearest to and is not counted.
  @Test func `a standing site is open, not counted and not told, by hand`() throws {
    let posed = try CapacitatedProblem(
      problem: PlacementProblem(
        demand: Demand([4, 4, 2]),
        travel: TravelMatrix(
          unit: .kilometres, source: .supplied(by: "hand"), areaCount: 3, siteCount: 3,
          values: [0, 9, 2, 9, 0, 2, 9, 9, 2]), objective: .setCoverage(within: 3, share: 1),
        rules: SitingRules(count: 3, keep: [2])),
      capacity: Capacity(places: [9, 9, 6], people: [4, 4, 2], service: .whole), standing: 1)
    let search = try CapacitySearchTests.search(3)
    let solution = try #require(try search.solve(posed).solution)
    #expect(solution.plans.map(\.value) == [1, 1, 2])
    #expect(solution.plans.map(\.open) == [[0, 2], [1, 2], [0, 1, 2]])
    let median = try posed.with(objective: .pMedian)
    let curve = try search.varied(median).curve(1...2)
    #expect(curve.points.map(\.plan?.open) == [[0], [0, 1]])
    #expect(abs((curve.points[0].plan?.value ?? 0) - 12.0 / 10) < 1e-9)
    let swap = try #require(try search.varied(median).swap(from: [0]))
    #expect(swap.opening == 1 && swap.closing == 0)
  }
}
