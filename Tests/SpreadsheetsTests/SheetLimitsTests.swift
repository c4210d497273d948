import Testing

@testable import Spreadsheets

/// Files of a few kilobytes that ask for gigabytes.
struct SheetLimitsTests {
  private func reason(_ bytes: [UInt8], sheet: String) -> String? {
    do throws(SpreadsheetError) {
      let book = try Workbook(FileBytes(bytes))
      try book.rows(of: sheet) { _ in true }
      return nil
    } catch {
      guard case .unreasonable(_, let reason) = error else { return "\(error)" }
      return reason
    }
  }

  private let long = String(repeating: "a", count: 1_000_000)

  @Test func `cells that share one long text`() {
    let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 40)
    #expect(
      reason(
        Fixtures.xlsx(rows: "<row r=\"3\">\(cells)</row>", strings: "<si><t>\(long)</t></si>"),
        sheet: "Data") == "has more than 16 MB of text in row 3")
  }

  @Test func `a long cell that is repeated to the edge of the sheet`() {
    let table = """
      <table:table table:name="S"><table:table-row><table:table-cell
        table:number-columns-repeated="16384"><text:p>\(long)</text:p></table:table-cell>
      </table:table-row></table:table>
      """
    #expect(
      reason(Fixtures.ods(tables: table), sheet: "S") == "has more than 16 MB of text in row 1")
  }

  @Test(arguments: ["<c t=\"inlineStr\"><is><t>", "<c t=\"s\"><v>0</v></c><c><v>"])
  func `a cell of more than a megabyte`(start: String) {
    let end = start.hasSuffix("<t>") ? "</t></is></c>" : "</v></c>"
    #expect(
      reason(
        Fixtures.xlsx(
          rows: "<row>\(start)\(long)\(long)\(end)</row>", strings: "<si><t>a</t></si>"),
        sheet: "Data") == "has a cell of more than 1 MB in row 1")
  }

  @Test func `a filled row that is repeated a million times, while empty ones may be`() {
    func table(_ cell: String) -> [UInt8] {
      Fixtures.ods(
        tables: """
          <table:table table:name="S"><table:table-row table:number-rows-repeated="1048576">
          <table:table-cell>\(cell)</table:table-cell></table:table-row></table:table>
          """)
    }
    #expect(
      reason(table("<text:p>a</text:p>"), sheet: "S")
        == "repeats row 1, which is not empty, more than 10,000 times")
    #expect(reason(table(""), sheet: "S") == nil)
  }

  @Test func `one cell at the end of each of many rows`() {
    var row = SheetRow()
    var meter = SheetMeter()
    row.pad(to: SheetRow.columnLimit)
    for number in 1...2441 {
      row.number = number
      meter.count(row)
    }
    #expect(meter.refusal == nil)
    row.number = 2442
    meter.count(row)
    #expect(meter.refusal == "has more than 40,000,000 cells up to row 2442")
  }

  @Test func `an attribute without end`() {
    let bytes = Fixtures.xlsx(
      rows: "<row spans=\"\(String(repeating: "1", count: 17 << 20))\"><c><v>1</v></c></row>")
    #expect(reason(bytes, sheet: "Data")?.contains("more than 16 MB stand between") == true)
  }

  @Test func `a thousand and one sheets`() {
    let tables = (0...1000).map { "<table:table table:name=\"\($0)\"/>" }.joined()
    #expect(reason(Fixtures.ods(tables: tables), sheet: "0") == "has more than 1,000 sheets")
  }
}
