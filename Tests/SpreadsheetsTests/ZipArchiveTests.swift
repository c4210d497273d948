import Testing

@testable import Spreadsheets

/// Archives from which something would be lost in silence are refused.
struct ZipArchiveTests {
  private func names(_ bytes: [UInt8]) throws -> [String] {
    try ZipArchive(FileBytes(bytes)).entries.map(\.name)
  }

  @Test func `two archives in one file are refused, also where they are alike`() throws {
    let one = Fixtures.zip([("a.csv", "a\n1\n")])
    let other = Fixtures.zip([("a.csv", "a\n2\n")])
    #expect(try names(one) == ["a.csv"])
    #expect(throws: SpreadsheetError.notAnArchive) { try names(one + other) }
    #expect(throws: SpreadsheetError.notAnArchive) { try names([0] + one) }
  }

  @Test func `two files of one name are refused`() {
    let error = #expect(throws: SpreadsheetError.self) {
      try names(Fixtures.zip([("a.csv", "a\n1\n"), ("b.csv", "b\n"), ("a.csv", "a\n2\n")]))
    }
    #expect(
      error?.description
        == "'a.csv' stands in the archive more than once; unpack it and save it again")
  }

  @Test func `a directory with more files than it counts is refused`() {
    var bytes = Fixtures.zip([("a.csv", "a\n"), ("b.csv", "b\n")])
    // The count in the end record, as a writer has it that counts in 16 bits.
    bytes[bytes.count - 12] = 1
    #expect(throws: SpreadsheetError.notAnArchive) { try names(bytes) }
  }
}
