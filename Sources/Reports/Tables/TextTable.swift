import Text

/// A table for a terminal: aligned columns, then what was left out, notes and source.
///
/// Wide tables fit `width` by wrapping their words, never their numbers, so a table with many columns
/// of numbers may still be wider. Emphasised rows have a ◆ in the left margin. Control characters in
/// names become spaces: a name cannot steer the terminal.
public struct TextTable: Sendable {
  /// How emphasis and headings are set.
  public enum Style: Sendable {
    /// Characters only, for files and pipes.
    case plain
    /// Bold by ANSI escapes, for terminals.
    case ansi
  }

  public let table: Table
  public let width: Int
  public let style: Style

  /// `width` is the terminal's, in characters; less than 40 counts as 40.
  public init(_ table: Table, width: Int = 80, style: Style = .plain) {
    self.table = table
    self.width = max(width, 40)
    self.style = style
  }

  /// The whole text, ending in a line feed.
  public var text: String {
    var lines = TextWrap.lines(table.caption, width: width).map(bold) + [""]
    let columns = fitted
    lines += laidOut(table.columns.map(\.title), columns, emphasised: false).map(bold)
    lines.append(
      margin(" ") + columns.map { String(repeating: "─", count: $0) }.joined(separator: gap))
    let visible = table.visibleRows
    for row in visible {
      let emphasised = table.emphasised.contains(row)
      let texts = table.rows[row].map { NumberStyle.text($0) }
      lines += laidOut(texts, columns, emphasised: emphasised).map { emphasised ? bold($0) : $0 }
    }
    return (lines + [""] + closing(visible)).joined(separator: "\n") + "\n"
  }

  private func closing(_ visible: [Int]) -> [String] {
    var remarks: [String] = []
    if visible.count < table.rows.count {
      remarks.append("\(visible.count) of \(NumberStyle.count(table.rows.count)) rows shown.")
    }
    if !table.emphasised.isEmpty { remarks.append("◆ marks \(table.emphasis).") }
    remarks += table.notes.map { "Note: \($0)" }
    remarks.append("Source: \(table.source)")
    return remarks.flatMap { TextWrap.lines($0, width: width) }
  }

  /// One line of cells, or more where words wrap.
  private func laidOut(_ texts: [String], _ widths: [Int], emphasised: Bool) -> [String] {
    let cells = zip(texts, widths).map { TextWrap.lines($0, width: $1) }
    return (0..<(cells.map(\.count).max() ?? 0)).map { line in
      let parts = zip(zip(cells, widths), table.columns).map { cell, column in
        let text = line < cell.0.count ? cell.0[line] : ""
        let padding = String(repeating: " ", count: max(0, cell.1 - text.count))
        return column.kind == .number ? padding + text : text + padding
      }
      let mark = margin(emphasised && line == 0 ? "◆" : " ")
      let whole = mark + parts.joined(separator: gap)
      return String(whole.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Column widths: natural ones, the widest column of words giving way until the table fits.
  private var fitted: [Int] {
    var widths = table.columns.indices.map(natural)
    let floors = table.columns.indices.map(least)
    let available = width - margin(" ").count - gap.count * max(0, widths.count - 1)
    while widths.reduce(0, +) > available {
      let loose = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = loose.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func natural(_ column: Int) -> Int {
    let cells = table.visibleRows.map { cellLength(table.rows[$0][column]) }
    return max(cells.max() ?? 0, table.columns[column].title.count)
  }

  /// Numbers stay whole, words keep at least 12 characters, headings their longest word.
  private func least(_ column: Int) -> Int {
    let words = TextWrap.longestWord(table.columns[column].title)
    let cells = table.visibleRows.map { row in
      switch table.rows[row][column] {
      case .text, .named, .names, .absent: min(cellLength(table.rows[row][column]), 12)
      case .count, .rank, .measure, .change, .share: cellLength(table.rows[row][column])
      }
    }
    return max(cells.max() ?? 0, words)
  }

  private func cellLength(_ cell: Cell) -> Int { NumberStyle.text(cell).count }

  private var gap: String { "  " }

  private func margin(_ mark: String) -> String { table.emphasised.isEmpty ? "" : mark + " " }

  private func bold(_ text: String) -> String {
    style == .ansi ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
