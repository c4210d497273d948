import Certificates
import Placement
import Places
import Testing

/// The K best of p-center, set coverage or least cost are proven in their order, and no others are.
struct OrderTests {
  private static func certified(
    _ kind: String, _ seed: Int, top: Int
  ) throws -> (problem: PlacementProblem, solution: Solution<RankedPlan>, certificate: Certificate)?
  {
    let problem = try ClaimTests.problem(kind, seed: seed)
    let (outcome, certificate) = PlacementSearch(SolveLimits(top: top)).certified(problem)
    guard let solution = outcome.solution else { return nil }
    return (problem, solution, try #require(certificate))
  }

  private static func with(
    _ old: Certificate, plans: [[Int]]? = nil, order: OrderProof?
  ) -> Certificate {
    Certificate(
      problem: old.problem, objective: old.objective, bound: old.bound, plans: plans ?? old.plans,
      steps: old.steps, ties: old.ties, order: order)
  }

  @Test(arguments: ClaimTests.kinds, 0..<6)
  func `the best are proven in their order`(kind: String, seed: Int) throws {
    for top in [2, 9] {
      guard let (_, solution, certificate) = try Self.certified(kind, seed, top: top) else {
        return
      }
      let verdict = try CertificateChecker().verify(certificate)
      #expect(certificate.plans == solution.plans.map(\.open))
      #expect(solution.provenRanks == solution.plans.count)
      #expect(verdict.ranks == certificate.plans.count)
      #expect(verdict.isOrdered && verdict.settlesTies && verdict.isOptimal)
    }
  }

  @Test(arguments: ClaimTests.kinds)
  func `where fewer give the service than were asked for, there are no others`(
    kind: String
  ) throws {
    var complete = 0
    for seed in 0..<6 {
      let wide = try ClaimTests.problem(kind, seed: seed)
      let problem = try PlacementProblem(
        demand: wide.demand, travel: wide.travel, objective: wide.objective,
        rules: SitingRules(
          count: min(wide.rules.count, 5), fewest: wide.rules.fewest, keep: wide.rules.keep,
          groups: wide.rules.groups, sides: wide.rules.sides))
      guard let all = ExhaustiveSolver(top: 300).solve(problem).solution?.plans, all.count < 300,
        let certificate = PlacementSearch(SolveLimits(top: 300)).certified(problem).certificate
      else { continue }
      #expect(try CertificateChecker().verify(certificate).isOrdered)
      #expect(certificate.plans == all.map(\.open))
      #expect(certificate.order?.bound == .infinity)
      complete += 1
    }
    #expect(complete > 0)
  }

  @Test(arguments: ClaimTests.kinds, 0..<2)
  func `a list with one of the best left out is never in order`(kind: String, seed: Int) throws {
    guard let (problem, _, certificate) = try Self.certified(kind, seed, top: 5),
      certificate.plans.count > 2, let order = certificate.order
    else { return }
    let all = certificate.plans.map { Evaluation(open: $0, problem: problem) }
    for out in all.indices.dropLast() where Self.precedes(all[out], all[all.count - 1], problem) {
      var plans = certificate.plans
      plans.remove(at: out)
      for k in -1..<order.steps.count {
        let steps = k < 0 ? [order.steps] : CertificateTests.spoilt(order.steps, at: k)
        for steps in steps {
          for bound in [order.bound, order.bound * (1 + 3e-9)] {
            let claimed = OrderProof(bound: bound, steps: steps, ties: order.ties)
            let verdict = try? CertificateChecker().verify(
              Self.with(certificate, plans: plans, order: claimed))
            #expect(verdict?.isOrdered != true)
          }
        }
      }
    }
  }

  @Test(arguments: ClaimTests.kinds, 0..<2)
  func `a worse plan in the place of the last is never in order`(kind: String, seed: Int) throws {
    guard let (problem, solution, certificate) = try Self.certified(kind, seed, top: 5),
      let order = certificate.order, let ties = order.ties,
      let all = ExhaustiveSolver(top: 9).solve(problem).solution?.plans
    else { return }
    let last = Evaluation(open: solution.plans[4].open, problem: problem)
    for other in all.dropFirst(5) {
      let worse = Evaluation(open: other.open, problem: problem)
      guard Self.precedes(last, worse, problem) else { continue }
      let plans = certificate.plans.dropLast() + [other.open]
      for k in -1..<ties.count {
        for spoilt in k < 0 ? [ties] : CertificateTests.spoilt(ties, at: k) {
          for bound in [order.bound, other.value, .infinity] {
            let claimed = OrderProof(bound: bound, steps: order.steps, ties: spoilt)
            let verdict = try? CertificateChecker().verify(
              Self.with(certificate, plans: Array(plans), order: claimed))
            #expect(verdict?.isOrdered != true)
          }
        }
      }
    }
  }

  @Test func `plans in the wrong order, or twice, are refused`() throws {
    var swapped = 0
    for (kind, seed) in ClaimTests.kinds.flatMap({ kind in (0..<3).map { (kind, $0) } }) {
      guard let (problem, _, certificate) = try Self.certified(kind, seed, top: 5),
        certificate.plans.count > 1
      else { continue }
      let plans = certificate.plans
      #expect(throws: CertificateError.badPlan(1, "is listed twice")) {
        try CertificateChecker().verify(
          Self.with(certificate, plans: [plans[0]] + plans, order: certificate.order))
      }
      for k in plans.indices.dropLast() {
        let pair = plans[k...k + 1].map { Evaluation(open: $0, problem: problem) }
        guard Self.precedes(pair[0], pair[1], problem) else { continue }
        var changed = plans
        changed.swapAt(k, k + 1)
        #expect(throws: CertificateError.self) {
          try CertificateChecker().verify(
            Self.with(certificate, plans: changed, order: certificate.order))
        }
        swapped += 1
      }
    }
    #expect(swapped > 20)
  }

  /// Two sites at a pound each and a third at a thousand; one of the two is left out of the list.
  @Test func `a bound by a hair above the last plan does not pass for no ties`() throws {
    let problem = try PlacementProblem(
      demand: Demand([1, 1]),
      travel: TravelMatrix(
        unit: .minutes, source: .supplied(by: "hand"), areaCount: 2, siteCount: 3,
        values: [1, 2, 3, 2, 2, 3]),
      objective: .leastCost(costs: [1, 1, 1000], for: .coverage(within: 5, share: 1)),
      rules: SitingRules(count: 1))
    let certificate = try #require(
      PlacementSearch(SolveLimits(top: 2)).certified(problem).certificate)
    #expect(certificate.plans == [[0], [1]])
    #expect(try CertificateChecker().verify(certificate).isOrdered)
    for bound in [1, 1 + 3e-9, 1 + 3e-6] {
      for steps in [[ProofStep.enumerated], []] {
        let claimed = OrderProof(bound: bound, steps: steps, ties: [.enumerated])
        let verdict = try? CertificateChecker().verify(
          Self.with(certificate, plans: [[1]], order: claimed))
        #expect(verdict?.isOrdered != true)
      }
    }
  }

  @Test(arguments: ClaimTests.kinds)
  func `the order survives being written and read`(kind: String) throws {
    guard let (_, _, certificate) = try Self.certified(kind, 1, top: 6) else { return }
    let bytes = CertificateFile.encode(certificate)
    let read = try CertificateFile.decode(bytes)
    #expect(read.order?.ties == certificate.order?.ties)
    #expect(CertificateFile.encode(read) == bytes)
    #expect(try CertificateChecker().verify(read) == CertificateChecker().verify(certificate))
  }

  /// Whether one plan comes before another; of those that are as good in both, neither need.
  private static func precedes(
    _ a: Evaluation, _ b: Evaluation, _ problem: PlacementProblem
  ) -> Bool {
    guard abs(a.value - b.value) <= 1e-6 * abs(b.value) else { return a.value < b.value }
    let (x, y) = (ClaimTests.travel(a.open, problem), ClaimTests.travel(b.open, problem))
    return x < y - 1e-6 * (1 + abs(y))
  }
}
