import Text

/// A table in Markdown, as GitHub and most editors read it: caption, pipe table, notes and source.
///
/// A group of rows begins with a row of its heading in bold. Names cannot set anything: every sign that
/// Markdown or HTML might take for its own is escaped, and a line break becomes a space.
public struct MarkdownTable: Sendable {
  public let table: Table

  public init(_ table: Table) {
    self.table = table
  }

  /// The whole text, ending in a line feed.
  public var text: String {
    let columns = table.setColumns
    let visible = table.visibleRows
    let heading = line(columns.map { Self.escaped(table.columns[$0].title) })
    let rule = line(columns.map { table.columns[$0].kind == .number ? "---:" : "---" })
    let rows = table.groups(of: visible).flatMap { group in
      (group.heading.map { [self.heading($0, columns.count)] } ?? [])
        + group.rows.map { row in
          line(columns.map { cell(table.rows[row][$0], row, $0) })
        }
    }
    let remarks =
      (visible.count < table.rows.count
        ? ["\(visible.count) of \(NumberStyle.count(table.rows.count)) rows shown."] : [])
      + (table.emphasised.isEmpty ? [] : ["Bold: \(table.emphasis)."])
      + table.notes.map { "Note: \($0)" } + ["Source: \(table.source)"]
    return
      (["**\(Self.escaped(table.caption))**", ""] + [heading, rule] + rows
      + remarks.flatMap { ["", Self.escaped($0)] }).joined(separator: "\n") + "\n"
  }

  private func heading(_ words: String, _ columns: Int) -> String {
    line(
      ["**\(Self.escaped(words))**"] + [String](repeating: "", count: max(0, columns - 1)))
  }

  private func cell(_ cell: Cell, _ row: Int, _ column: Int) -> String {
    let words = Self.escaped(NumberStyle.text(cell))
    let isName = table.columns[column].kind == .rowHeader && table.emphasised.contains(row)
    return isName && !words.isEmpty ? "**\(words)**" : words
  }

  private func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// Words as they are, whatever signs are in them.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.shown(text).unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{2028}", "\u{2029}": result += " "
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case _ where signs.contains(scalar): result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// What would set words in bold, as code, as a link or as a cell.
  private static let signs = Set("\\`*_[]|~$^#!".unicodeScalars)
}
