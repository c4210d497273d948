import Reports
import Testing

@testable import Office

struct TableSettingTests {
  private let upright = 481.9
  private let wide = 728.5

  private func setting(_ table: Table) -> TableSetting {
    TableSetting(table, upright: upright, wide: wide)
  }

  @Test func `a narrow table stands upright in one part`() {
    let setting = setting(Papers.table(columns: 3))
    #expect(!setting.isWide && setting.parts.count == 1)
    #expect(setting.parts[0].widths.reduce(0, +) <= upright)
  }

  @Test func `a wider one lies on its side, and is not divided`() {
    let setting = setting(Papers.table(columns: 11))
    #expect(setting.isWide && setting.parts.count == 1)
  }

  @Test func `a few rows are set in two parts rather than alone on a sheet on its side`() {
    let setting = setting(Papers.table(columns: 11, rows: 2))
    #expect(!setting.isWide && setting.parts.count == 2)
    #expect(setting.parts.allSatisfy { $0.widths.reduce(0, +) <= upright })
  }

  @Test(arguments: [1, 5, 10, 15, 30, 80])
  func `no part is wider than its sheet, and every column stands in one part at least`(columns: Int)
  {
    let setting = setting(Papers.table(columns: columns))
    for part in setting.parts {
      #expect(part.widths.reduce(0, +) <= (setting.isWide ? wide : upright) + 0.5)
      #expect(part.columns.count == part.widths.count && part.widths.allSatisfy { $0 > 0 })
      #expect(part.columns.first == 0)
    }
    #expect(Set(setting.parts.flatMap(\.columns)) == Set(0...columns))
  }

  @Test func `numbers are not broken`() {
    // 1,234.5 in Arial at 9 points: five digits of 5.0, comma and point of 2.5 each.
    let setting = setting(Papers.table(columns: 12))
    for part in setting.parts {
      #expect(part.widths.dropFirst().allSatisfy { $0 >= 5 * 5.004 + 2 * 2.5 + 8 })
    }
  }

  @Test func `rows that belong together are a table below their heading, in one set of columns`() {
    let table = Table(
      id: "t", caption: "Options",
      columns: [
        Column("Group", id: "group", .text), Column("Count", id: "count", .rowHeader),
        Column("Today", id: "today"),
      ],
      rows: ["How near", "How near", "Money"].map { [.text($0), .text("A count"), .count(1)] },
      grouping: "group", source: "")
    let setting = setting(table)
    #expect(setting.parts.map(\.columns) == [[1, 2]])
    #expect(setting.groups.map(\.heading) == ["How near", "Money"])
    #expect(setting.groups.map(\.rows) == [[0, 1], [2]])
  }

  @Test func `a table without rows is still a table`() {
    let table = Table(
      id: "t", caption: "", columns: [Column("A", id: "a"), Column("B", id: "b")], rows: [],
      grouping: "a", source: "")
    #expect(setting(table).groups.map(\.rows) == [[]])
  }

  @Test func `a small table is kept on one sheet, and a long one is divided`() {
    #expect(setting(Papers.table(columns: 3, rows: 5)).groups.map(\.isSmall) == [true])
    #expect(setting(Papers.table(columns: 3, rows: 60)).groups.map(\.isSmall) == [false])
  }

  @Test func `a word wider than the sheet does not push a table out of it`() {
    let long = String(repeating: "Llanfairpwll", count: 30)
    let table = Table(
      id: "t", caption: "", columns: [Column(long, id: "a", .rowHeader), Column("B", id: "b")],
      rows: [[.text(long), .count(1)]], source: "")
    #expect(setting(table).parts[0].widths.reduce(0, +) <= upright)
  }
}
