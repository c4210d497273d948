import Reports

/// How a table is set on paper, so that no column is cut: widths measured in Arial, words wrapped and
/// numbers never, the sheet on its side where that helps, and where even that is too narrow, several
/// tables one below the other, each with the columns that name the row.
///
/// Rows that belong together are a table of their own below their heading, as paper has no merged cells.
struct TableSetting {
  /// Columns that stand side by side, and how wide each is, in points.
  struct Part {
    let columns: [Int]
    let widths: [Double]
  }

  /// Rows that stand together; nothing heads those of a table without groups.
  struct Group {
    let heading: String?
    let rows: [Int]
    /// Whether it is so small that it is not divided between sheets.
    let isSmall: Bool
  }

  let parts: [Part]
  let groups: [Group]
  let isWide: Bool

  /// A line of words, and what stands between two rows, in points.
  private static let lineHeight = 11.0
  private static let rowHeight = 4.0
  /// A table that is lower is kept on one sheet.
  private static let smallHeight = 260.0
  /// A table with no more rows is rather set in two parts than on a sheet on its side.
  private static let fewRows = 4

  init(_ table: Table, upright: Double, wide: Double) {
    let rows = table.visibleRows
    let all = table.setColumns
    let measures = table.columns.indices.map {
      ColumnMeasure(table, column: $0, rows: rows)
    }
    func fit(_ columns: [Int], to width: Double) -> ColumnFit {
      ColumnFit(columns.map { measures[$0] }, to: width)
    }
    func least(_ columns: [Int]) -> Double { columns.reduce(0) { $0 + measures[$1].least } }
    let narrow = least(all) <= upright ? fit(all, to: upright) : nil
    if let narrow, Self.isGood(narrow, than: fit(all, to: wide)) {
      parts = [Part(columns: all, widths: narrow.widths)]
      isWide = false
      groups = Self.groups(table, rows, [narrow])
      return
    }
    let stub = all.filter { $0 <= table.nameColumn }
    func blocks(to width: Double) -> [[Int]] {
      var blocks = [stub]
      for column in all.dropFirst(stub.count) {
        let wider = blocks[blocks.count - 1] + [column]
        if least(wider) <= width || blocks[blocks.count - 1] == stub {
          blocks[blocks.count - 1] = wider
        } else {
          blocks.append(stub + [column])
        }
      }
      return blocks
    }
    // A few rows would be alone on a sheet on its side.
    let halves = rows.count <= Self.fewRows ? blocks(to: upright) : []
    isWide = halves.isEmpty || halves.count > 2
    let (chosen, width) = isWide ? (blocks(to: wide), wide) : (halves, upright)
    let fits = chosen.map { fit($0, to: width) }
    parts = zip(chosen, fits).map { Part(columns: $0, widths: $1.widths) }
    groups = Self.groups(table, rows, fits)
  }

  /// Whether an upright sheet does: rows of few lines, or no more sheets than on their side, of which
  /// each holds fewer lines and begins with a break.
  private static func isGood(_ upright: ColumnFit, than wide: ColumnFit) -> Bool {
    let rows = max(1, upright.lines.count - 1)
    let lines = upright.lines.dropFirst().reduce(0, +)
    return lines <= 3 * rows
      || Double(lines) <= 1.6 * Double(wide.lines.dropFirst().reduce(0, +))
  }

  private static func groups(_ table: Table, _ rows: [Int], _ fits: [ColumnFit]) -> [Group] {
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0 + 1) })
    return table.groups(of: rows).map { group in
      let height = fits.map { fit in
        ([0] + group.rows.map { places[$0] ?? 0 }).reduce(0.0) { sum, place in
          sum + Double(fit.lines.indices.contains(place) ? fit.lines[place] : 1) * lineHeight
            + rowHeight
        }
      }.max()
      return Group(
        heading: group.heading, rows: group.rows, isSmall: (height ?? 0) <= smallHeight)
    }
  }
}
