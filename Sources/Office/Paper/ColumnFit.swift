/// Widths of columns that stand side by side, so that their rows take few lines.
///
/// From the least number of lines that no cell needs to exceed, and from the narrowest columns, what room
/// is left goes, step by step, where a point of width saves most lines; the lower of the two is taken.
/// Deterministic; the earlier column wins a tie.
struct ColumnFit {
  /// In points.
  private(set) var widths: [Double]
  /// The lines of each row, the header first.
  let lines: [Int]

  /// - Parameter available: how wide all may be together.
  init(_ measures: [ColumnMeasure], to available: Double) {
    let least = measures.reduce(0) { $0 + $1.least }
    guard least <= available else {
      widths = measures.map { $0.least * available / least }
      lines = Self.highest(zip(measures, widths).map { $0.lines(at: $1) })
      return
    }
    let columns = measures.map { measure in
      measure.candidates.map { Candidate(width: $0, lines: measure.lines(at: $0)) }
    }
    let starts = [Self.balanced(columns, to: available), columns.map { _ in 0 }]
    let chosen =
      starts.map { Self.improved($0, among: columns, to: available) }
      .min { Self.height(columns, $0) < Self.height(columns, $1) } ?? starts[0]
    widths = zip(columns, chosen).map { $0[$1].width }
    lines = Self.highest(zip(columns, chosen).map { $0[$1].lines })
    let room = available - widths.reduce(0, +)
    let cut = measures.indices.filter { measures[$0].isCut }
    if room > 0 { for column in cut { widths[column] += room / Double(cut.count) } }
  }

  /// A width of a column, and how many lines its cells then have.
  private struct Candidate {
    let width: Double
    let lines: [Int]
    var most: Int { lines.max() ?? 1 }
  }

  /// The narrowest widths at which no cell has more lines than it must.
  private static func balanced(_ columns: [[Candidate]], to available: Double) -> [Int] {
    let narrowest = columns.map { _ in 0 }
    let most = columns.map { $0[0].most }.max() ?? 1
    for limit in 1...max(1, most) {
      let chosen = columns.map { column in
        column.firstIndex { $0.most <= limit } ?? column.count - 1
      }
      let width = zip(columns, chosen).reduce(0) { $0 + $1.0[$1.1].width }
      if width <= available { return chosen }
    }
    return narrowest
  }

  /// How many lines all rows take.
  private static func height(_ columns: [[Candidate]], _ chosen: [Int]) -> Int {
    highest(zip(columns, chosen).map { $0[$1].lines }).reduce(0, +)
  }

  private static func improved(
    _ start: [Int], among columns: [[Candidate]], to available: Double
  ) -> [Int] {
    var chosen = start
    var room = available - zip(columns, chosen).reduce(0) { $0 + $1.0[$1.1].width }
    while true {
      let now = height(columns, chosen)
      var best: (column: Int, candidate: Int, gain: Double)?
      for column in columns.indices where chosen[column] + 1 < columns[column].count {
        let others = highest(
          columns.indices.filter { $0 != column }.map { columns[$0][chosen[$0]].lines })
        let width = columns[column][chosen[column]].width
        for candidate in (chosen[column] + 1)..<columns[column].count {
          let more = columns[column][candidate].width - width
          guard more <= room else { break }
          let lines = highest([others, columns[column][candidate].lines]).reduce(0, +)
          let gain = Double(now - lines) / more
          if gain > best?.gain ?? 0 { best = (column, candidate, gain) }
        }
      }
      guard let best else { return chosen }
      room -= columns[best.column][best.candidate].width
      room += columns[best.column][chosen[best.column]].width
      chosen[best.column] = best.candidate
    }
  }

  /// Of each row, the lines of its highest cell.
  private static func highest(_ columns: [[Int]]) -> [Int] {
    guard var highest = columns.first(where: { !$0.isEmpty }) else { return [] }
    for column in columns where !column.isEmpty {
      for row in highest.indices where column[row] > highest[row] { highest[row] = column[row] }
    }
    return highest
  }
}
