/// A header with the rows next to it that say more of its columns.
///
/// Sheets made for people name a year once above the columns of it, or put "Number" and "%" in a row
/// of their own below.
struct HeaderRows {
  /// The row of the names, as the file counts.
  let line: Int
  /// The name of each column on one line.
  let names: [String]
  /// The names with those labels of the row below behind them that tell apart what one name stands for.
  let labelled: [String]
  /// What stands above each column or above one to its left; nothing where nothing does.
  private let groups: [String]

  /// - Parameters:
  ///   - rows: the first rows of a table, blank ones left out.
  ///   - index: which of them may be a header.
  init(_ rows: [(line: Int, cells: [String])], at index: Int) {
    line = rows[index].line
    names = rows[index].cells.map(Self.onOneLine)
    labelled = Self.withLabels(names, Self.cells(rows, index + 1, on: line + 1)) ?? names
    groups = Self.filled(Self.cells(rows, index - 1, on: line - 1), width: names.count)
  }

  /// Names, and with those at the positions that are called alike what stands above them.
  func toldApart(_ names: [String], at positions: [Int]) -> [String] {
    let plain = names.map { HeaderPattern.plain($0) }
    let count = Dictionary(grouping: positions) { plain[$0] }.mapValues(\.count)
    var told = names
    for position in positions where count[plain[position], default: 0] > 1 {
      if groups.indices.contains(position), !groups[position].isEmpty {
        told[position] += ", \(groups[position])"
      }
    }
    return told
  }

  /// Whether a row says of columns only what kind of figure they hold.
  static func areLabels(_ cells: some Sequence<String>) -> Bool {
    let words = cells.filter { !$0.isEmpty }.map { $0.lowercased() }
    return !words.isEmpty
      && words.allSatisfy { ["number", "value", "count", "%", "percent"].contains($0) }
  }

  /// The names with the labels below them, where one name stands for several columns.
  private static func withLabels(_ names: [String], _ below: [String]) -> [String]? {
    guard areLabels(below) else { return nil }
    let labels = below + Array(repeating: "", count: max(0, names.count - below.count))
    let isShared = labels.indices.contains {
      !labels[$0].isEmpty && ($0 >= names.count || names[$0].isEmpty)
    }
    guard isShared else { return nil }
    let wide = filled(names, width: labels.count)
    return labels.indices.map { position in
      labels[position].isEmpty
        ? position < names.count ? names[position] : ""
        : "\(wide[position]) \(labels[position])"
    }
  }

  /// Each cell, or the last one before it that is not empty.
  private static func filled(_ cells: [String], width: Int) -> [String] {
    var last = ""
    return (0..<width).map { position in
      if position < cells.count, !cells[position].isEmpty { last = cells[position] }
      return last
    }
  }

  /// The cells of a row; none where the row is not on that line.
  private static func cells(
    _ rows: [(line: Int, cells: [String])], _ index: Int, on line: Int
  ) -> [String] {
    guard rows.indices.contains(index), rows[index].line == line else { return [] }
    return rows[index].cells.map(onOneLine)
  }

  private static func onOneLine(_ cell: String) -> String {
    cell.split { $0.isWhitespace || $0 == "\u{FEFF}" }.joined(separator: " ")
  }
}
