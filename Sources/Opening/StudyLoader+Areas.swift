import Places
import Readers
import Studies
import StudyFormat
import Text

extension StudyLoader {
  func areas(_ table: SourceTable, _ notes: inout [Diagnostic]) throws(DataError) -> [Area] {
    let columns = file.areas
    let (ids, names, eastings, northings) = try table.read { reader in
      (
        reader.text(columns.id, unique: true), reader.text(columns.name),
        reader.number(columns.easting), reader.number(columns.northing)
      )
    }
    var groupings: [(String, [String?])] = []
    for (name, column) in columns.groups {
      groupings.append((name, try shelf.groups(column, of: table)))
    }
    for (name, values) in groupings {
      if let without = values.firstIndex(of: nil) {
        notes.append(
          Diagnostic(
            .warning, at: .init(file: table.file),
            "\(Phrases.part(values.count { $0 == nil }, of: values.count, "area", "is", "are")) in no \(name), such as \(ids[without])",
            whatToDo: "fill the cell, or add its key to the table that groups are looked up in"
          ).of(.areaWithoutGroup))
      }
    }
    var areas: [Area] = []
    for row in ids.indices {
      var groups: [String: String] = [:]
      for (name, values) in groupings { groups[name] = values[row] }
      areas.append(
        Area(
          id: AreaID(ids[row]), name: names[row],
          centroid: try gridPoint(
            eastings[row], northings[row], in: table, row: row, column: columns.easting),
          groups: groups))
    }
    guard !areas.isEmpty else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: table.file), expected: "one row per area", found: "no rows",
          whatToDo: "fill the table")
      ])
    }
    try checkWhereabouts(
      areas.enumerated().map { ($0, $1.centroid) }, areas: areas, in: table, column: columns.easting
    )
    return areas
  }
}
