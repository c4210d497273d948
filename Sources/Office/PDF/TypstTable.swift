import Reports
import Text

/// A table as the source of Typst: its caption, one header row that is repeated on each page, no merged
/// cells, and what stands below it.
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
      for (place, group) in setting.groups.enumerated() {
        let isLast = number == setting.parts.count - 1 && place == setting.groups.count - 1
        let heading = group.heading.map { "#group(\(TypstText.quoted($0)))" } ?? ""
        let grid = "\(heading)\n#\(grid(part, group))"
        // The figure is the first of the tables that one is set as.
        let piece = lines.isEmpty ? "\(start)[\(grid)]) <\(table.table.id)>" : grid
        lines.append(group.isSmall ? "#whole(sticky: \(isLast))[\(piece)]" : piece)
      }
    }
    return lines + table.remarks.map { "#note(\(TypstText.quoted($0)))" }
  }

  private func grid(_ part: TableSetting.Part, _ group: TableSetting.Group) -> String {
    let widths = part.widths.map { "\(PlainNumber.text($0, decimals: 1))pt" }
    let sides = part.columns.map { table.isNumber($0) ? "right" : "left" }
    let heading = part.columns.map { TypstText.quoted(table.table.columns[$0].title) }
    let rows = group.rows.map { index in
      part.columns.map { column in
        let words = table.table.words(row: index, column: column)
        let text = TypstText.quoted(Self.breakable(words))
        return table.table.emphasised.contains(index) ? "strong(\(text))" : text
      }
      .joined(separator: ", ")
    }
    return "table(columns: (\(widths.joined(separator: ", ")),), "
      + "align: (\(sides.joined(separator: ", ")),),\n"
      + "  table.header(\(heading.joined(separator: ", "))),\n"
      + rows.map { "  \($0),\n" }.joined() + ")"
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
