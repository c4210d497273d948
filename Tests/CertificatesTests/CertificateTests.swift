import Certificates
import Placement
import Places
import Synchronization
import Testing

/// A proof holds, and a spoilt proof does not.
struct CertificateTests {
  /// Of the limit on costs among the rules of a problem.
  static let costsTag = RuleTag(0)

  static let objectives: [Objective] = [
    .pMedian, .maximalCoverage(within: 12), .equity(aversion: 1, alpha: 0.1),
  ]

  @Test(arguments: objectives, 0..<50)
  func `every proof of an optimum is confirmed`(objective: Objective, seed: Int) throws {
    let problem = try Self.problem(objective, seed: seed, hasSides: seed >= 25)
    let limits = SolveLimits(top: seed % 3 == 0 ? 8 : 1)
    let (outcome, certificate) = PlacementSearch(limits).certified(problem)
    guard case .optimal(let solution) = outcome else {
      #expect(outcome.solution == nil)
      return
    }
    let verdict = try CertificateChecker().verify(#require(certificate))
    #expect(verdict.isOptimal)
    #expect(certificate?.plans.first == solution.plans.first?.open)
    // With several plans listed, nothing else is cheaper than the last.
    #expect(verdict.bound >= verdict.costs.last! * (1 - 2e-9) - (verdict.isWhole ? 1 : 0))
  }

  @Test(arguments: 0..<10)
  func `a proof of coverage holds where many areas have the same sites`(seed: Int) throws {
    let problem = try Self.problem(
      .maximalCoverage(within: 12), seed: seed, areas: 300, sites: 12, hasSides: seed >= 5)
    let certificate = try #require(PlacementSearch().certified(problem).certificate)
    #expect(try CertificateChecker().verify(certificate).isOptimal)
  }

  /// - Parameter patience: how often the search may ask whether it is to stop.
  @Test(arguments: [10, 100, 1000])
  func `an unfinished search is certified for as far as it came`(patience: Int) throws {
    let problem = try Self.problem(.pMedian, seed: 4, areas: 400, sites: 80, count: 8)
    let asked = Mutex(0)
    let limits = SolveLimits(isInterrupted: {
      asked.withLock {
        $0 += 1
        return $0 > patience
      }
    })
    let (outcome, certificate) = PlacementSearch(limits).certified(problem)
    guard let certificate, let solution = outcome.solution else { return }
    let verdict = try CertificateChecker().verify(certificate)
    let bound = solution.bound * problem.demand.total
    // Of whole costs the search rounds its bound up.
    #expect(verdict.bound >= bound * (1 - 1e-9) - (verdict.isWhole ? 1 : 0))
  }

  @Test(arguments: objectives, 0..<12)
  func `a spoilt proof never proves what is not so`(objective: Objective, seed: Int) throws {
    let problem = try Self.problem(
      objective, seed: seed, areas: 50, sites: 18, count: 4, hasSides: seed >= 6)
    guard let certificate = PlacementSearch().certified(problem).certificate else { return }
    let ranked = try #require(ExhaustiveSolver(top: 2).solve(problem).solution).plans
    // The truth: what the cheapest plan costs that is not listed.
    let second = try #require(ranked.first { $0.open != certificate.plans[0] })
    let truth = try CertificateChecker().verify(
      Certificate(
        problem: certificate.problem, plans: [second.open], steps: certificate.steps)
    ).costs[0]
    for k in certificate.steps.indices {
      for spoilt in Self.spoilt(certificate.steps, at: k) {
        let verdict = try? CertificateChecker().verify(
          Certificate(problem: certificate.problem, plans: certificate.plans, steps: spoilt))
        #expect(verdict == nil || verdict!.bound <= truth * (1 + 1e-12))
      }
    }
  }

  private static func higher(_ multipliers: Multipliers) -> Multipliers {
    Multipliers(
      areas: multipliers.areas, values: multipliers.values.map { $0 * 1.5 },
      rules: multipliers.rules)
  }

  private static func dearer(_ multipliers: Multipliers) -> Multipliers {
    Multipliers(
      areas: multipliers.areas, values: multipliers.values,
      rules: multipliers.rules.map { .init(limit: $0.limit, price: $0.price * 2) })
  }

  /// The steps with one left out, told otherwise or given other multipliers.
  static func spoilt(_ steps: [ProofStep], at k: Int) -> [[ProofStep]] {
    func with(_ step: ProofStep) -> [ProofStep] {
      var changed = steps
      changed[k] = step
      return changed
    }
    var without = steps
    without.remove(at: k)
    switch steps[k] {
    case .decide(let multipliers, let opened, let closed):
      return [
        without, with(.decide(multipliers: multipliers, opened: closed, closed: opened)),
        with(.decide(multipliers: higher(multipliers), opened: opened, closed: closed)),
      ]
    case .bounded(let multipliers):
      return [
        without, with(.bounded(multipliers: higher(multipliers))),
        with(.bounded(multipliers: dearer(multipliers))), with(.impossible),
      ]
    case .branch(let site, let openFirst):
      return [without, with(.branch(site: site, openFirst: !openFirst)), with(.enumerated)]
    case .enumerated, .impossible: return [without, with(.impossible)]
    case .implied(let areas, let by):
      return [
        without, with(.implied(areas: by, by: areas)),
        with(.implied(areas: areas.map { $0 + 1 }, by: by)),
      ]
    case .dominated(let sites, let by):
      return [
        without, with(.dominated(sites: by, by: sites)),
        with(.dominated(sites: sites.map { $0 + 1 }, by: by)),
      ]
    case .twins(let classes):
      return [without, with(.twins(classes: classes.map { $0.map { $0 + 1 } }))]
    }
  }

  @Test(arguments: objectives, [0, 1, 2])
  func `a certificate survives being written and read`(objective: Objective, seed: Int) throws {
    let problem = try Self.problem(objective, seed: seed, hasSides: seed == 2)
    let certificate = try #require(PlacementSearch().certified(problem).certificate)
    let bytes = CertificateFile.encode(certificate)
    let read = try CertificateFile.decode(bytes)
    #expect(CertificateFile.encode(read) == bytes)
    #expect(
      try CertificateChecker().verify(read) == CertificateChecker().verify(certificate))
    for length in [0, 7, 8, 100, bytes.count - 1] {
      #expect(throws: CertificateError.self) {
        try CertificateFile.decode(Array(bytes.prefix(length)))
      }
    }
  }

  /// A made-up county with rules that leave a plan.
  static func problem(
    _ objective: Objective, seed: Int, areas: Int = 40, sites: Int = 14, count: Int = 4,
    hasSides: Bool = false
  ) throws -> PlacementProblem {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let places = (0..<areas + sites).map { _ in (Double(below(1_000)), Double(below(1_000))) }
    var values: [Double] = []
    for i in 0..<areas {
      for j in areas..<areas + sites {
        let (dx, dy) = (places[i].0 - places[j].0, places[i].1 - places[j].1)
        let far = (dx * dx + dy * dy).squareRoot() / 30
        values.append(seed % 2 == 0 ? far.rounded() : far)
      }
    }
    var groups: [GroupRule] = []
    if seed % 4 == 1 {
      groups = [
        GroupRule(members: Array(0..<5), atLeast: 2),
        GroupRule(members: Array(4..<10), atLeast: 1, atMost: 2),
      ]
    }
    /// A budget that is short, and a site that needs another.
    func sides() -> [SideRule] {
      let costs = (0..<sites).map { _ in Double(20 + below(60)) }
      return [
        .budget(Self.costsTag, costs: costs, atMost: 42 * Double(count)),
        .onlyWith(site: 0, partners: [1, 2]),
        .oneOf(sites: [3, 4, 5]),
      ]
    }
    return try PlacementProblem(
      demand: Demand((0..<areas).map { _ in Double(below(30)) + 1 }),
      travel: TravelMatrix(
        unit: .minutes, source: .supplied(by: "a seed"), areaCount: areas, siteCount: sites,
        values: values),
      objective: objective,
      rules: SitingRules(
        count: count, fewest: hasSides && seed % 2 == 0 ? count - 2 : count,
        keep: seed % 5 == 0 ? [3] : [], groups: groups, sides: hasSides ? sides() : []))
  }
}
