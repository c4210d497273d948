import Places
import Readers
import Text

/// Coordinates that are on the grid but cannot be right.
extension StudyLoader {
  /// Farther than any English council reaches from its own middle, in km.
  private static let reach = 150.0

  /// Refuses an area or a site that lies farther from the middle of all areas than any council is
  /// wide: easting and northing exchanged, or a digit missing.
  ///
  /// - Throws: ``DataError/refused(_:)`` with the row of each.
  func checkWhereabouts(
    _ points: [(row: Int, point: GridPoint)], areas: [Area], in table: SourceTable, column: String
  ) throws(DataError) {
    let eastings = areas.map(\.centroid.easting).sorted()
    let northings = areas.map(\.centroid.northing).sorted()
    guard
      let middle = try? GridPoint(
        easting: eastings[eastings.count / 2], northing: northings[northings.count / 2])
    else { return }
    let strays = points.compactMap { row, point -> Diagnostic? in
      let away = point.kilometres(to: middle)
      guard away > Self.reach else { return nil }
      return Diagnostic(
        .error, at: table.place(row: row, column: column),
        "(\(Int(point.easting)), \(Int(point.northing))) lies \(Int(away)) km from the middle of the areas",
        whatToDo: "see whether easting and northing are exchanged, or a digit is missing")
    }
    try strays.stopOnErrors()
  }
}
