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
  /// Both as patterns take them, which every layout asks for.
  let plain: [[UInt8]]
  let plainLabelled: [[UInt8]]
  /// What stands above each column.
  private let groups: [String]

  /// - Parameters:
  ///   - rows: the first rows of a table, blank ones left out.
  ///   - index: which of them may be a header.
  init(_ rows: [(line: Int, cells: [String])], at index: Int) {
    line = rows[index].line
    names = rows[index].cells.map(Self.onOneLine)
    labelled = Self.withLabels(names, Self.cells(rows, index + 1, on: line + 1)) ?? names
    plain = names.map { HeaderPattern.plain($0) }
    plainLabelled = labelled == names ? plain : labelled.map { HeaderPattern.plain($0) }
    groups = Self.cells(rows, index - 1, on: line - 1)
  }

  /// Names, and with those at the positions that are called alike what stands above them: of each of them
  /// something else, or none is told apart.
  func toldApart(_ names: [String], at positions: [Int]) -> [String] {
    guard let first = positions.first else { return names }
    // What stands above the codes is a title.
    let above = Self.filled(
      groups.enumerated().map { $0.offset < first ? "" : $0.element }, width: names.count)
    var told = names
    for same in Dictionary(grouping: positions, by: { HeaderPattern.plain(names[$0]) }).values
    where same.count > 1 {
      // A year in the middle of its columns stands above the last of the year before, too.
      guard !same.contains(where: { above[$0].isEmpty }) else { continue }
      for position in same { told[position] += ", \(above[position])" }
    }
    return told
  }

  /// Whether a row says of columns only what kind of figure they hold.
  static func areLabels(_ cells: some Sequence<String>) -> Bool {
    let words = cells.filter { !$0.isEmpty }.map { $0.lowercased() }
    return !words.isEmpty
      && words.allSatisfy { ["number", "value", "count", "%", "percent"].contains($0) }
  }

  /// The names with the labels below them, where one name stands for several columns; nothing where the
  /// row below is none of labels.
  private static func withLabels(_ names: [String], _ labels: [String]) -> [String]? {
    let width = max(names.count, labels.count)
    let names = names + Array(repeating: "", count: width - names.count)
    let labels = labels + Array(repeating: "", count: width - labels.count)
    let wide = filled(names, width: width)
    func continues(_ position: Int) -> Bool {
      position > 0 && position < width && !wide[position].isEmpty
        && (names[position].isEmpty || names[position] == wide[position - 1])
    }
    let labelled = labels.indices.filter { !labels[$0].isEmpty }
    // A row of data says its place in the first column.
    guard names.first?.isEmpty == false, labelled.first != 0, labelled.contains(where: continues)
    else { return nil }
    return labels.indices.map { position in
      labels[position].isEmpty ? names[position] : "\(wide[position]) \(labels[position])"
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
