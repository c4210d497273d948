import Need
import TestSupport
import Testing

struct GroupRankingTests {
  @Test func `wards stand in order of their people's mean rank`() {
    // North: (10 × 100 + 30 × 300) / 40 = 250. South: (20 × 200) / 20 = 200, more deprived.
    let ranking = GroupRanking(
      ranks: [100, 300, 200], people: [10, 30, 20], groups: ["North", "North", "South"])
    #expect(ranking.entries.map(\.group) == ["South", "North"])
    #expect(ranking.entries.map(\.meanRank) == [200, 250])
    #expect(ranking.entries.map(\.place) == [1, 2])
  }

  @Test func `equal wards share the better place, by the alphabet`() {
    let ranking = GroupRanking(
      ranks: [5, 5, 1, 9], people: [1, 1, 1, 1], groups: ["B", "A", "C", "D"])
    #expect(ranking.entries.map(\.group) == ["C", "A", "B", "D"])
    #expect(ranking.entries.map(\.place) == [1, 2, 2, 4])
  }

  @Test func `a ward without people and an area without ward are left out`() {
    let ranking = GroupRanking(
      ranks: [1, 2, 3], people: [0, 5, 5], groups: ["Empty", nil, "Full"])
    #expect(ranking.entries.map(\.group) == ["Full"])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the order of the areas and the size of the population change no place`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let ranks = (0..<30).map { _ in random.whole(1...1000) }
    let people = random.eighths(30, upTo: 100)
    let groups = (0..<30).map { _ in "Ward \(random.whole(1...6))" }
    let order = random.order(30)
    let plain = GroupRanking(ranks: ranks, people: people, groups: groups)
    let mixed = GroupRanking(
      ranks: order.map { ranks[$0] }, people: order.map { people[$0] * 4 },
      groups: order.map { groups[$0] })
    #expect(plain == mixed)
  }
}
