public import Text

/// How a delimited text file is laid out.
public struct CSVFormat: Hashable, Sendable {
  /// What stands between two cells: one ASCII character.
  public let delimiter: UInt8
  /// Whether bytes that are not UTF-8 are taken for Windows-1252, with a warning; otherwise they
  /// are an error.
  public let allowsWindows1252: Bool

  public init(delimiter: UInt8 = UInt8(ascii: ","), allowsWindows1252: Bool = true) {
    self.delimiter = delimiter
    self.allowsWindows1252 = allowsWindows1252
  }
}

extension SourceTable {
  /// Reads a delimited text file (RFC 4180) with one header row.
  ///
  /// Blank lines are passed over. Rows in which every cell is empty, as spreadsheets leave them at
  /// the end, are left out with a note. Linear in the bytes.
  ///
  /// - Parameter missing: how a missing value is written, apart from an empty cell.
  /// - Throws: ``DataError/refused(_:)`` with every row that cannot be used.
  public init(
    file: String, bytes: [UInt8], format: CSVFormat = CSVFormat(), missing: Set<String> = []
  ) throws(DataError) {
    try Self.refuseOtherFormats(file: file, bytes: bytes)
    var builder = TableBuilder(file: file, format: format, missing: missing)
    var scanner = CSVScanner(delimiter: format.delimiter)
    bytes.withUnsafeBufferPointer { all in
      for start in stride(from: 0, to: all.count, by: Self.slice)
      where !builder.isFull && !scanner.isStopped {
        let end = min(start + Self.slice, all.count)
        scanner.scan(UnsafeBufferPointer(rebasing: all[start..<end])) { builder.add($0) }
      }
    }
    scanner.finish { builder.add($0) }
    self = try builder.finish(scanner.problems)
  }

  /// How many bytes are looked at in one go.
  private static let slice = 1 << 20

  /// Says what a file is that is no text at all.
  static func refuseOtherFormats(file: String, bytes: [UInt8]) throws(DataError) {
    let archives: [(signature: [UInt8], kind: String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "a spreadsheet or ZIP archive"), ([0x1F, 0x8B], "a gzip archive"),
    ]
    let archive = archives.first { bytes.starts(with: $0.signature) }?.kind
    let foreign = ForeignFormat(startingWith: bytes)
    guard let kind = archive ?? foreign?.name else { return }
    throw .refused([
      Diagnostic(
        .error, at: .init(file: file), expected: "a CSV file", found: kind,
        whatToDo: foreign?.whatToDo ?? "save it as 'CSV UTF-8 (comma delimited)'")
    ])
  }
}
