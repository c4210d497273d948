import Studies
import TestSupport
import Testing

struct AreaGroupsTests {
  @Test func `deciles stand in the order of their numbers`() {
    let groups = AreaGroups(["10", "2", "1", "2"]).groups
    #expect(groups.map(\.name) == ["1", "2", "10"])
    #expect(groups.map(\.areas) == [[2], [1, 3], [0]])
  }

  @Test func `names stand by the alphabet`() {
    #expect(
      AreaGroups(["West", "Central", "East"]).groups.map(\.name) == ["Central", "East", "West"])
  }

  @Test func `numbers stand before names`() {
    #expect(AreaGroups(["not known", "10", "2"]).groups.map(\.name) == ["2", "10", "not known"])
  }

  @Test func `an area without a group is in none`() {
    let groups = AreaGroups(["East", nil, "East"]).groups
    #expect(groups.map(\.areas) == [[0, 2]])
    #expect(AreaGroups([nil, nil]).groups.isEmpty)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `numbers and names together always stand in one order, whichever comes first`(seed: UInt64) {
    let names = ["2", "10", "1a", "Inf", "nan", "1", "1.0", "01", "East", "10b", "9", "-", "0x10"]
    var random = SplitMix64(seed: seed)
    let shuffled = random.order(names.count).map { names[$0] }
    #expect(AreaGroups(shuffled).groups.map(\.name) == AreaGroups(names).groups.map(\.name))
  }
}
