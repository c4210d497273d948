import Certificates
import Placement
import Places
import TestSupport
import Testing

/// The guide to placement by itself does what it says.
struct PlacementGuideTests {
  @Test func `a bare problem is answered, and its proof checked`() throws {
    let problem = try PlacementProblem(
      demand: Demand([10, 30, 60]),
      travel: TravelMatrix(
        unit: .kilometres, source: .supplied(by: "hand"), areaCount: 3, siteCount: 3,
        values: [
          0, 4, 10,
          4, 0, 6,
          10, 6, 0,
        ]),
      objective: .pMedian, rules: SitingRules(count: 2))
    let (outcome, certificate) = PlacementSearch(SolveLimits(top: 3)).certified(problem)
    let file = certificate.map(CertificateFile.encode) ?? []
    let verdict = try CertificateChecker().verify(CertificateFile.decode(file))

    guard case .optimal(let solution) = outcome else {
      Issue.record("the answer is not proven: \(outcome)")
      return
    }
    // Two of three sites: 10 × 4 / 100, 30 × 4 / 100 and 60 × 6 / 100.
    #expect(solution.plans.map(\.open) == [[1, 2], [0, 2], [0, 1]])
    #expect(solution.plans.map(\.value) == [0.4, 1.2, 3.6])
    #expect(solution.gap == 0)
    #expect(verdict.isOptimal)
    #expect(verdict.costs == [40, 120, 360])
  }

  @Test func `the guide shows this program`() throws {
    let guide = try Guide("Sources/Placement/Placement.docc/Placement.md")
    #expect(try guide.strangers(to: #filePath) == [])
    #expect(guide.examples.count == 2)
  }
}
