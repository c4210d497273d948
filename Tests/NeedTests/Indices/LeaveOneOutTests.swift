import Need
import Testing

struct LeaveOneOutTests {
  @Test func `what each indicator's removal does to the order`() throws {
    let index = try CompositeIndex(
      [Indicator(id: "a", values: [1, 2, 3]), Indicator(id: "b", values: [3, 2, 1])],
      design: IndexDesign(weights: .stated([2, 1])))
    // ⅔ of 0, ½, 1 and ⅓ of 1, ½, 0: ⅓, ½, ⅔.
    let without = try LeaveOneOut.all(of: index)
    #expect(without[0].agreement == -1)
    let move = try #require(without[0].farthest)
    #expect((move.area, move.before, move.after) == (0, 3, 1))
    #expect(without[1].agreement == 1)
    #expect(without[1].farthest == nil)
  }

  @Test func `an index of one indicator has none to spare`() throws {
    let index = try CompositeIndex([Indicator(id: "a", values: [1, 2, 3])])
    #expect(try LeaveOneOut.all(of: index).isEmpty)
  }
}
