import Places
import Readers
import StudyFormat
import Text

/// Buildings that might take outreach in, as far as the study uses them.
extension StudyLoader {
  /// The premises of the candidate kinds, and those that a scenario names, as outreach sites.
  ///
  /// - Throws: ``DataError`` for a kind that no row has, an id that a site has, and coordinates
  ///   that are impossible.
  func premises(besides sites: [Site], areas: [Area]) throws(DataError) -> [Site] {
    guard let columns = file.premises else { return [] }
    let table = try shelf.table(columns.table)
    let (ids, names, kinds) = try table.read { reader in
      (reader.text(columns.id, unique: true), reader.text(columns.name), reader.text(columns.kind))
    }
    let (eastings, northings, qualities) = try table.read { reader in
      (
        reader.optionalNumber(columns.easting), reader.optionalNumber(columns.northing),
        reader.enumerated(columns.quality, as: LocationQuality.self)
      )
    }
    if let strange = columns.candidates.first(where: { !kinds.contains($0.name) }) {
      let there = Set(kinds).sorted()
      throw refusal(
        line: strange.line, "\(table.file) has no building of the kind '\(strange.name)'",
        whatToDo: Spelling.advice(for: strange.name, among: there))
    }
    let taken = Set(sites.map(\.id.code))
    let named = Set(file.scenarios.flatMap(\.outreach).map(\.name)).subtracting(taken)
    let candidates = Set(columns.candidates.map(\.name))
    var premises: [Site] = []
    var points: [(row: Int, point: GridPoint)] = []
    for row in ids.indices where candidates.contains(kinds[row]) || named.contains(ids[row]) {
      guard !taken.contains(ids[row]) else {
        throw .refused([
          Diagnostic(
            .error, at: table.place(row: row, column: columns.id),
            expected: "an id that no site has", found: "'\(ids[row])'", whatToDo: "rename one")
        ])
      }
      let location = try location(
        eastings[row], northings[row], in: table, row: row, column: columns.easting)
      if let location { points.append((row, location)) }
      do throws(PlacesError) {
        premises.append(
          try Site(
            id: SiteID(ids[row]), name: names[row], role: .outreach, location: location,
            quality: qualities[row]))
      } catch {
        throw misgraded(
          qualities[row], at: location, in: table, row: row, column: columns.quality)
      }
    }
    try checkWhereabouts(points, areas: areas, in: table, column: columns.easting)
    return premises
  }
}
