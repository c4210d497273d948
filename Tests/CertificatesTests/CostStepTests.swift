import PlaceSupport
import Places
import Testing

@testable import Certificates

/// What a cheaper plan costs at the most, and that nothing dearer is confirmed for being rounding.
struct CostStepTests {
  @Test func `pence go by pence, whatever the dearest site costs`() {
    #expect(CostStep([1e9, 5.5, 3.2], 5.5).most == 5.4)
    #expect(CostStep([1e12, 10, 0.44], 1e12 + 10.44).most < 1e12 + 10.44)
    #expect(CostStep([4, 6], 10).most == 8)
    let odd = CostStep([1e9, 1 / 3.0], 1 / 3.0).most
    #expect(odd < 1 / 3.0 && odd > 1 / 3.0 - 1e-11)
  }

  /// Two areas that all three sites reach: whichever opens gives the whole service.
  private static func claim(_ plan: Int, bound: Double, costs: [Double]) throws -> Certificate {
    Certificate(
      problem: CertifiedProblem(
        weights: [2, 3],
        travel: try SparseTravel(
          unit: .minutes, source: .supplied(by: "hand"), absent: .noRoute, siteCount: 3,
          offsets: [0, 3, 6], sites: [0, 1, 2, 0, 1, 2], impedances: [2, 2, 2, 2, 2, 2]),
        cost: .uncovered(within: 4), count: 3, fewest: 1, keep: [], close: [], groups: [],
        sides: []),
      objective: .siteCosts(costs, level: 1), bound: bound, plans: [[plan]], steps: [.enumerated])
  }

  @Test(arguments: [1e9, 1e12, 1e15])
  func `the dearer of two cheap sites is not confirmed beside a huge third`(dear: Double) throws {
    let costs = [dear, 7.75, 7.7]
    #expect(throws: CertificateError.self) {
      try CertificateChecker().verify(Self.claim(1, bound: 7.75, costs: costs))
    }
    let honest = try CertificateChecker().verify(Self.claim(2, bound: 7.7, costs: costs))
    #expect(honest.isOptimal)
  }

  @Test func `everyone is everyone to the checker as well`() throws {
    let travel = try SparseTravel(
      unit: .minutes, source: .supplied(by: "hand"), absent: .noRoute, siteCount: 2,
      offsets: [0, 1, 2], sites: [0, 1], impedances: [1, 1])
    let claim = Certificate(
      problem: CertifiedProblem(
        weights: [1e13, 1], travel: travel, cost: .uncovered(within: 4), count: 2, fewest: 1,
        keep: [], close: [], groups: [], sides: []),
      objective: .sites(share: 1), bound: 1, plans: [[0]], steps: [.enumerated])
    #expect(throws: CertificateError.self) { try CertificateChecker().verify(claim) }
  }

  @Test func `a site with room for a hundred-millionth is not filled twice over`() throws {
    let travel = try SparseTravel(
      unit: .minutes, source: .supplied(by: "hand"), absent: .noRoute, siteCount: 2,
      offsets: [0, 2, 4], sites: [0, 1, 0, 1], impedances: [1, 100, 1, 100])
    let claim = Certificate(
      problem: CertifiedProblem(
        weights: [1, 1], travel: travel, cost: .travel, count: 2, fewest: 2, keep: [], close: [],
        groups: [], sides: [],
        room: Room(people: [1e-8, 1e-8], places: [1e-8, 1], isWhole: false)),
      plans: [[0, 1]],
      shares: [
        [ServedShare(area: 0, site: 0, share: 1), ServedShare(area: 1, site: 0, share: 1)]
      ], steps: [.bounded(multipliers: Multipliers(all: [100, 100]))])
    #expect(throws: CertificateError.self) { try CertificateChecker().verify(claim) }
  }
}
