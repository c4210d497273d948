package import Geography
package import Places
package import Routing
package import Studies

extension Study {
  /// The study's areas, or the points within them, and its sites as an engine is asked for them; sites
  /// whose place is not known are left out.
  ///
  /// - Parameter starts: points to ask for in the place of areas.
  /// - Throws: `GeographyError` where a point cannot be projected.
  package func streetPoints(
    from starts: DemandPoints? = nil
  ) throws(GeographyError) -> (areas: [StreetPoint], sites: [StreetPoint]) {
    let projection = try GridProjection()
    func points(
      _ ids: [String], _ places: [GridPoint], _ kind: StreetPoint.Kind
    ) throws(GeographyError) -> [StreetPoint] {
      zip(ids, try projection.longitudeLatitude(of: places)).map {
        StreetPoint(id: $0, kind: kind, place: $1)
      }
    }
    let placed = travelSites.filter { $0.location != nil }
    let begins =
      if let starts {
        try points(starts.points.map(\.id), starts.points.map(\.place), .point)
      } else {
        try points(areas.map(\.id.code), areas.map(\.centroid), .area)
      }
    return (
      begins, try points(placed.map(\.id.code), placed.compactMap(\.location), .site)
    )
  }
}
