import Spreadsheets
import Testing

struct WorkbookTests {
  private func rows(_ bytes: [UInt8], sheet: String = "Data") throws -> [(Int, [String])] {
    var rows: [(Int, [String])] = []
    try Workbook(FileBytes(bytes)).rows(of: sheet) { row in
      rows.append((row.number, row.cells))
      return true
    }
    return rows
  }

  @Test func `shared, inline, formula, boolean and plain cells come out as text`() throws {
    let found = try rows(
      Fixtures.xlsx(
        rows: """
          <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>in</t></is></c>
          <c r="C1" t="str"><f>A1</f><v>f</v></c><c r="D1" t="b"><v>1</v></c>
          <c r="E1"><v>0.5</v></c></row>
          """,
        strings: "<si><t>no</t></si><si><r><t>a &amp; </t></r><r><t>b</t></r></si>"))
    #expect(found.map(\.1) == [["a & b", "in", "f", "true", "0.5"]])
  }

  @Test func `cells that are left out are empty and rows keep their number`() throws {
    let found = try rows(
      Fixtures.xlsx(
        rows: """
          <row r="4"><c r="B4"><v>1</v></c><c r="D4"><v>2</v></c></row>
          <row r="5"/><row r="9"><c><v>3</v></c><c><v>4</v></c></row>
          """))
    #expect(found.map(\.0) == [4, 9])
    #expect(found.map(\.1) == [["", "1", "", "2"], ["3", "4"]])
  }

  @Test func `a string that is not in the table is an error value`() throws {
    let found = try rows(
      Fixtures.xlsx(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"))
    #expect(found.map(\.1) == [["#REF!"]])
  }

  @Test func `reading stops when there is enough`() throws {
    let many = (1...500).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
    var seen = 0
    try Workbook(FileBytes(Fixtures.xlsx(rows: many))).rows(of: "Data") { _ in
      seen += 1
      return seen < 20
    }
    #expect(seen == 20)
  }

  @Test func `ODS cells repeat, numbers keep their value, notes do not count`() throws {
    let bytes = Fixtures.ods(
      tables: """
        <table:table table:name="Other"><table:table-row><table:table-cell><text:p>no</text:p>
        </table:table-cell></table:table-row></table:table>
        <table:table table:name="Data">
        <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
        <table:table-row><table:table-cell table:number-columns-repeated="2"/>
        <table:table-cell office:value-type="float" office:value="1234.5"><text:p>1,234.50</text:p>
        </table:table-cell>
        <table:table-cell office:value-type="string" table:number-columns-repeated="2">
        <office:annotation><text:p>note</text:p></office:annotation>
        <text:p>a</text:p><text:p>b<text:s text:c="2"/>c</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
        </table:table>
        """)
    #expect(try Workbook(FileBytes(bytes)).sheets == ["Other", "Data"])
    let found = try rows(bytes)
    #expect(found.map(\.0) == [4])
    #expect(found.map(\.1) == [["", "", "1234.5", "a\nb  c", "a\nb  c"]])
  }

  private func sentence(_ bytes: [UInt8], sheet: String = "Data") -> String? {
    do {
      _ = try rows(bytes, sheet: sheet)
      return nil
    } catch let error as SpreadsheetError {
      return error.description
    } catch {
      return "\(error)"
    }
  }

  @Test func `a sheet that is not there`() {
    #expect(
      sentence(Fixtures.xlsx(rows: ""), sheet: "Sheet 2")
        == "has no sheet 'Sheet 2'; its sheets are 'Data'")
  }

  @Test func `an archive that is no spreadsheet`() {
    #expect(
      sentence(Fixtures.zip([("a.txt", "x")]))
        == "is not an XLSX or ODS spreadsheet; save it as XLSX")
  }

  @Test func `a file that is cut off`() {
    #expect(
      sentence(Array(Fixtures.xlsx(rows: "").dropLast(30)))
        == "is not a ZIP archive or is cut off; download it again")
  }

  @Test func `XML that is damaged`() {
    #expect(
      sentence(Fixtures.xlsx(rows: "<row><c></row>"))
        == "'xl/worksheets/sheet1.xml' is damaged (line 1: mismatched tag); download it again")
  }

  @Test func `a byte that was changed`() throws {
    var bytes = Fixtures.xlsx(rows: "<row r=\"1\"><c><v>1111</v></c></row>")
    let place = try #require(
      bytes.indices.first { bytes[$0...].starts(with: Array("1111".utf8)) })
    bytes[place] = UInt8(ascii: "2")
    // The row ends the sheet before its checksum, so the damage shows only in the shared strings.
    #expect(throws: Never.self) { try rows(bytes) }
    let strings = try #require(
      bytes.indices.first { bytes[$0...].starts(with: Array("<sst>".utf8)) })
    bytes[strings + 5] = UInt8(ascii: " ")
    #expect(sentence(bytes)?.hasPrefix("'xl/sharedStrings.xml' is damaged (") == true)
  }

  @Test func `entities that expand beyond reason are refused`() {
    let bomb = """
      <!DOCTYPE w [<!ENTITY a "\(String(repeating: "x", count: 1000))">
      \((1...6).map { "<!ENTITY \("bcdefg".map(String.init)[$0 - 1]) \"\(String(repeating: "&\("abcdef".map(String.init)[$0 - 1]);", count: 100))\">" }.joined())]>
      <sst><si><t>&g;</t></si></sst>
      """
    let bytes = Fixtures.zip([
      ("xl/workbook.xml", "<workbook><sheets><sheet name=\"Data\" id=\"a\"/></sheets></workbook>"),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"worksheets/s.xml\"/></Relationships>"
      ),
      ("xl/sharedStrings.xml", bomb), ("xl/worksheets/s.xml", "<worksheet/>"),
    ])
    #expect(sentence(bytes)?.hasPrefix("'xl/sharedStrings.xml' is damaged (") == true)
  }
}
