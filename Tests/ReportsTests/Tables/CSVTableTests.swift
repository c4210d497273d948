import Reports
import Testing

struct CSVTableTests {
  private func row(_ cells: Cell...) -> String {
    let columns = cells.indices.map { Column("c\($0)", id: "c\($0)", .text) }
    let table = Table(
      id: "t", caption: "Caption", columns: columns, rows: [cells], source: "Source")
    return String(CSVTable(table).text.split(separator: "\r\n", maxSplits: 1)[1].dropLast())
  }

  @Test func `the header row comes once and lines end in CRLF`() {
    let table = Table(
      id: "need", caption: "Need",
      columns: [Column("Ward", id: "ward", .rowHeader), Column("Under 5", id: "under_5")],
      rows: [[.text("Aveley"), .count(1_234)], [.text("Orsett"), .absent("not printed")]],
      emphasised: [1], notes: ["A note"], source: "Census", shown: 1)
    #expect(CSVTable(table).text == "Ward,Under 5\r\nAveley,1234\r\nOrsett,not printed\r\n")
    #expect(CSVTable(table).file.path == "tables/need.csv")
    #expect(CSVTable(table).file.bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("Ward".utf8)))
  }

  @Test func `numbers are rounded as on the page, and plain`() {
    #expect(row(.measure(0.1 + 0.2, decimals: 1)) == "0.3")
    #expect(row(.share(0.375, decimals: 0), .change(-1.5, decimals: 0)) == "38%,-2")
    #expect(row(.share(0.2975426, decimals: 1), .change(1.25, decimals: 1)) == "29.8%,1.3")
    #expect(row(.measure(12, decimals: 2), .measure(-0.04, decimals: 1)) == "12.00,0.0")
    #expect(row(.count(-1_234_567), .measure(1234.5, decimals: 1)) == "-1234567,1234.5")
    #expect(row(.rank(7, isShared: true)) == "7")
  }

  @Test func `a column of numbers has no dashes`() {
    let table = Table(
      id: "t", caption: "", columns: [Column("Name", id: "a", .text), Column("Mean", id: "b")],
      rows: [[.absent("–"), .absent("–")], [.text("x"), .absent("no route")]], source: "")
    #expect(CSVTable(table).text == "Name,Mean\r\n–,\r\nx,no route\r\n")
  }

  @Test func `commas, quotation marks and line breaks are quoted`() {
    #expect(row(.text("Grays, Essex")) == "\"Grays, Essex\"")
    #expect(row(.text("The \"Beacon\"")) == "\"The \"\"Beacon\"\"\"")
    #expect(row(.text("two\nlines")) == "\"two\nlines\"")
    #expect(row(.text("two\r\nlines")) == "\"two\r\nlines\"")
  }

  @Test func `an accent on a quotation mark does not hide it`() {
    #expect(
      row(.text("a\"\u{301}b")).unicodeScalars.elementsEqual("\"a\"\"\u{301}b\"".unicodeScalars))
  }

  @Test(arguments: ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
  func `words that a spreadsheet would run are defused`(start: String) {
    #expect(row(.text(start + "1+1")) == "\"'\(start)1+1\"")
    #expect(row(.absent(start)) == "\"'\(start)\"")
  }

  @Test func `a formula in a column title is defused too`() {
    let table = Table(
      id: "t", caption: "", columns: [Column("=HYPERLINK(\"x\")", id: "link")], rows: [], source: ""
    )
    #expect(CSVTable(table).text == "\"'=HYPERLINK(\"\"x\"\")\"\r\n")
  }

  @Test func `a sign inside words is left alone`() {
    #expect(row(.text("Stanford-le-Hope"), .text("a=b"), .text("−3")) == "Stanford-le-Hope,a=b,−3")
  }

  @Test func `a list of names has semicolons between, and can be split`() {
    #expect(
      row(.names(["Aveley", "Grays, Essex"].map { NamedThing(id: "x", name: $0) }, none: "none"))
        == "\"Aveley;Grays, Essex\"")
    #expect(row(.names(["Aveley"].map { NamedThing(id: "x", name: $0) }, none: "none")) == "Aveley")
    #expect(
      row(.names(["a;b", "c \"d\"", "e"].map { NamedThing(id: "x", name: $0) }, none: "none"))
        == "\"\"\"a;b\"\";\"\"c \"\"\"\"d\"\"\"\"\"\";e\"")
  }

  @Test func `a name of a list that a spreadsheet would run is defused where it will stand`() {
    #expect(
      row(.names(["x", "=1+1"].map { NamedThing(id: "x", name: $0) }, none: "none"))
        == "\"x;'=1+1\"")
    #expect(
      row(.names(["=1+1", "x"].map { NamedThing(id: "x", name: $0) }, none: "none"))
        == "\"'=1+1;x\"")
  }
}
