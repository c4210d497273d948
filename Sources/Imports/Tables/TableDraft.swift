import Readers
import Text

/// A table of a data package on its way to be written.
struct TableDraft {
  /// One column with what the package promises of it.
  struct Column {
    let name: String
    let kind: Field.Kind
    let description: String
    var unit: String?
    var isRequired = true
    var isUnique = false
    var minimum: Int?
    var maximum: Int?
    let values: [String?]

    var isWords: Bool { kind == .string || kind == .any }
  }

  let name: String
  let title: String
  let description: String
  let primaryKey: String
  let columns: [Column]
  /// The files that it was made from.
  let sources: [Recognition]

  /// RFC 4180 with LF, an empty cell for a missing value.
  ///
  /// People complete these tables in a spreadsheet, so words that it would run as a formula get an
  /// apostrophe in front, and what would steer a terminal becomes U+FFFD.
  var csv: [UInt8] {
    var text = columns.map { Self.quoted($0.name) }.joined(separator: ",") + "\n"
    let count = columns.first?.values.count ?? 0
    for row in 0..<count {
      text +=
        columns.map {
          Self.quoted($0.isWords ? Self.safe($0.values[row] ?? "") : $0.values[row] ?? "")
        }.joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }

  /// Columns in which any row has a value; a column of nothing says nothing.
  func withoutEmptyColumns() -> TableDraft {
    TableDraft(
      name: name, title: title, description: description, primaryKey: primaryKey,
      columns: columns.filter { $0.isRequired || $0.values.contains { $0 != nil } },
      sources: sources)
  }

  /// With more columns behind its own, and the files that these are from.
  func adding(_ more: [Column], from others: [Recognition]) -> TableDraft {
    TableDraft(
      name: name, title: title, description: description, primaryKey: primaryKey,
      columns: columns + more,
      sources: sources + others.filter { !sources.contains($0) })
  }

  private static func safe(_ words: String) -> String {
    let shown = SafeText.shown(words)
    return SafeText.isFormula(words) ? "'" + shown : shown
  }

  private static func quoted(_ cell: String) -> String {
    let special = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard special || cell.hasPrefix(" ") || cell.hasSuffix(" ") else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
