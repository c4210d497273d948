import Certificates
import Placement
import Places
import Testing

/// That a question has no plan is proven where it is so, and never where it is not.
struct NoPlanTests {
  static let objectives: [Objective] = [
    .pMedian, .maximalCoverage(within: 12), .equity(aversion: 1, alpha: 0.1), .pCenter,
    .setCoverage(within: 25, share: 0.5),
    .leastCost(costs: (0..<14).map { Double(30 + $0) }, for: .meanTravel(atMost: 20)),
  ]

  /// A county whose budget buys about as many people as a second rule wants: which sites do both is a
  /// puzzle, and often none do.
  private static func problem(
    _ objective: Objective, seed: Int, wanted: Double
  ) throws -> PlacementProblem {
    let base = try CertificateTests.problem(objective, seed: 2 * seed)
    var state = UInt64(seed) &+ 77
    func below(_ limit: Int) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double((state >> 33) % UInt64(limit))
    }
    let costs = (0..<14).map { _ in 40 + below(60) }
    let people = costs.map { ($0 + below(12)).rounded() }
    let choosesCount: Bool =
      switch objective {
      case .setCoverage, .leastCost: true
      default: false
      }
    return try PlacementProblem(
      demand: base.demand, travel: base.travel, objective: objective,
      rules: SitingRules(
        count: 4, fewest: choosesCount ? 1 : 4,
        groups: seed % 3 == 0
          ? [
            GroupRule(members: Array(0..<6), atLeast: 1, atMost: 2),
            GroupRule(members: Array(4..<9), atLeast: 1, atMost: 3),
          ] : [],
        sides: [
          .budget(costs: costs, atMost: 270),
          SideRule(
            terms: people.enumerated().map { SideRule.Term(site: $0.offset, weight: $0.element) },
            atLeast: 270 + wanted),
        ]))
  }

  @Test(arguments: objectives, 0..<12)
  func `it is proven exactly where it is so`(objective: Objective, seed: Int) throws {
    for wanted in [18.0, 26, 34, 60] {
      let problem = try Self.problem(objective, seed: seed, wanted: wanted)
      let hasPlan = ExhaustiveSolver(top: 1).solve(problem).solution != nil
      let (outcome, certificate) = PlacementSearch().certified(problem)
      #expect((outcome.solution != nil) == hasPlan)
      let verdict = try CertificateChecker().verify(#require(certificate))
      #expect(verdict.costs.isEmpty == !hasPlan)
      #expect((verdict.bound == .infinity && verdict.costs.isEmpty) == !hasPlan)
    }
  }

  @Test(arguments: objectives)
  func `prices of the rules and branches are part of it`(objective: Objective) throws {
    var priced = 0
    var branched = 0
    for seed in 0..<12 {
      for wanted in [26.0, 34] {
        let problem = try Self.problem(objective, seed: seed, wanted: wanted)
        let (outcome, certificate) = PlacementSearch().certified(problem)
        guard outcome.solution == nil, let steps = certificate?.steps else { continue }
        for step in steps {
          if case .bounded(let multipliers) = step, !multipliers.rules.isEmpty { priced += 1 }
          if case .branch = step { branched += 1 }
        }
      }
    }
    #expect(priced > 3 && branched > 0)
  }

  @Test(arguments: objectives, 0..<6)
  func `no proof of it, spoilt or whole, holds for rules that a plan meets`(
    objective: Objective, seed: Int
  ) throws {
    let problem = try Self.problem(objective, seed: seed, wanted: 34)
    let (outcome, found) = PlacementSearch().certified(problem)
    guard outcome.solution == nil, let certificate = found else { return }
    // The same question with people enough to be had: the old proof is none of the new question.
    for wanted in [-40.0, 0, 10] {
      let looser = try Self.problem(objective, seed: seed, wanted: wanted)
      guard ExhaustiveSolver(top: 1).solve(looser).solution != nil,
        let other = PlacementSearch().certified(looser).certificate
      else { continue }
      for k in -1..<min(certificate.steps.count, 25) {
        let all =
          k < 0 ? [certificate.steps] : CertificateTests.spoilt(certificate.steps, at: k)
        for steps in all {
          #expect(throws: CertificateError.self) {
            try CertificateChecker().verify(
              Certificate(
                problem: other.problem, objective: other.objective, bound: .infinity, plans: [],
                steps: steps))
          }
        }
      }
    }
  }

  @Test func `that plans which meet the rules leave somebody out is proven`() throws {
    for (objective, isProven) in [
      (Objective.pMedian, true), (.equity(aversion: 1, alpha: 0.1), true), (.pCenter, true),
    ] {
      for count in [2, 5] {
        for groups in [[], [GroupRule(members: [0, 1, 2], atMost: 1)]] {
          let problem = try Self.islands(objective, count: count, groups: groups)
          let hasPlan = ExhaustiveSolver(top: 1).solve(problem).solution != nil
          let (outcome, certificate) = PlacementSearch().certified(problem)
          #expect((outcome.solution != nil) == hasPlan)
          guard !hasPlan else { continue }
          let verdict = try CertificateChecker().verify(#require(certificate))
          #expect((verdict.bound == .infinity) == isProven)
        }
      }
    }
  }

  /// Five islands with two sites and six areas each; nobody leaves one.
  private static func islands(
    _ objective: Objective, count: Int, groups: [GroupRule]
  ) throws -> PlacementProblem {
    var offsets = [0]
    var sites: [Int32] = []
    var impedances: [Double] = []
    for area in 0..<30 {
      let island = area / 6
      sites += [Int32(2 * island), Int32(2 * island + 1)]
      impedances += [Double(1 + area % 6), Double(8 + area % 6)]
      offsets.append(sites.count)
    }
    return try PlacementProblem(
      demand: Demand((0..<30).map { Double(1 + $0 % 4) }),
      travel: .sparse(
        SparseTravel(
          unit: .minutes, source: .supplied(by: "islands"), absent: .noRoute, siteCount: 10,
          offsets: offsets, sites: sites, impedances: impedances)),
      objective: objective, rules: SitingRules(count: count, groups: groups))
  }

  @Test func `too few sites left open is proven`() throws {
    for objective in Self.objectives.prefix(4) {
      let base = try CertificateTests.problem(objective, seed: 2)
      for (keep, close) in [(Set<Int>(), Set(0..<11)), (Set(0..<6), [])] {
        let problem = try PlacementProblem(
          demand: base.demand, travel: base.travel, objective: objective,
          rules: SitingRules(count: 4, keep: keep, close: close))
        let (outcome, certificate) = PlacementSearch().certified(problem)
        #expect(outcome.solution == nil)
        #expect(try CertificateChecker().verify(#require(certificate)).bound == .infinity)
      }
    }
  }

  @Test func `that all open sites together have too little room is proven`() throws {
    let base = try CertificateTests.problem(.pMedian, seed: 3)
    let people = base.demand.weights
    let total = people.reduce(0, +)
    for (places, hasPlan) in [(total / 4 - 1, false), (total / 3, true)] {
      let posed = try CapacitatedProblem(
        problem: base,
        capacity: Capacity(
          places: [Double](repeating: places, count: 14), people: people, service: .split))
      guard let outcome = try? CapacitySearch(SolveLimits(highs: Highs.library)).solve(posed) else {
        return
      }
      #expect((outcome.solution != nil) == hasPlan)
      let certificate = try #require(RoomProof().certificate(outcome, to: posed))
      let verdict = try CertificateChecker().verify(certificate)
      #expect((verdict.bound == .infinity) == !hasPlan)
      guard !hasPlan else { continue }
      // Nor does the proof hold where there is room.
      let problem = certificate.problem
      let roomy = CertifiedProblem(
        weights: problem.weights, travel: problem.travel, cost: problem.cost,
        count: problem.count, fewest: problem.fewest, keep: problem.keep,
        close: problem.close, groups: problem.groups, sides: problem.sides,
        room: Room(
          people: people, places: [Double](repeating: total / 3, count: 14), isWhole: false))
      #expect(throws: CertificateError.self) {
        try CertificateChecker().verify(
          Certificate(problem: roomy, bound: .infinity, plans: [], steps: certificate.steps))
      }
    }
  }

  @Test(arguments: objectives)
  func `it survives being written and read, and takes no plan`(objective: Objective) throws {
    let problem = try Self.problem(objective, seed: 1, wanted: 60)
    let certificate = try #require(PlacementSearch().certified(problem).certificate)
    let bytes = CertificateFile.encode(certificate)
    let read = try CertificateFile.decode(bytes)
    #expect(read.bound == .infinity && read.plans.isEmpty)
    #expect(CertificateFile.encode(read) == bytes)
    #expect(try CertificateChecker().verify(read).bound == .infinity)
    #expect(throws: CertificateError.self) {
      try CertificateChecker().verify(
        Certificate(
          problem: certificate.problem, objective: certificate.objective, bound: .infinity,
          plans: [[0, 1, 2, 3]], steps: certificate.steps))
    }
  }
}
