import Access
import PlaceSupport
import Places
import Testing

struct ReachSummaryTests {
  @Test func `three villages by hand`() {
    let reach = ReachSummary(
      open: [0], travel: Line.travel, people: Line.people, standards: [4, 10])
    #expect(reach.profile.mean == 7.2)
    #expect(reach.median == 10)
    #expect(reach.within == [40, 100])
    #expect(reach.share(within: 0) == 0.4)
    #expect(reach.choice?.mean == 0.4)
  }

  @Test func `another open site never makes travel worse`() {
    let (few, many) = (
      ReachSummary(open: [0], travel: Line.travel, people: Line.people, standards: [5]),
      ReachSummary(open: [0, 2], travel: Line.travel, people: Line.people, standards: [5])
    )
    #expect(many.profile.mean! <= few.profile.mean!)
    #expect(many.median! <= few.median!)
    #expect(many.within[0] >= few.within[0])
  }

  @Test func `a group without people has no share`() {
    let reach = ReachSummary(
      open: [0], travel: Line.travel, people: [0, 1, 1], standards: [4], areas: [0])
    #expect(reach.share(within: 0) == nil)
    #expect(reach.median == nil)
  }
}
