import Reports
import Testing

struct TableTests {
  @Test func `titles that people gave alike are told apart by a number`() {
    let table = Table(
      id: "t", caption: "T",
      columns: [
        Column("People", id: "a", .rowHeader), Column("People", id: "b"),
        Column("People (2)", id: "c"), Column("People", id: "d", unit: "km"),
      ], rows: [], source: "S")
    #expect(table.columns.map(\.title) == ["People", "People (2)", "People (2) (2)", "People (3)"])
    #expect(table.columns.map(\.id) == ["a", "b", "c", "d"] && table.columns[3].unit == "km")
  }
}
