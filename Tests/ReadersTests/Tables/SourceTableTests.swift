import Testing
import Text

@testable import Readers

/// Well-formed and malformed CSV.
struct SourceTableTests {
  private func rows(_ table: SourceTable) -> [[String]] {
    (0..<table.rowCount).map { row in table.header.indices.map { table[row, $0] } }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end in LF, CR LF or CR`(end: String) throws {
    let table = try table(["a,b", "1,2", "3,4", ""].joined(separator: end))
    #expect(table.header == ["a", "b"])
    #expect(rows(table) == [["1", "2"], ["3", "4"]])
    #expect((0..<2).map(table.line) == [2, 3])
  }

  @Test func `the last line needs no line break`() throws {
    #expect(rows(try table("a,b\n1,")) == [["1", ""]])
  }

  @Test func `quoted cells keep commas, quotes and line breaks`() throws {
    let table = try table("a,b\n\"1, \"\"one\"\"\",\"x\r\ny\"\n3,4\n")
    #expect(rows(table) == [["1, \"one\"", "x\r\ny"], ["3", "4"]])
    #expect((0..<2).map(table.line) == [2, 4])
  }

  @Test func `an inch mark inside a cell is a letter`() throws {
    #expect(rows(try table("a,b\n5\" pipe,2\n")) == [["5\" pipe", "2"]])
  }

  @Test func `a byte order mark is not part of the first name`() throws {
    #expect(try table("\u{FEFF}\"a\",b\n1,2\n").header == ["a", "b"])
  }

  @Test func `blank lines are passed over and rows keep their line`() throws {
    let table = try table("\na,b\n\n1,2\n\n\n3,4\n\n")
    #expect((0..<2).map(table.line) == [4, 7])
  }

  @Test func `rows of empty cells are left out with a note`() throws {
    let table = try table("a,b\n1,2\n,\n,\n")
    #expect(table.rowCount == 1)
    #expect(
      table.diagnostics.map(\.description)
        == ["row 3 of t.csv: 2 rows without any value left out"])
    #expect(table.diagnostics.map(\.severity) == [.note])
  }

  @Test func `empty columns after the last name are left out`() throws {
    let table = try table("a,b,,\n1,2,,\n")
    #expect(table.header == ["a", "b"])
    #expect(rows(table) == [["1", "2"]])
  }

  @Test func `cells are cut at any chunk boundary alike`() throws {
    let text = "\u{FEFF}a,b\r\n\"1, \"\"x\"\"\r\n\",é\r\n3,\"4\"\r\n"
    let bytes = Array(text.utf8)
    let whole = records([bytes])
    for cut in 3..<bytes.count {
      #expect(records([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole)
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `whole lines and single bytes give the same records`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let alphabet = Array("ab,,\"\n\r\n é1".utf8)
    let bytes = (0..<80).map { _ in alphabet.randomElement(using: &generator)! }
    let single = [Array(bytes[..<3])] + bytes[3...].map { [$0] }
    #expect(records([bytes]) == records(single))
  }

  private func records(_ chunks: [[UInt8]]) -> [String] {
    var scanner = CSVScanner()
    var found: [String] = []
    func keep(_ record: CSVRecord) {
      let cells = record.cells.map { String(decoding: record.text[$0], as: UTF8.self) }
      found.append("\(record.line) \(cells)")
    }
    for chunk in chunks {
      chunk.withUnsafeBufferPointer { scanner.scan($0) { keep($0) } }
    }
    scanner.finish { keep($0) }
    return found
  }

  @Test(
    arguments: [
      ("", "t.csv: expected a header and rows, found an empty file; export the table again"),
      ("\n\n", "t.csv: expected a header and rows, found an empty file; export the table again"),
      ("a,b\n", "t.csv: there is a header but no rows; add the rows"),
      (
        ",,\n1,2,3\n",
        "row 1 of t.csv: expected the columns' names, found only empty cells;"
          + " make the first row the header"
      ),
      (
        "a,,c\n1,2,3\n",
        "row 1 of t.csv: column 2 has no name in the header;"
          + " give the column a name or take it out"
      ),
      (
        "a,b,\n1,2,3\n",
        "row 2 of t.csv: column 3 has values but no name in the header;"
          + " name the column or empty it"
      ),
      (
        "a,b,a\n1,2,3\n",
        "row 1 of t.csv: columns 1 and 3 are both called 'a'; rename one of them"
      ),
      (
        "a,b\n1\n",
        "row 2 of t.csv: expected 2 cells as in the header, found 1; add the cells that are missing"
      ),
      (
        "a,b\n1,2\n1,2,3\n",
        "row 3 of t.csv: expected 2 cells as in the header, found 3;"
          + " put quotes round a cell that holds a comma"
      ),
      (
        "a,b\n1,\"2\n3,4\n",
        "row 2 of t.csv: a quoted cell opens here and is never closed;"
          + " add the closing quote, or take the opening one out"
      ),
      (
        "a,b\n1,\"2\"3\n",
        "row 2 of t.csv: text follows the closing quote of a cell;"
          + " double the quotes that are part of the text"
      ),
      (
        "a,b\n1,\u{0}\n",
        "row 2 of t.csv: a NUL byte stands in the text;"
          + " the file is damaged or not text: export it again as 'CSV UTF-8'"
      ),
      (
        "PK\u{3}\u{4}",
        "t.csv: expected a CSV file, found a spreadsheet or ZIP archive;"
          + " save it as 'CSV UTF-8 (comma delimited)'"
      ),
    ])
  func `what cannot be used says where and what to do`(text: String, sentence: String) {
    #expect(errors { () throws(DataError) in try table(text) }.first == sentence)
  }

  @Test func `every bad row is found, not only the first`() {
    #expect(errors { () throws(DataError) in try table("a,b\n1\n1,2\n1,2,3\n4\n") }.count == 3)
  }

  @Test func `UTF-16 is named`() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00]
    #expect(
      errors { () throws(DataError) in try SourceTable(file: "t.csv", bytes: bytes) }
        == [
          "t.csv: expected a CSV file, found UTF-16 text;"
            + " save it as 'CSV UTF-8 (comma delimited)'"
        ])
  }

  @Test func `Windows-1252 is decoded, with a warning that names its first row`() throws {
    var bytes = Array("a,b\n1,plain\n2,Caf".utf8)
    bytes += [0xE9, 0x20, 0x92, 0x80]
    let table = try SourceTable(file: "t.csv", bytes: bytes)
    #expect(table[1, 1] == "Café ’€")
    #expect(
      table.diagnostics.map(\.description)
        == [
          "row 3 of t.csv: not UTF-8 from this row on (1 row); read as Windows-1252;"
            + " check the accented letters, or save the file as 'CSV UTF-8'"
        ])
    #expect(table.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `cells of two encodings in one row are each read in their own`() throws {
    let bytes = Array("a,b\né,".utf8) + [0xE9]
    let table = try SourceTable(file: "t.csv", bytes: bytes)
    #expect(rows(table) == [["é", "é"]])
  }

  @Test func `a file that promises UTF-8 and breaks it is refused`() {
    let bytes = Array("a,b\n1,".utf8) + [0xE9]
    let format = CSVFormat(allowsWindows1252: false)
    #expect(
      errors { () throws(DataError) in
        try SourceTable(file: "t.csv", bytes: bytes, format: format)
      }.count == 1)
  }

  @Test func `another delimiter may be named`() throws {
    let format = CSVFormat(delimiter: UInt8(ascii: ";"))
    let table = try SourceTable(file: "t.csv", bytes: Array("a;b\n1,5;2\n".utf8), format: format)
    #expect(rows(table) == [["1,5", "2"]])
  }
}
