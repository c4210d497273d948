import Disclosure
import Readers
import Studies
import StudyFormat
import Text

/// Counts of users, taken off the shelf before anything else is read and put back as they may be shown:
/// whatever is worked out from them can then give nobody away.
extension StudyLoader {
  struct Released {
    var shelf: TableShelf
    var users: [UserCounts] = []
    /// By file.
    var digests: [String: String] = [:]
    /// What is odd about the tables.
    var notes: [Diagnostic] = []
  }

  static func released(
    _ file: StudyFile, _ package: DataPackage, _ raw: TableShelf
  ) throws(DataError) -> Released {
    var released = Released(shelf: raw)
    guard let disclosure = file.disclosure else { return released }
    try checkOnce(disclosure.users, file, package)
    for users in disclosure.users {
      let table = try raw.table(users.table)
      let groupings = try groupings(users, of: table, file, raw, &released.notes)
      var cells: [String: [String]] = [:]
      var listed: [String: [Int?]] = [:]
      var withheld: Set<String> = []
      for column in users.columns {
        let counts = try table.read { $0.optionalInteger(column.name, from: 0) }
        listed[column.name] = counts
        let numbers = groupings.map(\.numbers)
        let counted = ReleasedCounts(counts, groupings: numbers, rule: disclosure.rule)
        cells[column.name] = counted.cells.map { $0.map(String.init) ?? "" }
        if !counted.withheld.isEmpty { withheld.insert(column.name) }
        released.users.append(
          UserCounts(
            file: table.file, column: column.name, rule: disclosure.rule,
            source: disclosure.source,
            margins: zip(groupings, counted.margins).map {
              .init(grouping: $0.name, groups: $0.groups, counts: $1)
            }, total: counted.total, rows: table.rowCount, withheld: counted.withheld.count))
      }
      try checkSums(table, listed: listed, withheld: withheld)
      let shown = table.replacing(cells)
      released.shelf = released.shelf.replacing(users.table.name, with: shown)
      released.digests[table.file] = digest(shown)
    }
    return released
  }

  private struct Grouping {
    let name: String
    let groups: [String]
    /// The group of each row.
    let numbers: [Int?]

    init(name: String, _ cells: [String?]) {
      self.name = name
      let groups = Set(cells.compactMap(\.self)).sorted()
      self.groups = groups
      numbers = cells.map { cell in cell.flatMap { groups.firstIndex(of: $0) } }
    }
  }

  /// How the rows of a table are added up: by the groupings of the areas that they are of, and by
  /// columns of its own.
  private static func groupings(
    _ users: DisclosureDefinition.Users, of table: SourceTable, _ file: StudyFile,
    _ shelf: TableShelf, _ notes: inout [Diagnostic]
  ) throws(DataError) -> [Grouping] {
    var groupings: [Grouping] = []
    if let area = users.area {
      let codes = try table.read { $0.optionalText(area) }
      let areas = try shelf.table(file.areas.table)
      let ids = try areas.read { $0.text(file.areas.id, unique: true) }
      let rows = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
      let strays = codes.indices.filter { row in codes[row].map { rows[$0] == nil } ?? false }
      if let stray = strays.first {
        notes.append(
          Diagnostic(
            .warning, at: table.place(row: stray, column: area),
            "\(NumberStyle.count(strays.count, "row")) from here on \(strays.count == 1 ? "is" : "are") of no area of the study: counted in the sum of all, and in no group",
            whatToDo: "correct the codes, unless these users live elsewhere"))
      }
      for (name, column) in file.areas.groups {
        let groups = try shelf.groups(column, of: areas)
        groupings.append(
          Grouping(name: name, codes.map { $0.flatMap { rows[$0] }.flatMap { groups[$0] } }))
      }
    }
    for margin in users.margins {
      groupings.append(
        Grouping(name: margin.name, try table.read { $0.optionalText(margin.name) }))
    }
    return groupings
  }

  /// The hash of a table as it is released.
  private static func digest(_ table: SourceTable) -> String {
    let rows = (0..<table.rowCount).map { row in
      table.header.indices.map { table[row, $0] }.joined(separator: "\t")
    }
    let text = ([table.header.joined(separator: "\t")] + rows).joined(separator: "\n")
    return SHA256Digest.hex(Array(text.utf8))
  }
}
