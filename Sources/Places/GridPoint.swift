/// A point on the British National Grid (EPSG:27700), in metres.
///
/// Valid from 0 to 700,000 m east and 0 to 1,300,000 m north: the extent of the grid itself, so a
/// longitude and latitude, or swapped coordinates north of the Wash, never pass for one.
public struct GridPoint: Hashable, Sendable {
  public let easting: Double
  public let northing: Double

  /// - Throws: ``PlacesError/offGrid(easting:northing:)`` outside the grid or within 1 km of its
  ///   origin, where only (0, 0) placeholders and longitude/latitude pairs fall.
  public init(easting: Double, northing: Double) throws(PlacesError) {
    let onGrid = (0...700_000).contains(easting) && (0...1_300_000).contains(northing)
    guard onGrid, easting > 1_000 || northing > 1_000 else {
      throw .offGrid(easting: easting, northing: northing)
    }
    self.easting = easting
    self.northing = northing
  }

  /// Straight-line distance in kilometres.
  public func kilometres(to other: GridPoint) -> Double {
    let east = other.easting - easting
    let north = other.northing - northing
    return (east * east + north * north).squareRoot() / 1000
  }
}
