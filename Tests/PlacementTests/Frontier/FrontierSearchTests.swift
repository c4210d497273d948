import Places
import TestSupport
import Testing

@testable import Placement

struct FrontierSearchTests {
  /// A problem with two or three aims, each with people, and often travel, of its own.
  private struct Asked {
    let aims: [PlanAim]
    let rules: SitingRules
    let sites: Int

    init(_ seed: UInt64, sums: Int) throws {
      var numbers = RandomProblem(seed: seed)
      let (areas, sites) = (3 + numbers.below(10), 4 + numbers.below(6))
      let coarse = numbers.below(2) == 0
      let travel = try numbers.travel(
        areas: areas, sites: sites, coarse: coarse, gaps: numbers.below(3) == 0)
      let other = try numbers.travel(areas: areas, sites: sites, coarse: coarse, gaps: false)
      let whole = numbers.below(2) == 0
      let demand = try numbers.demand(areas: areas, whole: whole)
      let second = try numbers.demand(areas: areas, whole: whole)
      let within = coarse ? Double(1 + numbers.below(6)) : Double(10 + numbers.below(60))
      let services: [PlanAim] = [
        .service(.pMedian, demand, .matrix(travel)),
        .service(.maximalCoverage(within: within), second, .matrix(travel)),
        .service(
          .equity(aversion: 1, alpha: 0.05), demand,
          .matrix(numbers.below(2) == 0 ? travel : other)),
      ]
      let costs = (0..<sites).map { _ in Double(numbers.below(9)) }
      let plain: [PlanAim] = [
        .service(.pCenter, second, .matrix(numbers.below(2) == 0 ? travel : other)),
        .cost(costs), .count,
      ]
      let first = numbers.below(3)
      let start = numbers.below(3)
      aims =
        (0..<sums).map { services[(first + $0) % 3] }
        + (0..<max(1, 2 + numbers.below(2) - sums)).map { plain[(start + $0) % 3] }
      rules = numbers.sideRules(sites: sites, overlapping: numbers.below(2) == 0)
      self.sites = sites
    }

