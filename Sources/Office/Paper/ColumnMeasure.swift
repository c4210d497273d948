import Reports

/// How wide the words of a column are, in points, so that widths can be tried before a table is set.
struct ColumnMeasure {
  /// The width at which no number and no word is broken.
  let least: Double
  /// The width at which every cell has one line, or as much as is good to read.
  let natural: Double
  /// Whether some words of it would like more room than the natural width gives.
  let isCut: Bool
  private let cells: [MeasuredWords]
  private let heading: MeasuredWords

  static let textSize = 9.0
  /// Left and right of the words of a cell.
  static let padding = 4.0
  /// Words that are longer are broken.
  private static let longestWord = 110.0
  /// Words of a cell are not set wider.
  private static let widestText = 230.0
  private static let widestHeading = 80.0

  init(_ table: Table, column: Int, rows: [Int]) {
    cells = rows.map { row in
      let isBold = table.emphasised.contains(row)
      return MeasuredWords(
        table.words(row: row, column: column), size: Self.textSize, isBold: isBold)
    }
    heading = MeasuredWords(table.columns[column].title, size: Self.textSize, isBold: true)
    let unbroken = zip(rows, cells).map { row, cell in
      Self.isWords(table.rows[row][column])
        ? min(Self.longestWord, cell.widestWord) : cell.width
    }
    let room = 2 * Self.padding + 1
    let title = min(Self.longestWord, heading.widestWord)
    least = max(unbroken.max() ?? 0, title) + room
    let most = cells.map(\.width).max() ?? 0
    let wanted = max(min(most, Self.widestText), min(heading.width, Self.widestHeading))
    natural = max(least, wanted + room)
    isCut = table.columns[column].kind != .number && most > Self.widestText
  }

  /// How many lines each cell has at a width, the heading first.
  func lines(at width: Double) -> [Int] {
    let inside = max(1, width - 2 * Self.padding - 0.5)
    return [heading.lines(at: inside)] + cells.map { $0.lines(at: inside) }
  }

  /// Widths worth trying, the narrowest first.
  var candidates: [Double] {
    var widths = Array(stride(from: least, to: natural, by: 8))
    if widths.isEmpty || widths[widths.count - 1] < natural { widths.append(natural) }
    return widths
  }

  private static func isWords(_ cell: Cell) -> Bool {
    switch cell {
    case .text, .named, .names, .absent: true
    case .count, .rank, .measure, .change, .share: false
    }
  }
}
