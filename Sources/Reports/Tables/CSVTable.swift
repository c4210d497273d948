import Text

/// A table as a CSV file (RFC 4180): UTF-8, CRLF, one header row, every row of the table.
///
/// Numbers are unrounded and machine-readable, shares from 0 to 1. A cell with nothing to show holds
/// its reason in words. Caption, notes and source stay on the page and in the manifest, so that the
/// file is data from its first line.
///
/// A list of names is one cell with a semicolon between two names, which a spreadsheet splits into
/// columns; a name that holds a semicolon or a quotation mark stands in double quotes.
///
/// Words that a spreadsheet would run as a formula, those that begin with `=`, `+`, `-`, `@`, a tab or
/// a line break (or the full-width forms of the signs), even behind invisible letters, get an apostrophe in front and double quotes
/// around, as OWASP's "CSV Injection" advises. What it gives up: a program that reads the file sees
/// that apostrophe. What would steer a terminal becomes U+FFFD. Numbers are written by us and stay bare.
public struct CSVTable: Sendable {
  public let table: Table

  public init(_ table: Table) {
    self.table = table
  }

  /// `tables/<id>.csv`.
  public var path: String { "tables/\(table.id).csv" }

  /// The text at its path.
  public var file: RenderedFile {
    RenderedFile(path: path, bytes: Array(text.utf8))
  }

  /// The whole file.
  public var text: String {
    let header = table.columns.map { words($0.title) }
    let rows = table.rows.map { $0.map(field) }
    return ([header] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): words(text)
    case .named(let thing, let none): words(thing?.name ?? none)
    case .names(let things, let none):
      words(things.isEmpty ? none : things.map { item($0.name) }.joined(separator: ";"))
    case .absent(let reason): words(reason)
    case .count(let value): String(value)
    case .rank(let rank, let isShared): isShared ? words(NumberStyle.text(cell)) : String(rank)
    case .measure(let value, _), .change(let value, _), .share(let value, _):
      PlainNumber.text(value)
    }
  }

  /// One name of a list, as it may stand in a cell of its own once a spreadsheet has split the list.
  private func item(_ name: String) -> String {
    let shown = SafeText.shown(name)
    let safe = SafeText.isFormula(name) ? "'" + shown : shown
    guard safe.unicodeScalars.contains(where: { $0 == ";" || $0 == "\"" }) else { return safe }
    return Self.inQuotes(safe, after: "\"")
  }

  /// By Unicode scalars: a quotation mark under an accent is still a quotation mark.
  private func words(_ text: String) -> String {
    let isFormula = SafeText.isFormula(text)
    let text = SafeText.shown(text)
    guard isFormula || text.unicodeScalars.contains(where: Self.quoted.contains) else {
      return text
    }
    return Self.inQuotes(text, after: isFormula ? "\"'" : "\"")
  }

  private static func inQuotes(_ text: String, after start: String) -> String {
    var field = start
    for scalar in text.unicodeScalars {
      field.unicodeScalars.append(scalar)
      if scalar == "\"" { field.unicodeScalars.append(scalar) }
    }
    return field + "\""
  }

  private static let quoted = Set(",\"\r\n;\t".unicodeScalars)
}