    /// Keys of every allowed plan that no other beats, by comparing all with all.
    func bruteForce() throws -> Set<[Double]> {
      let aimed = try aims.map { try AimedPlans($0, rules) }
      var keys: [[Double]] = []
      for bits in 0..<(1 << sites) {
        let open = (0..<sites).filter { bits >> $0 & 1 == 1 }
        guard rules.allow(open) else { continue }
        let key = aimed.map { $0.key(of: open) }
        if key.allSatisfy(\.isFinite) { keys.append(key) }
      }
      return Set(
        keys.filter { key in
          !keys.contains { other in zip(other, key).allSatisfy { $0 <= $1 } && other != key }
        })
    }
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `the front is what comparing all plans with all others leaves`(seed: UInt64) throws {
    let asked = try Asked(seed, sums: 1 + Int(seed % 3))
    let search = try FrontierSearch(aims: asked.aims, rules: asked.rules, siteCount: asked.sites)
    let frontier = search.meetingAll()
    let bruteForce = try asked.bruteForce()
    #expect(Set(frontier.points.map(\.keys)) == bruteForce)
    #expect(frontier.points.count == Set(frontier.points.map(\.keys)).count)
    for point in frontier.points {
      #expect(asked.rules.allow(point.open))
      #expect(search.standings(of: [point.open], beside: frontier)[0].values == point.values)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `tightening limits finds the same front`(seed: UInt64) throws {
    let asked = try Asked(seed &+ 1_000, sums: 1)
    let search = try FrontierSearch(aims: asked.aims, rules: asked.rules, siteCount: asked.sites)
    let found = try #require(TighteningSearch(search, SolveLimits())).solve()
    let bruteForce = try asked.bruteForce()
    #expect(Set(found.points.map(\.keys)) == bruteForce)
    guard case .searches = found.proof else {
      Issue.record("nothing stopped it")
      return
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a plan is on the front, beaten by a point, or not allowed`(seed: UInt64) throws {
    let asked = try Asked(seed &+ 5_000, sums: 2)
    let search = try FrontierSearch(aims: asked.aims, rules: asked.rules, siteCount: asked.sites)
    let frontier = search.meetingAll()
    let aimed = search.aimed
    for bits in 1..<(1 << asked.sites) {
      let open = (0..<asked.sites).filter { bits >> $0 & 1 == 1 }
      let keys = aimed.map { $0.key(of: open) }
      switch search.standings(of: [open], beside: frontier)[0].standing {
      case .on(let index): #expect(frontier.points[index].keys == keys)
      case .beaten(let index):
        #expect(zip(frontier.points[index].keys, keys).allSatisfy { $0 <= $1 })
        #expect(frontier.points[index].keys != keys)
      case .beyond: #expect(!asked.rules.allow(open))
      case .unserved: #expect(keys.contains(.infinity))
      }
    }
  }

  /// Three villages on a line at 0, 4 and 10 km with 10, 30 and 60 people, a hall in each, one or two open.
  ///
  /// | Open | Mean | Longest | Halls |
  /// |---|---|---|---|
  /// | 0 | (30·4 + 60·10) / 100 = 7.2 | 10 | 1 |
  /// | 4 | (10·4 + 60·6) / 100 = 4.0 | 6 | 1 |
  /// | 10 | (10·10 + 30·6) / 100 = 2.8 | 10 | 1 |
  /// | 0, 4 | 60·6 / 100 = 3.6 | 6 | 2 |
  /// | 0, 10 | 30·4 / 100 = 1.2 | 4 | 2 |
  /// | 4, 10 | 10·4 / 100 = 0.4 | 4 | 2 |
  ///
  /// Of mean, longest and halls the front is 4 and 10 (0.4, 4, 2), 10 (2.8, 10, 1) and 4 (4.0, 6, 1). Scaled:
  /// (0, 0, 1), (2/3, 1, 0), (1, 1/3, 0); the sums 1, 5/3 and 4/3, of which none is below 1.
  @Test func `three villages have the front that is worked out by hand`() throws {
    let travel = try TravelMatrix(
      unit: .kilometres, source: .supplied(by: "hand"), areaCount: 3, siteCount: 3,
      values: [0, 4, 10, 4, 0, 6, 10, 6, 0])
    let demand = try Demand([10, 30, 60])
    let search = try FrontierSearch(
      aims: [
        .service(.pMedian, demand, .matrix(travel)), .service(.pCenter, demand, .matrix(travel)),
        .count,
      ], rules: SitingRules(count: 2, fewest: 1), siteCount: 3)
    let frontier = try #require(search.solve())
    #expect(frontier.points.map(\.open) == [[1, 2], [2], [1]])
    #expect(frontier.points.map(\.values) == [[0.4, 4, 2], [2.8, 10, 1], [4, 6, 1]])
    #expect(frontier.points.map(\.alike) == [0, 0, 0])
    #expect(frontier.proof == .everyPlan(6))
    #expect(frontier.knee == nil)
    let standings = search.standings(of: [[0], [0, 2], [1]], beside: frontier)
    #expect(standings.map(\.standing) == [.beaten(by: 2), .beaten(by: 0), .on(2)])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `ruling plans out by bounds finds the same front`(seed: UInt64) throws {
    let asked = try Asked(seed &+ 9_000, sums: 1 + Int(seed % 3))
    let search = try FrontierSearch(aims: asked.aims, rules: asked.rules, siteCount: asked.sites)
    let found = try #require(search.bounding(steps: .max))
    let all = search.meetingAll()
    #expect(found.points.map(\.keys) == all.points.map(\.keys))
    #expect(found.points.map(\.alike) == all.points.map(\.alike))
    guard case .bounded(let met) = found.proof, case .everyPlan(let plans) = all.proof else {
      Issue.record("another proof")
      return
    }
    #expect(met <= plans)
    #expect(search.bounding(steps: 0) == nil)
  }

  @Test func `a walk that is stopped tells how many plans it met`() throws {
    let asked = try Asked(12, sums: 2)
    let search = try FrontierSearch(aims: asked.aims, rules: asked.rules, siteCount: asked.sites)
    let stopped = search.meetingAll(SolveLimits(isInterrupted: { true }))
    #expect(stopped.points.isEmpty)
    #expect(stopped.proof == .stoppedWalk(0))
    #expect(!stopped.proof.isComplete)
    #expect(
      search.bounding(SolveLimits(isInterrupted: { true }), steps: .max)?.proof == .stoppedWalk(0))
    #expect(search.meetingAll(SolveLimits(time: .seconds(60))).proof.isComplete)
  }

  @Test func `tightening that is stopped keeps what was found`() throws {
    var numbers = RandomProblem(seed: 3)
    let travel = try numbers.travel(areas: 40, sites: 60, coarse: false, gaps: false)
    let demand = try numbers.demand(areas: 40, whole: true)
    let search = try FrontierSearch(
      aims: [
        .service(.pMedian, demand, .matrix(travel)), .service(.pCenter, demand, .matrix(travel)),
      ], rules: SitingRules(count: 20), siteCount: 60)
    let whole = try #require(search.solve())
    let left = Countdown(30)
    let stopped = try #require(
      search.solve(SolveLimits(threads: 1, isInterrupted: { left.isOver() })))
    #expect(!stopped.proof.isComplete)
    #expect(stopped.points.count < whole.points.count)
    let proof = try #require(
      search.solve(SolveLimits(time: .zero))
    ).proof
    #expect(proof == .stoppedSearches(1))
  }

  @Test func `two aims that add up travel are refused where there are too many plans`() throws {
    var numbers = RandomProblem(seed: 3)
    let travel = try numbers.travel(areas: 40, sites: 60, coarse: false, gaps: false)
    let demand = try numbers.demand(areas: 40, whole: true)
    let rules = SitingRules(count: 20)
    let two = try FrontierSearch(
      aims: [
        .service(.pMedian, demand, .matrix(travel)),
        .service(.maximalCoverage(within: 20), demand, .matrix(travel)),
      ], rules: rules, siteCount: 60)
    #expect(!two.meetsEveryPlan)
    #expect(two.bounding(steps: 1_000_000) == nil)
    let one = try FrontierSearch(
      aims: [
        .service(.pMedian, demand, .matrix(travel)), .service(.pCenter, demand, .matrix(travel)),
      ], rules: rules, siteCount: 60)
    let frontier = try #require(one.solve())
    #expect(!frontier.points.isEmpty)
    for (point, next) in zip(frontier.points, frontier.points.dropFirst()) {
      #expect(point.values[0] < next.values[0] && point.values[1] > next.values[1])
    }
  }
}
