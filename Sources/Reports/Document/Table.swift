import Text

/// A table: one header row, no merged cells; the caption says what it shows.
///
/// Column titles differ, because they name the fields of a CSV file: one that would be like an earlier
/// one, as names that people gave may be, has a number. So do their ids, which are the keys of JSON.
/// Numbers are finite: what has no number is ``Cell/absent(_:)`` with its reason.
public struct Table: Hashable, Sendable {
  /// Its anchor, and its file name under `tables/`.
  public let id: String
  public let caption: String
  public let columns: [Column]
  public let rows: [[Cell]]
  /// The column whose cells, equal in rows that follow one another, head those rows on a page or a
  /// terminal; in a file it is a column like any other. Nothing where rows are not grouped.
  public let grouping: String?
  /// Indices of rows to stand out (the council's own proposal in a ranking).
  public let emphasised: Set<Int>
  /// What the emphasised rows are, as it completes "◆ marks …": "the council's proposal".
  public let emphasis: String
  public let notes: [String]
  public let source: String
  /// How many rows the page shows; all are in the CSV. Nothing shows all.
  public let shown: Int?

  public init(
    id: String, caption: String, columns: [Column], rows: [[Cell]], grouping: String? = nil,
    emphasised: Set<Int> = [], notes: [String] = [], source: String, shown: Int? = nil,
    emphasis: String = "the rows to compare"
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "table \(id): ragged rows")
    precondition(Self.areDistinct(columns, rows), "table \(id): two columns of one key")
    precondition(
      grouping == nil || columns.contains { $0.id == grouping }, "table \(id): grouped by nothing")
    precondition(
      rows.joined().allSatisfy(\.isPrintable),
      "table \(id): a number that is not finite, or not 0 to 15 decimals")
    self.id = id
    self.caption = caption
    self.columns = Self.titled(columns)
    self.rows = rows
    self.grouping = grouping
    self.emphasised = emphasised
    self.emphasis = emphasis
    self.notes = notes
    self.source = source
    self.shown = shown
  }

  /// Columns with a number after every title that an earlier one has.
  private static func titled(_ columns: [Column]) -> [Column] {
    var taken: Set<String> = []
    return columns.map { column in
      var (title, number) = (column.title, 2)
      while !taken.insert(title).inserted {
        title = "\(column.title) (\(number))"
        number += 1
      }
      return title == column.title
        ? column : Column(title, id: column.id, column.kind, unit: column.unit)
    }
  }

  /// Whether no two keys of a row in JSON would be the same.
  private static func areDistinct(_ columns: [Column], _ rows: [[Cell]]) -> Bool {
    let named = columns.indices.filter { holdsThings($0, rows) }.map { columns[$0].nameID }
    let keys = columns.map(\.id) + named
    return Set(keys).count == keys.count
  }

  /// Whether cells of a column hold things that have ids, whose names then stand beside them.
  func holdsThings(_ column: Int) -> Bool { Self.holdsThings(column, rows) }

  private static func holdsThings(_ column: Int, _ rows: [[Cell]]) -> Bool {
    rows.contains { row in
      switch row[column] {
      case .names: true
      case .named(let thing, _): thing != nil
      case .text, .count, .rank, .measure, .change, .share, .absent: false
      }
    }
  }

  /// The column that heads groups of rows.
  var groupColumn: Int? { grouping.flatMap { id in columns.firstIndex { $0.id == id } } }

  /// The columns that a page or a terminal sets, the heading of groups left out.
  package var setColumns: [Int] { columns.indices.filter { $0 != groupColumn } }

  /// Visible rows that belong together, with what heads them; all as one without a heading where rows
  /// are not grouped.
  package func groups(of visible: [Int]) -> [(heading: String?, rows: [Int])] {
    guard let groupColumn, !visible.isEmpty else { return [(nil, visible)] }
    var groups: [(heading: String?, rows: [Int])] = []
    for row in visible {
      let heading = NumberStyle.text(rows[row][groupColumn])
      if groups.last?.heading == heading {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append((heading, [row]))
      }
    }
    return groups
  }

  /// The rows that a page or a terminal shows: the first `shown`, then every emphasised one.
  package var visibleRows: [Int] {
    guard let shown, shown < rows.count else { return Array(rows.indices) }
    return rows.indices.filter { $0 < shown || emphasised.contains($0) }
  }
}
