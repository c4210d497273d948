import Access
import PlaceSupport
import Places
import Testing

struct SiteChoiceTests {
  @Test func `sites within reach are counted for people, not for places`() {
    // Within 6 minutes: A reaches A, B; B reaches all three; C reaches B, C.
    let choice = SiteChoice(open: [0, 1, 2], travel: Line.travel, within: 6, people: Line.people)
    #expect(choice.sites == [2, 3, 2])
    #expect(choice.mean == 2.3)
    let one = SiteChoice(open: [0], travel: Line.travel, within: 6, people: Line.people)
    #expect((one.none, one.one, one.more) == (60, 40, 0))
  }
}
