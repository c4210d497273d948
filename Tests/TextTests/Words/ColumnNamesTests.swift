import Testing

@testable import Text

struct ColumnNamesTests {
  @Test(arguments: [
    ("IDACI 2015 decile", "idaci_2015_decile"), ("status-quo_nearest", "status_quo_nearest"),
    ("2021 ward", "column_2021_ward"), ("", "column"), ("Ynys Môn", "ynys_m_n"),
    (#"x"; DROP TABLE areas; --"#, "x_drop_table_areas"),
  ])
  func `a name for people becomes small letters, digits and underscores`(
    title: String, name: String
  ) {
    var names = ColumnNames()
    #expect(names.name(for: title) == name)
  }

  @Test func `no name is given twice, capitals or not`() {
    var names = ColumnNames(taken: ["geom", "code"])
    #expect(
      ["GEOM", "Code", "Ward", "ward", "ward 2"].map { names.name(for: $0) }
        == ["geom_2", "code_2", "ward", "ward_2", "ward_2_2"])
  }

  @Test func `no column is called why, which JSON keeps for itself`() {
    var names = ColumnNames()
    #expect(
      ["Why?", "Reason", "why"].map { names.name(for: $0) } == ["reason", "reason_2", "reason_3"])
  }

  @Test func `a long name is cut, and still unlike the others`() {
    var names = ColumnNames()
    let long = String(repeating: "a", count: 200)
    #expect(names.name(for: long) == String(repeating: "a", count: 48))
    #expect(names.name(for: long) == String(repeating: "a", count: 48) + "_2")
  }
}
