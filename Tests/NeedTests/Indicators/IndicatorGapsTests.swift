import Need
import Testing

struct IndicatorGapsTests {
  private func poverty(_ rule: Indicator.Missing) -> Indicator {
    Indicator(id: "poverty", values: [10, nil, 30, 50], missing: rule)
  }
  private let work = Indicator(id: "work", values: [1, 2, 3, 4])

  @Test func `a missing value is left out and the other weights add up to 1 again`() throws {
    let index = try CompositeIndex([poverty(.leaveOut), work])
    // Percentiles: poverty 0, –, ½, 1; work 0, ⅓, ⅔, 1.
    #expect(index.values[1] == 1.0 / 3)
    #expect(index.parts[0].contribution[1] == nil)
  }

  @Test func `a missing value may take the mean of its group, and is marked`() throws {
    let index = try CompositeIndex(
      [poverty(.groupMean), work], groups: ["east", "east", "west", "west"])
    #expect(index.parts[0].raw == [10, 10, 30, 50])
    #expect(index.parts[0].isFilled == [false, true, false, false])
  }

  @Test func `where nobody of the group is known the value stays missing`() throws {
    let index = try CompositeIndex(
      [poverty(.groupMean), work], groups: ["east", "north", "west", "west"])
    #expect(index.parts[0].raw == [10, nil, 30, 50])
  }

  @Test func `an indicator may refuse to be missing`() {
    let error = #expect(throws: NeedError.self) {
      try CompositeIndex([poverty(.refuse), work])
    }
    #expect(error == .valueMissing(indicator: "poverty", area: 1))
  }

  @Test func `an indicator that is known nowhere is refused`() {
    #expect(throws: NeedError.nothingKnown(indicator: "none")) {
      try CompositeIndex([Indicator(id: "none", values: [nil, nil])])
    }
  }

  @Test func `an area about which nothing is known has no index, and is not zero`() throws {
    let index = try CompositeIndex([Indicator(id: "poverty", values: [10, nil, 30])])
    #expect(index.values[1] == nil)
    #expect(index.ranks == [2, nil, 1])
    #expect(throws: NeedError.unknownNeed(area: 1)) { try index.scaled() }
  }
}
