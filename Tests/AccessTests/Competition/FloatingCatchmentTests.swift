import Access
import PlaceSupport
import Places
import Testing

struct FloatingCatchmentTests {
  @Test func `three villages by hand: 2SFCA`() {
    // Within 5 minutes: site A serves A, B (40 people), B the same, C its own 60.
    let access = FloatingCatchment(
      people: Line.people, supply: [4, 8, 6], open: [0, 1, 2], travel: Line.travel,
      decay: .within(5))
    #expect(access.shares == [0.1, 0.2, 0.1])
    #expect(access.values[0] == 0.1 + 0.2 && access.values[2] == 0.1)
  }

  @Test func `three villages by hand: E2SFCA`() {
    // Zones of 3, 6 and 9 minutes weigh 1, 0.68, 0.22. Open: B. A is 4 away, C 6: both 0.68.
    let access = FloatingCatchment(
      people: Line.people, supply: [0, 10, 0], open: [1], travel: Line.travel,
      decay: .thirds(of: 9))
    let share = 10 / (10 * 0.68 + 30 + 60 * 0.68)
    #expect(access.values == [share * 0.68, share, share * 0.68])
  }

  @Test(arguments: [Decay.within(5), .thirds(of: 9), .gaussian(4)])
  func `weighted by people it adds up to the supply`(decay: Decay) {
    let access = FloatingCatchment(
      people: Line.people, supply: [4, 8, 6], open: [0, 2], travel: Line.travel, decay: decay)
    let total = zip(access.values, Line.people).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(total - 10) < 1e-12)
  }

  @Test func `a site with nobody near serves nobody, and an area without a route has none`() {
    let travel = Line.matrix([[0, 20], [1, 20], [.infinity, .infinity]])
    let access = FloatingCatchment(
      people: [10, 0, 30], supply: [5, 5], open: [0, 1], travel: travel, decay: .within(5))
    #expect(access.shares == [0.5, nil])
    #expect(access.values == [0.5, 0.5, 0])
    #expect(access.mean([10, 0, 30]) == 0.125)
  }
}
