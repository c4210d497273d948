extension ColumnReader {
  /// Codes of areas as the GSS register forms them, a letter and eight digits; different in every row
  /// where they are `unique`.
  ///
  /// Two lines run together, or a code that a spreadsheet has shortened, do not pass for an area.
  mutating func areaCodes(_ column: String, unique: Bool = false) -> [String] {
    let codes = text(column, unique: unique)
    for (row, code) in codes.enumerated() where !code.isEmpty && !Self.isAreaCode(code) {
      report(
        row: row, column: column, expected: "an area code such as E01000001", found: "'\(code)'",
        whatToDo: "correct the cell, or download the file again")
    }
    return codes
  }

  private static func isAreaCode(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    return bytes.count == 9 && (0x41...0x5A).contains(bytes[0])
      && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}
