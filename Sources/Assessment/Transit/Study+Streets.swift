package import Geography
import Places
package import Routing
package import Studies

extension Study {
  /// The study's areas and sites as an engine is asked for them; sites whose place is not known are
  /// left out.
  ///
  /// - Throws: `GeographyError` where a point cannot be projected.
  package func streetPoints() throws(GeographyError) -> (
    areas: [StreetPoint], sites: [StreetPoint]
  ) {
    let projection = try GridProjection()
    func points(_ ids: [String], _ places: [GridPoint], isArea: Bool) throws(GeographyError)
      -> [StreetPoint]
    {
      zip(ids, try projection.longitudeLatitude(of: places)).map {
        StreetPoint(id: $0, isArea: isArea, place: $1)
      }
    }
    let placed = travelSites.filter { $0.location != nil }
    return (
      try points(areas.map(\.id.code), areas.map(\.centroid), isArea: true),
      try points(placed.map(\.id.code), placed.compactMap(\.location), isArea: false)
    )
  }
}
