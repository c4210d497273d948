import Readers
import StudyFormat

/// Buildings that might take outreach in, and how much is known of each.
public struct PremisesAudit: Hashable, Sendable {
  /// One column with how many of its cells are filled.
  public struct Known: Hashable, Sendable {
    public let name: String
    public let known: Int
  }

  public let file: String
  public let rows: Int
  /// The columns that a choice among buildings depends on, in order; one that the table lacks has
  /// none known.
  public let columns: [Known]
  /// Column titles of the whole table.
  public let header: [String]
  /// Its cells, as the file has them.
  public let cells: [[String]]
  /// How many buildings there are of each kind, in the table's order.
  public let kinds: [Known]

  /// What must be known before a building is proposed.
  static let wanted = [
    "owner", "running_cost", "capacity", "step_free", "opening_hours", "lease", "clawback",
  ]

  init(_ table: SourceTable, _ columns: PremisesColumns) {
    file = table.file
    rows = table.rowCount
    header = table.header
    cells = (0..<table.rowCount).map { row in table.header.indices.map { table[row, $0] } }
    self.columns = (Self.wanted + [columns.easting]).map { name in
      Known(
        name: name == columns.easting ? "location" : name,
        known: table.texts(name)?.count { !$0.isEmpty } ?? 0)
    }
    let all = table.texts(columns.kind) ?? []
    let counts = Dictionary(grouping: all) { $0 }.mapValues(\.count)
    kinds = counts.keys.sorted().map { Known(name: $0, known: counts[$0] ?? 0) }
  }
}
