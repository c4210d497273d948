import Readers
import Spreadsheets
import Testing
import Text

/// Files of any layout, read by a mapping.
struct MappedTableTests {
  private func mapping(
    _ columns: [(String, String)], sheet: String? = nil, headerRow: Int? = nil,
    kinds: [String: TableMapping.Kind] = [:], encoding: TableMapping.Encoding? = nil,
    comma: Bool = false, missing: Set<String> = []
  ) -> TableMapping {
    TableMapping(
      file: "list.csv", sheet: sheet, headerRow: headerRow,
      columns: columns.map { .init(name: $0.0, header: $0.1, kind: kinds[$0.0]) },
      encoding: encoding, hasDecimalComma: comma, missing: missing)
  }

  private static let titled = """
    Premises owned by the council,,
    as of May,,
    Ref No,Centre  Name,Area m²
    7,"Hall, Old",1200
    ,,
    8,School,n/a

    """

  private let two = [("id", "Ref No"), ("name", "centre name")]

  private func rows(_ table: SourceTable) -> [[String]] {
    (0..<table.rowCount).map { row in
      (0..<table.header.count).map { table[row, $0] }
    }
  }

  @Test func `a first column without a name may be named by nothing`() throws {
    let table = try SourceTable(
      mapping: mapping([("id", ""), ("x", "x")]),
      bytes: FileBytes(Array("\"\",x,\nA,1,\nB,2,\n".utf8)))
    #expect(rows(table) == [["A", "1"], ["B", "2"]])
  }

  @Test func `columns are found below titles, whatever their case and spaces`() throws {
    let table = try SourceTable(
      mapping: mapping(two), bytes: FileBytes(Array(Self.titled.utf8)))
    #expect(rows(table) == [["7", "Hall, Old"], ["8", "School"]])
    #expect(table.column("name") == 1)
    #expect(table.line(of: 1) == 6)
  }

  @Test func `a mark of a missing value is none, however long`() throws {
    let text = "a,b\n1,not known\n2,5\n"
    let table = try SourceTable(
      mapping: mapping([("x", "a"), ("y", "b")], kinds: ["y": .number], missing: ["not known"]),
      bytes: FileBytes(Array(text.utf8)))
    #expect(try table.read { $0.optionalNumber("y") } == [nil, 5])
  }

  @Test func `a bad cell is named by its row and its name in the file`() throws {
    let table = try SourceTable(
      mapping: mapping([("id", "Ref No"), ("size", "Area m²")]),
      bytes: FileBytes(Array(Self.titled.utf8)))
    #expect(
      errors { () throws(DataError) in try table.read { $0.number("size") } } == [
        "row 6 of list.csv, column Area m²: expected a number, found 'n/a'; correct the cell"
      ])
    #expect(
      errors { () throws(DataError) in
        try SourceTable(
          mapping: mapping([("size", "Area m²")], kinds: ["size": .number]),
          bytes: FileBytes(Array(Self.titled.utf8)))
      } == [
        "row 6 of list.csv, column Area m²: expected a number, found 'n/a'; correct the cell, or list it under 'missing' if it means that there is no value"
      ])
  }

  @Test func `decimal commas and days become what the rest of the program writes`() throws {
    let text = "n;d\n1.234,5;12/10/2016\n7;2016-10-12\n,5;12-10-2016\n"
    let table = try SourceTable(
      mapping: mapping([("n", "n"), ("d", "d")], kinds: ["n": .number, "d": .date], comma: true),
      bytes: FileBytes(Array(text.utf8)))
    #expect(
      rows(table) == [["1234.5", "2016-10-12"], ["7", "2016-10-12"], [".5", "2016-10-12"]])
  }

  @Test(arguments: ["1,234.5", "1.23,5", "1,2,3", "12.5"])
  func `what is no number with a decimal comma is refused`(text: String) {
    let found = errors { () throws(DataError) in
      try SourceTable(
        mapping: mapping([("n", "n")], kinds: ["n": .number], comma: true),
        bytes: FileBytes(Array("n;m\n\(text);1\n".utf8)))
    }
    #expect(found.first?.contains("expected a number such as 1.234,5, found '\(text)'") == true)
  }

  @Test func `Windows-1252 is read where it is said, warned of where not, refused for UTF-8`()
    throws
  {
    let bytes = FileBytes(Array("a,b\n1,caf".utf8) + [0xE9, 0x0A])
    let columns = [("x", "a"), ("y", "b")]
    let said = try SourceTable(mapping: mapping(columns, encoding: .windows1252), bytes: bytes)
    #expect(rows(said) == [["1", "café"]])
    #expect(said.diagnostics == [])
    let guessed = try SourceTable(mapping: mapping(columns), bytes: bytes)
    #expect(rows(guessed) == [["1", "café"]])
    #expect(guessed.diagnostics.map(\.severity) == [.warning])
    let found = errors { () throws(DataError) in
      try SourceTable(mapping: mapping(columns, encoding: .utf8), bytes: bytes)
    }
    #expect(found.first?.contains("write 'encoding: windows-1252'") == true)
  }

  @Test func `a missing column, a wrong header row and a repeated name are refused`() {
    func refusal(_ mapping: TableMapping, _ text: String) -> [String] {
      errors { () throws(DataError) in
        try SourceTable(mapping: mapping, bytes: FileBytes(Array(text.utf8)))
      }
    }
    #expect(
      refusal(mapping([("id", "Ref Nr"), ("name", "Centre Name")]), Self.titled) == [
        "row 3 of list.csv: there is no column 'Ref Nr' for 'id'; did you mean 'Ref No'? the columns are 'Ref No', 'Centre  Name', 'Area m²'"
      ])
    #expect(
      refusal(mapping(two, headerRow: 30), Self.titled) == [
        "row 30 of list.csv: expected the names of the columns, found no such row; correct 'header-row'"
      ])
    #expect(refusal(mapping(two, headerRow: 1), Self.titled).count == 2)
    #expect(
      refusal(mapping([("x", "a")]), "a,b,A\n1,2,3\n") == [
        "row 1 of list.csv: columns 1 and 3 are both called 'a'; rename one of them"
      ])
    #expect(
      refusal(mapping(two, sheet: "May"), Self.titled) == [
        "list.csv: it has no sheet 'May', as it is no spreadsheet; take 'sheet' out, or name the right file"
      ])
    #expect(
      refusal(mapping([("x", "a")]), "a,b\n1\n").first?.contains(
        "expected 2 cells as in the header")
        == true)
  }
}
