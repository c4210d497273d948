import Access
import PlaceSupport
import Places
import Testing

struct TravelSpreadTests {
  @Test func `half of the people travel at most the median, nine in ten at most the ninetieth`() {
    // Only A is open: 10 people at 0, 30 at 4, 60 at 10.
    let spread = TravelSpread(nearest: Line.nearest([0]), people: Line.people)
    #expect(spread.quantile(0.1) == 0)
    #expect(spread.quantile(0.4) == 4)
    #expect(spread.quantile(0.5) == 10)
    #expect(spread.quantile(0.9) == 10)
    #expect(spread.mean == 7.2)
  }

  @Test func `whoever has no route is counted apart`() {
    let cut = NearestSites(open: [0], travel: Line.matrix([[1], [.infinity], [3]]))
    let spread = TravelSpread(nearest: cut, people: [10, 30, 60])
    #expect(spread.withoutRoute == 30)
    #expect(spread.quantile(1) == 3)
    #expect(TravelSpread(nearest: cut, people: [0, 30, 0]).quantile(0.5) == nil)
  }
}
