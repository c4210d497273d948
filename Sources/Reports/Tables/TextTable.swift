import Text

/// A table for a terminal: aligned columns, then what was left out, notes and source.
///
/// Wide tables fit `width` by wrapping their words, never their numbers; what is still too wide is set
/// in several blocks of columns, one below the other, each with the row's heading. A column in which
/// every cell shown is a dash is left out. Emphasised rows have a ◆ in the left margin. Control
/// characters in names become spaces: a name cannot steer the terminal.
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
    var lines = TextWrap.lines(table.caption, width: width).map(bold)
    let visible = table.visibleRows
    for block in blocks {
      lines += [""] + self.lines(of: block, visible)
    }
    return (lines + [""] + closing(visible)).joined(separator: "\n") + "\n"
  }

  /// One block of columns: headings, a rule, every row.
  private func lines(of columns: [Int], _ visible: [Int]) -> [String] {
    let widths = fitted(columns)
    let heading = columns.map { table.columns[$0].title }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: gap)
    return laidOut(heading, columns, widths, emphasised: false).map(bold) + [margin(" ") + rule]
      + table.groups(of: visible).enumerated().flatMap { number, group in
        (group.heading.map { (number > 0 ? [""] : []) + [bold(margin(" ") + $0)] } ?? [])
          + self.lines(of: group.rows, columns, widths)
      }
  }

  private func lines(of rows: [Int], _ columns: [Int], _ widths: [Int]) -> [String] {
    rows.flatMap { row in
      let emphasised = table.emphasised.contains(row)
      let texts = columns.map { NumberStyle.text(table.rows[row][$0]) }
      return laidOut(texts, columns, widths, emphasised: emphasised)
        .map { emphasised ? bold($0) : $0 }
    }
  }

  /// The columns that say something, in blocks that fit the width: all in one where they do, else each
  /// block beginning with the columns up to the row's heading.
  private var blocks: [[Int]] {
    let visible = table.visibleRows
    let columns = table.setColumns.filter { column in
      visible.isEmpty || visible.contains { NumberStyle.text(table.rows[$0][column]) != "–" }
    }
    let heading = table.columns.firstIndex { $0.kind == .rowHeader } ?? 0
    let stub = columns.filter { $0 <= heading }
    var blocks = [stub]
    for column in columns.dropFirst(stub.count) {
      let wider = blocks[blocks.count - 1] + [column]
      let least = wider.map(least).reduce(0, +) + gap.count * (wider.count - 1)
      if least + margin(" ").count <= width || blocks[blocks.count - 1] == stub {
        blocks[blocks.count - 1] = wider
      } else {
        blocks.append(stub + [column])
      }
    }
    return blocks
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
  private func laidOut(
    _ texts: [String], _ columns: [Int], _ widths: [Int], emphasised: Bool
  ) -> [String] {
    let cells = zip(texts, widths).map { TextWrap.lines($0, width: $1) }
    return (0..<(cells.map(\.count).max() ?? 0)).map { line in
      let parts = columns.indices.map { k in
        let text = line < cells[k].count ? cells[k][line] : ""
        let padding = String(repeating: " ", count: max(0, widths[k] - text.count))
        return table.columns[columns[k]].kind == .number ? padding + text : text + padding
      }
      let mark = margin(emphasised && line == 0 ? "◆" : " ")
      let whole = mark + parts.joined(separator: gap)
      return String(whole.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Widths of a block's columns: natural ones, the widest column of words giving way until it fits.
  private func fitted(_ columns: [Int]) -> [Int] {
    var widths = columns.map(natural)
    let floors = columns.map(least)
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
