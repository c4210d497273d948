import Certificates
import Placement
import Places
import Testing

/// A proof holds, and a spoilt proof does not.
struct CertificateTests {
  static let objectives: [Objective] = [
    .pMedian, .maximalCoverage(within: 12), .equity(aversion: 1, alpha: 0.1),
  ]

  @Test(arguments: objectives, 0..<25)
  func `every proof of an optimum is confirmed`(objective: Objective, seed: Int) throws {
    let problem = try Self.problem(objective, seed: seed)
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

  @Test func `an unfinished search is certified for as far as it came`() throws {
    let problem = try Self.problem(.pMedian, seed: 4, areas: 400, sites: 80, count: 8)
    let limits = SolveLimits(time: .milliseconds(15))
    let (outcome, certificate) = PlacementSearch(limits).certified(problem)
    guard let certificate, let solution = outcome.solution else { return }
    let verdict = try CertificateChecker().verify(certificate)
    let bound = solution.bound * problem.demand.total
    #expect(verdict.bound >= bound * (1 - 1e-9))
  }

  @Test func `a proof with anything left out or made worse is refused or proves less`() throws {
    let problem = try Self.problem(.pMedian, seed: 2, areas: 60, sites: 20, count: 4)
    let certificate = try #require(PlacementSearch().certified(problem).certificate)
    let whole = try CertificateChecker().verify(certificate)
    for k in certificate.steps.indices {
      var steps = certificate.steps
      steps.remove(at: k)
      let spoilt = Certificate(
        question: certificate.question, plans: certificate.plans, steps: steps)
      let verdict = try? CertificateChecker().verify(spoilt)
      #expect(verdict == nil || verdict!.bound <= whole.bound || verdict!.isOptimal)
    }
    let other = Certificate(
      question: certificate.question, plans: [[0, 1, 2, 3]], steps: certificate.steps)
    let verdict = try CertificateChecker().verify(other)
    #expect(!verdict.isOptimal)
  }

  /// A made-up county with rules that leave a plan.
  static func problem(
    _ objective: Objective, seed: Int, areas: Int = 40, sites: Int = 14, count: Int = 4
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
        GroupRule(name: "west", members: Array(0..<5), atLeast: 2),
        GroupRule(name: "east", members: Array(4..<10), atLeast: 1, atMost: 2),
      ]
    }
    return try PlacementProblem(
      demand: Demand((0..<areas).map { _ in Double(below(30)) + 1 }),
      travel: TravelMatrix(
        unit: .minutes, source: .supplied(by: "a seed"), areaCount: areas, siteCount: sites,
        values: values),
      objective: objective,
      rules: SitingRules(count: count, keep: seed % 5 == 0 ? [3] : [], groups: groups))
  }
}
