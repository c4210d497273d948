import Access
import PlaceSupport
import Places
import TestSupport
import Testing

struct ReachChangeTests {
  @Test func `closing a site is counted in people and in minutes`() {
    // A and C open, then A alone. B stays 4 from A; C goes from 0 to 10.
    let change = ReachChange(
      before: Line.nearest([0, 2]), after: Line.nearest([0]), people: Line.people, standard: 5)
    #expect(change.people == 100)
    #expect(change.nearer == 0)
    #expect(change.further == 60)
    #expect(change.unchanged == 40)
    // Before: (30 × 4) / 100. After: (30 × 4 + 60 × 10) / 100.
    #expect(change.meanBefore == 1.2)
    #expect(change.meanAfter == 7.2)
    #expect(change.meanIncrease == 10)
    #expect(change.worstIncrease == 10)
    #expect(change.worstArea == 2)
    #expect(change.withinBefore == 100)
    #expect(change.withinAfter == 40)
    #expect(change.fallOut == 60)
    #expect(change.comeWithin == 0)
  }

  @Test func `gains and losses are never set off against each other`() {
    // A open, then C instead: A loses 10 (0 → 10), B loses 2 (4 → 6), C gains 10 (10 → 0).
    let change = ReachChange(
      before: Line.nearest([0]), after: Line.nearest([2]), people: Line.people, standard: 5)
    #expect(change.nearer == 60)
    #expect(change.further == 40)
    // (10 × 10 + 30 × 2) / 40 = 4.
    #expect(change.meanIncrease == 4)
    #expect(change.worstIncrease == 10)
    #expect(change.worstArea == 0)
    // A and B were within 5 and are no longer; C comes within.
    #expect(change.withinBefore == 40)
    #expect(change.withinAfter == 60)
    #expect(change.fallOut == 40)
    #expect(change.comeWithin == 60)
  }

  @Test func `a village without people is neither nearer nor further nor the worst off`() {
    let change = ReachChange(
      before: Line.nearest([0]), after: Line.nearest([2]), people: [0, 30, 60], standard: 5)
    #expect(change.further == 30)
    #expect(change.worstArea == 1)
    #expect(change.worstIncrease == 2)
  }

  @Test func `a group of areas has a change of its own`() {
    let change = ReachChange(
      before: Line.nearest([0]), after: Line.nearest([2]), people: Line.people, standard: 5,
      areas: [2])
    #expect(change.people == 60)
    #expect(change.further == 0)
    #expect(change.meanIncrease == nil)
    #expect(change.worstIncrease == nil)
    #expect(change.worstArea == nil)
  }

  @Test func `a billionth of a minute is no change`() {
    let before = NearestSites(open: [0], travel: Line.matrix([[5]]))
    let after = NearestSites(open: [0], travel: Line.matrix([[5 + 1e-10]]))
    #expect(ReachChange(before: before, after: after, people: [7], standard: 5).unchanged == 7)
  }

  /// Site 0 is reached from both villages, site 1 from the first alone.
  private let cut = Line.matrix([[2, 3], [4, .infinity]])

  @Test func `whoever loses every route is further, and no mean becomes infinite`() {
    let change = ReachChange(
      before: NearestSites(open: [0], travel: cut), after: NearestSites(open: [1], travel: cut),
      people: [10, 30], standard: 5)
    #expect(change.further == 40)
    #expect(change.loseRoute == 30)
    #expect(change.gainRoute == 0)
    // Only the first village still has a mean: 2 before; 3 after; 1 more.
    #expect(change.meanIncrease == 1)
    #expect(change.worstIncrease == 1)
    #expect(change.worstArea == 0)
    #expect(change.meanBefore == 2)
    #expect(change.meanAfter == 3)
    #expect(change.fallOut == 30)
  }

  @Test func `whoever gains a first route is nearer, and no mean becomes infinite`() {
    let change = ReachChange(
      before: NearestSites(open: [1], travel: cut), after: NearestSites(open: [0], travel: cut),
      people: [10, 30], standard: 5)
    #expect(change.nearer == 40)
    #expect(change.gainRoute == 30)
    #expect(change.loseRoute == 0)
    #expect(change.meanIncrease == nil)
    #expect(change.worstIncrease == nil)
    #expect(change.comeWithin == 30)
  }

  @Test func `when all who are further lose every route there is no increase to average`() {
    let change = ReachChange(
      before: NearestSites(open: [0, 1], travel: cut), after: NearestSites(open: [1], travel: cut),
      people: [0, 30], standard: 5)
    #expect(change.further == 30)
    #expect(change.loseRoute == 30)
    #expect(change.meanIncrease == nil)
    #expect(change.meanAfter == nil)
  }

  @Test func `without a route before or after nothing changes`() {
    let none = NearestSites(open: [1], travel: cut)
    let change = ReachChange(before: none, after: none, people: [10, 30], standard: 5)
    #expect(change.unchanged == 40)
  }

  private func random(_ seed: UInt64) throws -> (NearestSites, NearestSites, [Double]) {
    var random = SplitMix64(seed: seed)
    let values = random.eighths(100, upTo: 40).map { $0 > 38 ? .infinity : $0 }
    let travel = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "chance"), areaCount: 20, siteCount: 5, values: values)
    let before = NearestSites(open: random.some(of: 5), travel: travel)
    let after = NearestSites(open: random.some(of: 5), travel: travel)
    return (before, after, random.eighths(20, upTo: 90))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `everyone is nearer, further or unchanged, and whoever crosses the standard is counted`(
    seed: UInt64
  ) throws {
    let (before, after, people) = try random(seed)
    let change = ReachChange(before: before, after: after, people: people, standard: 12)
    #expect(change.nearer + change.further + change.unchanged == change.people)
    #expect(change.withinAfter == change.withinBefore + change.comeWithin - change.fallOut)
    #expect(change.loseRoute <= change.further)
    #expect(change.gainRoute <= change.nearer)
    for value in [change.meanBefore, change.meanAfter, change.meanIncrease, change.worstIncrease] {
      #expect(value?.isFinite != false)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `going back turns gains into losses`(seed: UInt64) throws {
    let (before, after, people) = try random(seed)
    let there = ReachChange(before: before, after: after, people: people, standard: 12)
    let back = ReachChange(before: after, after: before, people: people, standard: 12)
    #expect(back.nearer == there.further)
    #expect(back.further == there.nearer)
    #expect(back.comeWithin == there.fallOut)
    #expect(back.gainRoute == there.loseRoute)
    #expect(back.meanBefore == there.meanAfter)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a site more puts nobody further away`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let travel = try TravelMatrix(
      unit: .kilometres, source: .supplied(by: "chance"), areaCount: 20, siteCount: 5,
      values: random.eighths(100, upTo: 9))
    let open = random.some(of: 5)
    let change = ReachChange(
      before: NearestSites(open: open, travel: travel),
      after: NearestSites(open: Array(Set(open).union([random.whole(0...4)])), travel: travel),
      people: random.eighths(20, upTo: 90), standard: 3)
    #expect(change.further == 0)
    #expect(change.fallOut == 0)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `groups that share out the areas add up to all of them`(seed: UInt64) throws {
    let (before, after, people) = try random(seed)
    func change(_ areas: [Int]?) -> ReachChange {
      ReachChange(before: before, after: after, people: people, standard: 12, areas: areas)
    }
    let parts = [change(Array(0..<7)), change(Array(7..<20))]
    #expect(parts.reduce(0) { $0 + $1.further } == change(nil).further)
    #expect(parts.reduce(0) { $0 + $1.comeWithin } == change(nil).comeWithin)
  }
}
