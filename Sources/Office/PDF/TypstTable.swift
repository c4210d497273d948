import Reports
import Text

/// A table as the source of Typst: its caption, one header row that is repeated on each page, a header for
/// each group of rows, and what stands below it.
struct TypstTable {
  private let table: PaperTable

  init(_ table: PaperTable) { self.table = table }

  var source: [String] {
    let setting = table.setting
    var lines: [String] = []
    let start =
      "#figure(kind: table, supplement: \"Table\", caption: "
      + "\(TypstText.quoted(table.table.caption)), "
    for (number, part) in setting.parts.enumerated() {
      if let words = table.continuation(part: number) {
        lines.append("#further(\(TypstText.quoted(words)))")
      }
      let isLast = number == setting.parts.count - 1
      let isSmall = setting.groups.count == 1 && setting.groups[0].isSmall
      let grid = "\n#\(grid(part))"
      // The figure is the first of the tables that one is set as.
      let piece = lines.isEmpty ? "\(start)[\(grid)]) <\(table.table.id)>" : grid
      lines.append(isSmall ? "#whole(sticky: \(isLast))[\(piece)]" : piece)
    }
    return lines + table.remarks.map { "#note(\(TypstText.quoted($0)))" }
  }

  private func grid(_ part: TableSetting.Part) -> String {
    let widths = part.widths.map { "\(PlainNumber.text($0 * PDFForm.tableScale, decimals: 1))pt" }
    let sides = part.columns.map { table.isNumber($0) ? "right" : "left" }
    let heading = part.columns.map { TypstText.quoted(table.table.columns[$0].title) }
    let groups = table.setting.groups.map { group in
      let rows = group.rows.map { index in
        part.columns.map { cell(row: index, column: $0) }.joined(separator: ", ")
      }
      return (group.heading.map { head($0, across: part.columns.count) } ?? "")
        + rows.map { "  \($0),\n" }.joined()
    }
    return "table(columns: (\(widths.joined(separator: ", ")),), "
      + "align: (\(sides.joined(separator: ", ")),),\n"
      + "  table.header(\(heading.joined(separator: ", "))),\n" + groups.joined() + ")"
  }

  private func cell(row: Int, column: Int) -> String {
    let words = Self.breakable(table.table.words(row: row, column: column))
    let text = TypstText.quoted(words)
    return table.table.emphasised.contains(row) ? "strong(\(text))" : text
  }

  /// A header of its own for the rows of a group, which stays with them.
  private func head(_ words: String, across columns: Int) -> String {
    "  table.header(level: 2, repeat: false, table.cell(colspan: \(columns), align: left, inset: "
      + "(x: 4pt, top: 8pt, bottom: 3pt), strong(\(TypstText.quoted(words))))),\n"
  }

  /// Places where a word may be broken that is wider than any column.
  private static func breakable(_ words: String) -> String {
    words.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.count > 24 else { return String(word) }
      var result = ""
      for (index, letter) in word.enumerated() {
        if index > 0, index.isMultiple(of: 12) { result += "\u{200B}" }
        result.append(letter)
      }
      return result
    }
    .joined(separator: " ")
  }
}
