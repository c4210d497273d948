import Certificates
import Foundation
import Places
import TestSupport
import Testing

/// A certificate whose question is not quite the study's is not taken for the study's.
struct TamperedCertificateTests {
  private static let town = "Tests/Fixtures/made-up-town/study.yaml"

  /// What `verify` says of a certificate with another question or objective.
  private func verified(
    _ certificate: Certificate, _ change: (Certificate) throws -> Certificate
  ) throws -> Run {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("proof.cert")
      try Data(CertificateFile.encode(change(certificate))).write(to: file)
      return try Program.run("verify", file.path, Self.town, "--outreach", "0")
    }
  }

  private func certificate() throws -> Certificate {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("proof.cert")
      _ = try Program.run(
        "place", Self.town, "--outreach", "0", "--objective", "least-cost", "--within", "25min",
        "--share", "0.7", "--certificate", file.path)
      return try CertificateFile.decode(Array(Data(contentsOf: file)))
    }
  }

  private func with(
    _ old: Certificate, weights: [Double]? = nil, travel: SparseTravel? = nil, count: Int? = nil,
    close: [Int]? = nil, sides: [WeightLimit]? = nil, objective: CertifiedObjective? = nil
  ) -> Certificate {
    let asked = old.problem
    return Certificate(
      problem: CertifiedProblem(
        weights: weights ?? asked.weights, travel: travel ?? asked.travel, cost: asked.cost,
        count: count ?? asked.count, fewest: asked.fewest, keep: asked.keep,
        close: close ?? asked.close, groups: asked.groups, sides: sides ?? asked.sides),
      objective: objective ?? old.objective, bound: old.bound, plans: old.plans, steps: old.steps)
  }

  /// The travel with one pair changed, or left out.
  private func travel(_ old: SparseTravel, by factor: Double?) throws -> SparseTravel {
    var (sites, impedances) = (old.sites, old.impedances)
    var offsets = old.offsets
    let k = sites.count - 1
    if let factor {
      impedances[k] *= factor
    } else {
      sites.remove(at: k)
      impedances.remove(at: k)
      offsets = offsets.map { min($0, k) }
    }
    return try SparseTravel(
      unit: old.unit, source: old.source, absent: old.absent, siteCount: old.siteCount,
      offsets: offsets, sites: sites, impedances: impedances)
  }

  @Test func `the certificate as it was written is the study's`() throws {
    let run = try verified(certificate()) { $0 }
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.text.contains("the study's rules hold"))
    #expect(run.text.contains("optimum confirmed"))
  }

  @Test func `other weights, travel, costs and rules are seen`() throws {
    let certificate = try certificate()
    guard case .siteCosts(var costs, let level) = certificate.objective else {
      Issue.record("the objective is not the sites' costs")
      return
    }
    costs[0] -= 1
    let lighter = certificate.problem.weights.map { $0 * 0.5 }
    let changed: [(Certificate, String)] = [
      (with(certificate, weights: lighter), "weights"),
      (with(certificate, travel: try travel(certificate.problem.travel, by: 0.9)), "travel"),
      (with(certificate, travel: try travel(certificate.problem.travel, by: nil)), "travel"),
      (with(certificate, objective: .siteCosts(costs, level: level)), "running costs"),
    ]
    for (other, what) in changed {
      let run = try verified(other) { $0 }
      #expect(run.code == 65, "\(what): \(run.text)")
    }
    let closed = Set(certificate.problem.travel.sites.map { Int($0) })
      .subtracting(certificate.plans.flatMap { $0 }).min()
    let ruled = [with(certificate, sides: []), closed.map { with(certificate, close: [$0]) }]
    for other in ruled.compactMap({ $0 }) where other.problem != certificate.problem {
      let run = try verified(other) { $0 }
      #expect(run.code == 65)
    }
  }

  /// The travel is compared number by number: what it is called proves nothing, and is not shown.
  @Test func `other words for where the travel comes from change nothing and are not repeated`()
    throws
  {
    let run = try verified(try certificate()) { old in
      let travel = old.problem.travel
      return with(
        old,
        travel: try SparseTravel(
          unit: travel.unit, source: .supplied(by: "measured by somebody"), absent: travel.absent,
          siteCount: travel.siteCount, offsets: travel.offsets, sites: travel.sites,
          impedances: travel.impedances))
    }
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.text.contains("travel walk"))
    #expect(!run.text.contains("somebody"))
  }

  @Test func `the unit is compared`() throws {
    let run = try verified(try certificate()) { old in
      let travel = old.problem.travel
      return with(
        old,
        travel: try SparseTravel(
          unit: .unnamed, source: travel.source, absent: travel.absent,
          siteCount: travel.siteCount, offsets: travel.offsets, sites: travel.sites,
          impedances: travel.impedances))
    }
    #expect(run.code == 65)
    #expect(run.errors.contains("its travel is none of the travel there"))
  }
}
