import Reports
import Text

/// How a table is set on paper, so that no column is cut: widths measured in Arial, words wrapped and
/// numbers never, the sheet on its side where that helps, and where even that is too narrow, several
/// tables one below the other, each with the columns that name the row.
struct TableSetting {
  /// Columns that stand side by side, and how wide each is, in points.
  struct Part {
    let columns: [Int]
    let widths: [Double]
  }

  let parts: [Part]
  let isWide: Bool

  static let textSize = 9.0
  /// Left and right of the words of a cell.
  static let padding = 4.0
  /// Words that are longer are broken.
  private static let longestWord = 110.0
  /// Words of a cell are not set wider.
  private static let widestText = 230.0
  private static let widestHeading = 80.0

  init(_ table: Table, upright: Double, wide: Double) {
    let measures = table.columns.indices.map { Measure(table, column: $0) }
    func least(_ columns: [Int]) -> Double { columns.reduce(0) { $0 + measures[$1].least } }
    let all = Array(table.columns.indices)
    if least(all) <= upright {
      let widths = Self.fitted(all.map { measures[$0] }, to: upright)
      if Self.lines(measures, widths) <= 3 {
        parts = [Part(columns: all, widths: widths)]
        isWide = false
        return
      }
    }
    let heading = table.columns.firstIndex { $0.kind == .rowHeader } ?? 0
    let stub = all.filter { $0 <= heading }
    var blocks = [stub]
    for column in all.dropFirst(stub.count) {
      let wider = blocks[blocks.count - 1] + [column]
      if least(wider) <= wide || blocks[blocks.count - 1] == stub {
        blocks[blocks.count - 1] = wider
      } else {
        blocks.append(stub + [column])
      }
    }
    parts = blocks.map { block in
      Part(columns: block, widths: Self.fitted(block.map { measures[$0] }, to: wide))
    }
    isWide = true
  }

  /// How many lines a row takes, in the mean.
  private static func lines(_ measures: [Measure], _ widths: [Double]) -> Double {
    let rows = measures.first?.cells.count ?? 0
    guard rows > 0 else { return 1 }
    let sum = (0..<rows).reduce(0.0) { sum, row in
      sum
        + (zip(measures, widths).map { measure, width in
          (measure.cells[row] / max(1, width - 2 * padding)).rounded(.up)
        }.max() ?? 1)
    }
    return sum / Double(rows)
  }

  /// Natural widths, the widest columns giving way until all fit; what is left over goes to words.
  private static func fitted(_ measures: [Measure], to available: Double) -> [Double] {
    var widths = measures.map(\.natural)
    while widths.reduce(0, +) > available {
      let loose = widths.indices.filter { widths[$0] > measures[$0].least }
      guard let widest = loose.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] = max(measures[widest].least, widths[widest] - 1)
    }
    let sum = widths.reduce(0, +)
    if sum > available { return widths.map { $0 * available / sum } }
    let room = available - sum
    let words = widths.indices.filter { measures[$0].isCut }
    guard room > 0, !words.isEmpty else { return widths }
    for column in words { widths[column] += room / Double(words.count) }
    return widths
  }

  /// How wide the cells of a column are.
  private struct Measure {
    /// Of each row that is shown, on one line.
    let cells: [Double]
    let least: Double
    let natural: Double
    /// Whether some words of it would like more room than the natural width gives.
    let isCut: Bool

    init(_ table: Table, column: Int) {
      let rows = table.visibleRows
      let texts = rows.map { NumberStyle.text(table.rows[$0][column]) }
      let cells = texts.map { Self.width($0) }
      let heading = table.columns[column].title
      let isNumber = table.columns[column].kind == .number
      let longest = zip(texts, cells).enumerated().map { place, cell in
        let isWords = Self.isWords(table.rows[rows[place]][column])
        return isWords ? min(TableSetting.longestWord, Self.widestWord(cell.0)) : cell.1
      }
      let title = min(TableSetting.longestWord, Self.widestWord(heading, isBold: true))
      let room = 2 * TableSetting.padding + 1
      least = max(longest.max() ?? 0, title) + room
      let most = max(cells.max() ?? 0, 0)
      let wanted = max(
        min(most, TableSetting.widestText),
        min(Self.width(heading, isBold: true), TableSetting.widestHeading))
      natural = max(least, wanted + room)
      isCut = !isNumber && most > TableSetting.widestText
      self.cells = cells
    }

    private static func isWords(_ cell: Cell) -> Bool {
      switch cell {
      case .text, .named, .names, .absent: true
      case .count, .rank, .measure, .change, .share: false
      }
    }

    private static func width(_ text: String, isBold: Bool = false) -> Double {
      TextMetrics.width(text, size: TableSetting.textSize, bold: isBold)
    }

    private static func widestWord(_ text: String, isBold: Bool = false) -> Double {
      text.split(separator: " ").map { width(String($0), isBold: isBold) }.max() ?? 0
    }
  }
}
