import Testing

@testable import Spreadsheets

/// Files of several members, as `cat a.gz b.gz`, `gzip -c >> f`, pigz and bgzip write them.
struct GzipFileTests {
  private static let row = Fixtures.gzip("A,12\n")

  private func text(_ bytes: [UInt8]) throws -> String {
    var plain: [UInt8] = []
    try #require(GzipFile(FileBytes(bytes))).read {
      plain += $0
      return true
    }
    return String(decoding: plain, as: UTF8.self)
  }

  @Test func `every member is read, an empty one too`() throws {
    let (one, two) = (Fixtures.gzip("area,minutes\n"), Self.row)
    #expect(try text(one) == "area,minutes\n")
    #expect(try text(one + two + Fixtures.gzip("") + two) == "area,minutes\nA,12\nA,12\n")
  }

  @Test func `zeros may follow, nothing else may`() throws {
    #expect(try text(Self.row + [0, 0, 0]) == "A,12\n")
    let error = #expect(throws: SpreadsheetError.self) { try text(Self.row + [0, 1]) }
    #expect(
      error?.description
        == "'the archive' is damaged (bytes that are no gzip follow after \(Self.row.count) bytes);"
        + " download it again")
  }

  @Test func `a second member that is cut off or changed is refused`() {
    #expect(throws: SpreadsheetError.self) { try text(Self.row + Self.row.dropLast(3)) }
    var changed = Self.row + Self.row
    changed[changed.count - 8] ^= 1
    #expect(throws: SpreadsheetError.self) { try text(changed) }
  }

  @Test func `reading stops when there is enough`() throws {
    var calls = 0
    try #require(GzipFile(FileBytes(Self.row + Self.row))).read { _ in
      calls += 1
      return false
    }
    #expect(calls == 1)
  }
}
