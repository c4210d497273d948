public import Quality
public import Reports
import Text

/// The premises audit as tables: how much is known, and every building.
extension PremisesAudit {
  /// Column by column, for how many buildings it is known.
  public var knownTable: Table {
    let counted = kinds.map { "\($0.known) × \($0.name)" }
    return Table(
      id: "premises-known",
      caption: "What is known of \(rows) candidate buildings (\(Phrases.list(counted)))",
      columns: [
        Column("What", id: "column", .rowHeader), Column("Known", id: "known"),
        Column("Blank", id: "blank"),
      ],
      rows: columns.map { column in
        [
          .text(Phrases.sentence(column.name.replacing("_", with: " "))), .count(column.known),
          .count(rows - column.known),
        ]
      },
      notes: ["A blank is not known; nothing is estimated in its place."], source: "\(file).")
  }

  /// What a planner looks for; the rest, such as addresses and coordinates, is left out.
  private static let shown = [
    "kind", "premises_id", "postcode", "location_quality", "owner", "run_by", "running_cost",
    "capacity", "step_free", "opening_hours", "lease", "clawback", "source_row",
  ]

  /// Every building with the columns that have anything in them.
  public var buildingsTable: Table {
    let filled = Self.shown.compactMap { header.firstIndex(of: $0) }
      .filter { column in cells.contains { !$0[column].isEmpty } }
    let name = header.firstIndex(of: "name") ?? header.startIndex
    let order = [name] + filled.filter { $0 != name }
    return Table(
      id: "premises", caption: "Buildings that might take outreach in",
      columns: order.map { column in
        Column(
          Phrases.sentence(header[column].replacing("_", with: " ")), id: header[column],
          column == name ? .rowHeader : .text)
      },
      rows: cells.map { row in
        order.map { row[$0].isEmpty ? .absent("not known") : .text(row[$0]) }
      },
      notes: blankColumns.isEmpty
        ? []
        : [
          "Known of no building: \(Phrases.list(blankColumns.map { $0.replacing("_", with: " ") }))."
        ],
      source: "\(file).", shown: 200)
  }

  private var blankColumns: [String] {
    header.indices.filter { column in cells.allSatisfy { $0[column].isEmpty } }.map { header[$0] }
  }
}
