/// How much of a table of text is read: more than any publisher's has, less than exhausts a machine.
enum TableLimits {
  /// Bytes of one record, so that a quote that is never closed, or a file without line ends, does not
  /// become one cell of gigabytes.
  static let record = 16 << 20
  /// Cells of one record: more than the 33,755 areas of England stand side by side in no table.
  static let columns = 100_000
  /// Cells of a table that is held as a whole.
  static let cells = 100_000_000
  /// Faults of quoting that are kept of one file.
  static let problems = 1_000
  /// Bytes in which a header is looked for.
  static let head = 4 << 20
  /// Text files in one archive.
  static let parts = 1_000
}
