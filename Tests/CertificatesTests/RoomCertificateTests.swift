import Certificates
import MixedInteger
import Placement
import Places
import Testing

/// Proofs about sites with room for so many hold, and prove no more than is so.
struct RoomCertificateTests {
  @Test(arguments: CertificateTests.objectives, 0..<20)
  func `no bound is above the best assignment, and most come near`(
    objective: Objective, seed: Int
  ) throws {
    for service in Capacity.Service.allCases {
      let posed = try Self.problem(objective, seed: seed, service: service)
      // Without HiGHS some of them cannot be solved; their proofs have nothing to be held against.
      guard let outcome = try? CapacitySearch(SolveLimits(highs: Highs.library)).solve(posed),
        let certificate = RoomProof().certificate(outcome, to: posed)
      else { continue }
      let verdict = try CertificateChecker().verify(certificate)
      #expect(verdict.bound <= verdict.costs[0] * (1 + 1e-9))
      // What coverage leaves uncovered is little beside what it covers, and no measure.
      if objective.standard == nil { #expect(verdict.gap < 0.35) }
      if service == .whole, let truth = Self.best(posed) {
        #expect(verdict.bound <= truth * (1 + 1e-9))
        #expect(abs(verdict.costs[0] - truth) <= 1e-9 * truth)
      }
    }
  }

  @Test(arguments: 0..<8)
  func `a spoilt proof or assignment proves no more than is so`(seed: Int) throws {
    let posed = try Self.problem(.pMedian, seed: seed, service: .whole)
    guard let outcome = try? CapacitySearch(SolveLimits(highs: Highs.library)).solve(posed),
      let certificate = RoomProof().certificate(outcome, to: posed), let truth = Self.best(posed)
    else { return }
    func verdict(
      _ steps: [ProofStep], _ shares: [[ServedShare]]
    ) -> CertificateChecker.Verdict? {
      try? CertificateChecker().verify(
        Certificate(
          problem: certificate.problem, plans: certificate.plans, shares: shares, steps: steps))
    }
    for k in certificate.steps.indices {
      for steps in CertificateTests.spoilt(certificate.steps, at: k) {
        if let found = verdict(steps, certificate.shares) {
          #expect(found.bound <= truth * (1 + 1e-9))
        }
      }
    }
    let parts = certificate.shares[0]
    for k in parts.indices {
      var fewer = parts
      fewer.remove(at: k)
      #expect(verdict(certificate.steps, [fewer]) == nil)
      #expect(verdict(certificate.steps, [parts + [parts[k]]]) == nil)
      for site in 0..<posed.problem.travel.siteCount where site != parts[k].site {
        var moved = parts
        moved[k] = ServedShare(area: parts[k].area, site: site, share: 1)
        if let found = verdict(certificate.steps, [moved]) {
          #expect(found.costs[0] >= truth * (1 - 1e-9))
        }
      }
    }
  }

  @Test func `room survives being written and read`() throws {
    let posed = try Self.problem(.pMedian, seed: 3, service: .split)
    guard let outcome = try? CapacitySearch(SolveLimits(highs: Highs.library)).solve(posed),
      let certificate = RoomProof().certificate(outcome, to: posed)
    else { return }
    let bytes = CertificateFile.encode(certificate)
    #expect(try CertificateFile.decode(bytes) == certificate)
  }

  /// The least cost over every set of sites and every way to send each area to one of them.
  private static func best(_ posed: CapacitatedProblem) -> Double? {
    let problem = posed.problem
    let (areas, sites) = (problem.travel.areaCount, problem.travel.siteCount)
    var best: Double?
    func cost(_ area: Int, _ site: Int) -> Double {
      problem.demand.weights[area] * problem.travel[area: area, site: site]
    }
    guard problem.objective == .pMedian else { return nil }
    func place(_ area: Int, _ open: [Int], _ left: [Double], _ sum: Double) {
      if let best, sum >= best { return }
      guard area < areas else {
        best = sum
        return
      }
      for site in open where left[site] >= posed.capacity.people[area] {
        var now = left
        now[site] -= posed.capacity.people[area]
        place(area + 1, open, now, sum + cost(area, site))
      }
    }
    for set in 0..<1 << sites {
      let open = (0..<sites).filter { set >> $0 & 1 == 1 }
      if problem.allows(open) { place(0, open, posed.capacity.places, 0) }
    }
    return best
  }

  private static func problem(
    _ objective: Objective, seed: Int, service: Capacity.Service
  ) throws -> CapacitatedProblem {
    let base = try CertificateTests.problem(objective, seed: 4 * seed, areas: 9, sites: 6, count: 3)
    let people = (0..<9).map { Double(3 + ($0 * 31 + seed * 17) % 9) }
    let room = (people.reduce(0, +) / 3 * 1.25).rounded(.up)
    return try CapacitatedProblem(
      problem: PlacementProblem(
        demand: base.demand, travel: base.travel, objective: objective,
        rules: SitingRules(count: 3, fewest: seed % 2 == 0 ? 3 : 2)),
      capacity: Capacity(
        places: (0..<6).map { room + Double(($0 + seed) % 3) }, people: people, service: service))
  }
}
