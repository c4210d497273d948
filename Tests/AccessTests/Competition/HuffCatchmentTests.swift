import Access
import PlaceSupport
import Places
import Testing

struct HuffCatchmentTests {
  private let huff = HuffCatchment(
    attraction: [1, 1, 1], open: [2, 0], travel: Line.travel, decay: .power(1, nearest: 1))

  @Test func `people spread over the sites by attraction and decay`() {
    // From B: A 4 away and C 6, so ¼ against ⅙: 0.6 and 0.4.
    #expect(huff.open == [0, 2])
    #expect(abs(huff.probabilities[1][0] - 0.6) < 1e-12)
    // From A: 1 against ⅒.
    #expect(abs(huff.probabilities[0][0] - 10.0 / 11) < 1e-12)
  }

  @Test func `everyone who can reach a site goes somewhere`() {
    #expect(abs(huff.people(Line.people).reduce(0, +) - 100) < 1e-9)
    let cut = HuffCatchment(
      attraction: [1], open: [0], travel: Line.matrix([[1], [.infinity]]), decay: .exponential(1))
    #expect(cut.people([10, 90]) == [10])
  }

  @Test func `how many it sends elsewhere than the nearest`() {
    // 10 × 1/11 of A, 30 × 0.4 of B, 60 × 1/11 of C.
    let elsewhere = huff.differing(from: Line.nearest([0, 2]).site, people: Line.people)
    #expect(abs(elsewhere - (70.0 / 11 + 12)) < 1e-9)
  }
}
