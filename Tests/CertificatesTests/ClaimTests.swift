import Certificates
import Placement
import Places
import Testing

/// A value of p-center, set coverage or least cost is proven, and no better one can be.
struct ClaimTests {
  static let kinds = [
    "worst", "sites", "sites of a share", "cost", "cost of a share", "cost of a mean",
    "cost in pence",
  ]

  @Test(arguments: kinds, 0..<60)
  func `every proof of an optimum is confirmed, ties and all`(kind: String, seed: Int) throws {
    let problem = try Self.problem(kind, seed: seed)
    let (outcome, certificate) = PlacementSearch().certified(problem)
    guard case .optimal(let solution) = outcome else {
      // Where there is no plan, that is proven.
      let verdict = try CertificateChecker().verify(#require(certificate))
      #expect(verdict.bound == .infinity && verdict.costs.isEmpty)
      return
    }
    let verdict = try CertificateChecker().verify(#require(certificate))
    #expect(verdict.isOptimal)
    #expect(verdict.settlesTies)
    #expect(certificate?.plans.first == solution.plans.first?.open)
    let value = try #require(solution.plans.first).value
    #expect(abs(verdict.costs[0] - value) <= 1e-12 * abs(value))
  }

  @Test(arguments: kinds)
  func `most of these problems have a plan, and proofs let sites stand for others`(
    kind: String
  ) throws {
    var steps: [ProofStep] = []
    var solved = 0
    for seed in 0..<20 {
      let (outcome, certificate) = PlacementSearch().certified(try Self.problem(kind, seed: seed))
      if outcome.solution != nil { solved += 1 }
      steps += (certificate?.steps ?? []) + (certificate?.ties ?? [])
    }
    #expect(solved >= 10)
    func has(_ isSo: (ProofStep) -> Bool) -> Bool { steps.contains(where: isSo) }
    #expect(has { if case .bounded = $0 { true } else { false } })
    guard kind == "worst" || kind == "sites" else { return }
    #expect(has { if case .dominated = $0 { true } else { false } })
    #expect(has { if case .implied = $0 { true } else { false } })
  }

  @Test(arguments: kinds, 0..<12)
  func `a better value than the best is never proven`(kind: String, seed: Int) throws {
    let problem = try Self.problem(kind, seed: seed)
    guard let certificate = PlacementSearch().certified(problem).certificate,
      let best = ExhaustiveSolver(top: 1).solve(problem).solution?.plans[0].value
    else { return }
    // The proof of a bound proves no higher one.
    for bound in [best + 1e-6 * abs(best) + 1e-9, best + 1, best * 2 + 10, .infinity] {
      for plans in [certificate.plans, []] {
        let claimed = Certificate(
          problem: certificate.problem, objective: certificate.objective, bound: bound,
          plans: plans,
          steps: certificate.steps)
        #expect(throws: CertificateError.self) { try CertificateChecker().verify(claimed) }
      }
    }
    for k in certificate.steps.indices {
      for spoilt in CertificateTests.spoilt(certificate.steps, at: k) {
        for bound in [best, best + 1] {
          let verdict = try? CertificateChecker().verify(
            Certificate(
              problem: certificate.problem, objective: certificate.objective, bound: bound,
              plans: certificate.plans, steps: spoilt, ties: certificate.ties))
          #expect(verdict == nil || bound == best)
        }
      }
    }
  }

  @Test(arguments: kinds, 0..<12)
  func `spoilt proofs of ties never settle them for a worse plan`(
    kind: String, seed: Int
  ) throws {
    let problem = try Self.problem(kind, seed: seed)
    guard let certificate = PlacementSearch().certified(problem).certificate,
      let ties = certificate.ties
    else { return }
    let ranked = try #require(ExhaustiveSolver(top: 30).solve(problem).solution).plans
    // A plan of the same value that has more travel, if there is one, comes later in the ranking.
    let equals = ranked.filter { $0.value == ranked[0].value }
    guard let worse = equals.last, equals.count > 1,
      Evaluation(open: worse.open, problem: problem).nearest
        != Evaluation(
          open: ranked[0].open, problem: problem
        ).nearest
    else { return }
    for k in ties.indices {
      for spoilt in CertificateTests.spoilt(ties, at: k) + [ties] {
        let verdict = try? CertificateChecker().verify(
          Certificate(
            problem: certificate.problem, objective: certificate.objective,
            bound: certificate.bound,
            plans: [worse.open], steps: certificate.steps, ties: spoilt))
        #expect(
          verdict?.settlesTies != true
            || Self.travel(worse.open, problem)
              <= Self.travel(ranked[0].open, problem) * (1 + 1e-9)
        )
      }
    }
  }

  @Test(arguments: kinds, [0, 1, 2])
  func `a certificate survives being written and read`(kind: String, seed: Int) throws {
    let problem = try Self.problem(kind, seed: seed)
    let certificate = try #require(PlacementSearch().certified(problem).certificate)
    let bytes = CertificateFile.encode(certificate)
    let read = try CertificateFile.decode(bytes)
    #expect(CertificateFile.encode(read) == bytes)
    #expect(try CertificateChecker().verify(read) == CertificateChecker().verify(certificate))
  }

  /// What settles ties of a problem: travel, or where a share is to be covered, the rest.
  static func travel(_ open: [Int], _ problem: PlacementProblem) -> Double {
    let nearest = Evaluation(open: open, problem: problem).nearest
    var within: Double?
    switch problem.objective {
    case .setCoverage(let standard, let share) where share < 1: within = standard
    case .leastCost(_, .coverage(let standard, let share)) where share < 1: within = standard
    default: break
    }
    return zip(problem.demand.weights, nearest.impedance).reduce(0) { sum, area in
      guard let within else { return sum + area.0 * area.1 }
      return area.1 <= within ? sum : sum + area.0
    }
  }

  /// A made-up county, a third of them with groups and a third with side rules.
  static func problem(_ kind: String, seed: Int) throws -> PlacementProblem {
    let base = try CertificateTests.problem(
      .pMedian, seed: seed, areas: 30, sites: 12, count: 4, hasSides: seed % 3 == 2)
    let costs = (0..<12).map { Double(50 + ($0 * 7919 + seed * 104_729) % 40) }
    let within = 14.0 + Double(seed % 5)
    let objective: Objective
    switch kind {
    case "worst": objective = .pCenter
    case "sites": objective = .setCoverage(within: within, share: 1)
    case "sites of a share": objective = .setCoverage(within: within, share: 0.8)
    case "cost": objective = .leastCost(costs: costs, for: .coverage(within: within, share: 1))
    case "cost of a share":
      objective = .leastCost(costs: costs, for: .coverage(within: within, share: 0.8))
    case "cost of a mean": objective = .leastCost(costs: costs, for: .meanTravel(atMost: 10))
    default:
      objective = .leastCost(
        costs: costs.map { $0 + 0.37 }, for: .coverage(within: within, share: 0.9))
    }
    let choosesCount = kind != "worst"
    let rules = SitingRules(
      count: choosesCount ? 8 : base.rules.count,
      fewest: choosesCount ? 1 : base.rules.fewest, keep: base.rules.keep,
      close: base.rules.close, groups: base.rules.groups,
      sides: base.rules.sides.filter { !choosesCount || $0.tag != CertificateTests.costsTag })
    return try PlacementProblem(
      demand: base.demand, travel: base.travel, objective: objective, rules: rules)
  }
}
