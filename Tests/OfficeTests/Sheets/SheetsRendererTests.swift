import DocumentSupport
import Reports
import Spreadsheets
import Testing

@testable import Office

/// XLSX and ODS, read back by the reader of this project, which was written for files of others.
struct SheetsRendererTests {
  private func rows(_ form: SheetsRenderer.Form, _ document: Document, sheet: String) throws
    -> [[String]]
  {
    let bytes = try SheetsRenderer(form, author: "").files(of: document)[0].bytes
    var rows: [[String]] = []
    try Workbook(FileBytes(bytes)).rows(of: sheet) { row in
      rows.append(row.cells)
      return true
    }
    return rows
  }

  @Test(arguments: SheetsRenderer.Form.allCases)
  func `a table is read back cell by cell`(form: SheetsRenderer.Form) throws {
    let rows = try rows(form, SampleDocument.document, sheet: "Table_3")
    #expect(rows[0][0] == "Table 3: Budget, staff and clawback as printed [note 2]")
    let start = try #require(rows.firstIndex { $0.first == "Item" })
    #expect(rows[start] == ["Item", "Before", "After", "Change"])
    #expect(
      rows[start + 1].map { $0.replacing(",", with: "") } == [
        "Budget £", "1208000", "808000", "-400000",
      ])
    #expect(rows[start + 3][1] == "[not printed]")
  }

  @Test(arguments: SheetsRenderer.Form.allCases, Papers.hostile)
  func `words from data are words, and never a formula`(
    form: SheetsRenderer.Form, words: String
  ) throws {
    let document = Papers.document(words)
    let file = try OfficeFile(SheetsRenderer(form, author: ""), document)
    for tree in try file.trees() {
      #expect(!tree.all.contains { $0.name == "f" || $0.attributes["formula"] != nil })
    }
    guard words.hasPrefix("=") || words.hasPrefix("{") else { return }
    let cells = try rows(form, document, sheet: "Table_1").joined()
    #expect(cells.contains(words))
  }

  @Test func `words that would run once edited are marked as words`() throws {
    let styles = try OfficeFile(SheetsRenderer(.xlsx, author: ""), Papers.document("=1+1"))
      .text("xl/styles.xml")
    #expect(styles.contains("quotePrefix=\"1\""))
  }

  @Test func `a marked-up table has the names that its header has`() throws {
    let file = try OfficeFile(SheetsRenderer(.xlsx, author: ""), SampleDocument.document)
    let tables = file.names.filter { $0.hasPrefix("xl/tables/") }
    #expect(tables.count == 5)
    let money = try file.tree("xl/tables/table5.xml")
    #expect(
      money.all.filter { $0.name == "tableColumn" }.map { $0.attributes["name"] } == [
        "Item", "Before", "After", "Change",
      ])
    #expect(money.attributes["ref"] == "A5:D8")
  }

  @Test func `no cells are merged, and the properties say title, author and language`() throws {
    for form in SheetsRenderer.Form.allCases {
      let file = try OfficeFile(SheetsRenderer(form, author: "A Council"), SampleDocument.document)
      #expect(
        !(try file.trees()).flatMap(\.all).contains {
          ["mergeCell", "covered-table-cell"].contains($0.name)
        })
      let properties = try file.text(form == .xlsx ? "docProps/core.xml" : "meta.xml")
      for words in ["A Council", "en-GB", "From nine children’s centres to five"] {
        #expect(properties.contains(words))
      }
    }
  }

  @Test func `a row that wraps is as high as its lines, and headers stand on every printed sheet`()
    throws
  {
    let note = Array(repeating: "under-fives", count: 40).joined(separator: " ")
    let table = Table(
      id: "t", caption: "T", columns: [Column("A", id: "a", .rowHeader)], rows: [[.text(note)]],
      source: "Census 2011 (ONS). Walks: estimates, at 4.8 km/h. Money: as printed.")
    let file = try OfficeFile(
      SheetsRenderer(.xlsx, author: ""),
      Document(title: "T", subtitle: "", summary: [.table(table)], sections: [], attribution: []))
    let sheet = try file.tree("xl/worksheets/sheet4.xml")
    let rows = sheet.all.filter { $0.name == "row" }
    // Words of 59.4 points and spaces of 3.3 in 48 x 6.67 - 6 points: 5 a line, 8 lines of 16 points.
    #expect(rows.last?.attributes["ht"] == "128")
    // Title, what it holds, three sentences of the source, a link, the header, a row.
    #expect(rows.count == 8)
    #expect(try file.text("xl/workbook.xml").contains("localSheetId=\"3\">Table_1!$7:$7<"))
  }
}
