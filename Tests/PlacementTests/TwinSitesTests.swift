import Certificates
import PlaceSupport
import Places
import Testing

@testable import Placement

/// Sites that can stand for one another are not told apart by the search, and every plan is still found.
struct TwinSitesTests {
  private let rows = [[1.0, 1, 5, 1, 5, 1], [2, 2, 7, 2, 7, 3]]

  private func problem(_ rules: SitingRules, weights: [Double] = [1, 2]) throws -> PlacementProblem
  {
    try PlacementProblem(
      demand: Demand(weights), travel: Line.matrix(rows), objective: .pMedian, rules: rules)
  }

  @Test func `twins are equally far from everyone with demand`() throws {
    let rules = SitingRules(count: 3)
    #expect(TwinSites(try problem(rules)).classes == [[0, 1, 3], [2, 4]])
    #expect(TwinSites(try problem(rules, weights: [1, 0])).classes == [[0, 1, 3, 5], [2, 4]])
  }

  @Test func `sparse travel has the same twins`() throws {
    guard case .matrix(let matrix) = try problem(SitingRules(count: 3)).travel else { return }
    let pairs = matrix.pairs(within: 6, weights: [1, 2])
    let problem = try PlacementProblem(
      demand: Demand([1, 2]), travel: .sparse(pairs), objective: .pMedian,
      rules: SitingRules(count: 3))
    #expect(TwinSites(problem).classes == [[0, 1, 3], [2, 4]])
  }

  @Test func `what the rules or costs tell apart are no twins`() throws {
    let kept = SitingRules(count: 3, keep: [1], close: [4])
    #expect(TwinSites(try problem(kept)).classes == [[0, 3]])
    let groups = SitingRules(count: 3, groups: [GroupRule(members: [0, 2, 4], atLeast: 1)])
    #expect(TwinSites(try problem(groups)).classes == [[1, 3], [2, 4]])
    let sides = SitingRules(count: 3, sides: [.oneOf(sites: [1, 3])])
    #expect(TwinSites(try problem(sides)).classes == [[1, 3], [2, 4]])
    let costs = TwinSites(try problem(SitingRules(count: 3)), costs: [1, 1, 2, 3, 2, 1])
    #expect(costs.classes == [[0, 1], [2, 4]])
  }

  @Test func `a plan stands for all that have as many of each class`() throws {
    let twins = TwinSites(try problem(SitingRules(count: 3)))
    #expect(twins.standIn(for: [1, 3, 4, 5]) == [0, 1, 2, 5])
    #expect(twins.standIn(for: [5]) == [5])
    let all = twins.plans(like: [1, 4, 5], most: 100)
    #expect(
      all == [[0, 2, 5], [0, 4, 5], [1, 2, 5], [1, 4, 5], [2, 3, 5], [3, 4, 5]])
    #expect(twins.plans(like: [1, 4, 5], most: 2) == [[0, 2, 5], [0, 4, 5]])
    #expect(twins.plans(like: [0, 1, 3], most: 9) == [[0, 1, 3]])
  }

  @Test func `the earlier opens first`() throws {
    let twins = TwinSites(try problem(SitingRules(count: 3)))
    var decisions: [Decision] = [.free, .open, .closed, .free, .free, .free]
    #expect(twins.settle(&decisions) == true)
    #expect(decisions == [.open, .open, .closed, .free, .closed, .free])
    #expect(twins.settle(&decisions) == false)
    var none: [Decision] = [.closed, .open, .free, .free, .free, .free]
    #expect(twins.settle(&none) == nil)
  }

  @Test(arguments: ObjectiveFamily.allCases, RuleFamily.allCases)
  func `with many twins the best plans are those of brute force`(
    objective: ObjectiveFamily, family: RuleFamily
  ) throws {
    for seed in 0..<20 as Range<UInt64> {
      var made = RandomProblem(seed: seed &+ 80_000)
      let problem = try twinned(made.problem(objective, family), &made)
      let top = [1, 4, 30, 200][Int(seed % 4)]
      expectBest(
        try TestedSolver.searched(problem, SolveLimits(top: top)), BruteForce(problem), top: top,
        "seed \(seed)")
    }
  }

  /// The same problem with each column one of a few.
  private func twinned(
    _ problem: PlacementProblem, _ made: inout RandomProblem
  ) throws -> PlacementProblem {
    let (areas, sites) = (problem.travel.areaCount, problem.travel.siteCount)
    let kinds = 2 + made.below(3)
    let origin = (0..<sites).map { _ in made.below(min(kinds, sites)) }
    let values = (0..<areas).flatMap { area in
      origin.map { problem.travel[area: area, site: $0] }
    }
    return try PlacementProblem(
      demand: problem.demand,
      travel: .matrix(
        TravelMatrix(
          unit: .minutes, source: .supplied(by: "a seed"), areaCount: areas, siteCount: sites,
          values: values)),
      objective: problem.objective, rules: problem.rules)
  }

  /// Twenty places with two rooms each, of which ten open: a search that tells the rooms of a place apart
  /// proves the same bound for many choices of rooms.
  @Test func `two rooms in every place do not make a search longer`() throws {
    let (areas, places) = (100, 20)
    var made = RandomProblem(seed: 3)
    let single = try made.travel(areas: areas, sites: places, coarse: false, gaps: false)
    func nodes(rooms: Int) throws -> Int {
      let sites = rooms * places
      let values = (0..<areas).flatMap { area in
        (0..<sites).map { single[area: area, site: $0 % places] }
      }
      let travel = try TravelMatrix(
        unit: .minutes, source: .supplied(by: "a seed"), areaCount: areas, siteCount: sites,
        values: values)
      let problem = try PlacementProblem(
        demand: Demand([Double](repeating: 1, count: areas)), travel: .matrix(travel),
        objective: .pMedian, rules: SitingRules(count: 10))
      let solution = try #require(TestedSolver.searched(problem, SolveLimits(top: 1)).solution)
      return try #require(solution.nodes)
    }
    let (one, two) = try (nodes(rooms: 1), nodes(rooms: 2))
    #expect(two <= 3 * one, "\(two) nodes, \(one) with a room each")
  }

  /// What the certificate proves is what brute force finds: no plan that is not listed is cheaper.
  @Test(
    arguments: ObjectiveFamily.allCases, [RuleFamily.number, .range, .keepAndClose, .groups, .all])
  func `a certificate of a problem with twins proves what is so`(
    objective: ObjectiveFamily, family: RuleFamily
  ) throws {
    for seed in 0..<12 as Range<UInt64> {
      var made = RandomProblem(seed: seed &+ 90_000)
      let problem = try twinned(made.problem(objective, family), &made)
      let truth = BruteForce(problem)
      let limits = SolveLimits(top: [1, 3, 12][Int(seed % 3)])
      let (outcome, certificate) = PlacementSearch(limits).certified(problem)
      guard let certificate else {
        Issue.record("no certificate of \(outcome), seed \(seed)")
        continue
      }
      let read = try CertificateFile.decode(CertificateFile.encode(certificate))
      let verdict = try CertificateChecker().verify(read)
      #expect(verdict.costs.isEmpty == truth.plans.isEmpty, "seed \(seed)")
      #expect(
        truth.plans.isEmpty || verdict.isOptimal,
        "seed \(seed): \(verdict.costs), bound \(verdict.bound), \(certificate.plans)")
    }
  }
}
