import Text

/// A table as a CSV file (RFC 4180) for people and their spreadsheets: UTF-8, CRLF, one header row, every
/// row of the table.
///
/// Numbers are rounded as on the page, without separators, and shares are percentages; ``JSONTable`` has
/// them in full. A number's cell with nothing to show holds its reason in words, and is empty where the
/// page has a dash. Caption, notes and source stay on the page, so that the file is data from its first
/// line. A file begins with a byte order mark, by which Excel knows that `£` is one letter; what a command
/// prints does not.
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
    RenderedFile(path: path, bytes: Array(("\u{FEFF}" + text).utf8))
  }

  /// The whole file but for its byte order mark.
  public var text: String {
    let header = table.columns.map { words($0.title) }
    let rows = table.rows.map { row in zip(row, table.columns).map(field) }
    return ([header] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func field(_ cell: Cell, _ column: Column) -> String {
    switch cell {
    case .text(let text): words(text)
    case .named(let thing, let none): words(thing?.name ?? none)
    case .names(let things, let none):
      words(things.isEmpty ? none : things.map { item($0.name) }.joined(separator: ";"))
    case .absent(let reason): column.kind == .number && reason == "–" ? "" : words(reason)
    case .count(let value), .rank(let value, _): String(value)
    case .measure(let value, let decimals), .change(let value, let decimals):
      PlainNumber.text(value, decimals: decimals)
    case .share(let value, let decimals): PlainNumber.percentage(value, decimals: decimals)
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
