import Places
import Readers
import Studies
import StudyFormat
import Text

/// Where sites stand, and what is odd about it.
extension StudyLoader {
  /// The refusal of a row whose location and its grade contradict each other.
  func misgraded(
    _ quality: LocationQuality, at location: GridPoint?, in table: SourceTable, row: Int,
    column: String
  ) -> DataError {
    .refused([
      Diagnostic(
        .error, at: table.place(row: row, column: column),
        expected: location == nil
          ? "'unknown', since there are no coordinates"
          : "'postcode' or 'approximate', since there are coordinates",
        found: "'\(quality.rawValue)'",
        whatToDo: "grade the location to match, or fill or empty both coordinates")
    ])
  }

  func location(
    _ easting: Double?, _ northing: Double?, in table: SourceTable, row: Int, column: String
  ) throws(DataError) -> GridPoint? {
    switch (easting, northing) {
    case (let easting?, let northing?):
      return try gridPoint(easting, northing, in: table, row: row, column: column)
    case (nil, nil): return nil
    default:
      throw .refused([
        Diagnostic(
          .error, at: table.place(row: row, column: column),
          expected: "both coordinates or neither", found: "one",
          whatToDo: "fill or empty the other")
      ])
    }
  }

  func oddity(
    of site: Site, note: String?, in table: SourceTable, row: Int
  ) -> Diagnostic? {
    let place = table.place(row: row, column: file.sites.quality)
    // Within brackets in a sentence, a note loses its full stop.
    let because = note.map { " (\($0.hasSuffix(".") ? String($0.dropLast()) : $0))" } ?? ""
    switch (site.quality, site.role) {
    case (.postcode, _): return nil
    case (.approximate, _):
      return Diagnostic(
        .warning, at: place, "'\(site.name)' stands at an approximate location\(because)",
        whatToDo: "give its own coordinates if they are known"
      ).of(.siteApproximate)
    case (.unknown, .outreach):
      return Diagnostic(
        .note, at: place, "the location of '\(site.name)' is not known; it is on no map\(because)"
      ).of(.siteUnlocated)
    case (.unknown, .hub):
      return Diagnostic(
        .warning, at: place,
        "the location of '\(site.name)' is not known, so nobody can reach it in any plan",
        whatToDo: "give its coordinates, or leave it out"
      ).of(.siteUnlocated)
    }
  }

  /// Hubs at one point: two names for one building, or a slip.
  func coincident(_ sites: [Site], in table: SourceTable) -> [Diagnostic] {
    var first: [GridPoint: Site] = [:]
    return sites.enumerated().compactMap { row, site in
      guard site.role == .hub, let point = site.location else { return nil }
      guard let other = first.updateValue(site, forKey: point) else { return nil }
      return Diagnostic(
        .warning, at: table.place(row: row, column: file.sites.easting),
        "'\(site.name)' stands at the same point as '\(other.name)'",
        whatToDo: "leave one out if they are one building, or correct the coordinates"
      ).of(.siteCoincident)
    }
  }
}
