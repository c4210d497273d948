/// Why a place cannot be put on the map: one plain sentence each.
public enum GeographyError: Error, Equatable, Sendable, CustomStringConvertible {
  case shortRing(vertices: Int)
  case shortLine(vertices: Int)
  case notFinite(easting: Double, northing: Double)
  case badLongitudeLatitude(longitude: Double, latitude: Double)
  case noPoints
  case noRegion
  case noCell(easting: Double, northing: Double)
  case overlay(operation: String, message: String)
  case projection(message: String)
  case unprojectable(x: Double, y: Double)

  public var description: String {
    switch self {
    case .shortRing(let vertices):
      "a boundary ring has \(vertices) different vertices: expected three or more"
    case .shortLine(let vertices):
      "a line has \(vertices) different vertices: expected two or more"
    case .notFinite(let easting, let northing):
      "a boundary vertex is (\(easting), \(northing)): expected finite metres"
    case .badLongitudeLatitude(let longitude, let latitude):
      "(\(longitude), \(latitude)) is not a longitude and latitude: expected degrees from -180 to"
        + " 180 and from -90 to 90, longitude first"
    case .noPoints:
      "there are no points to draw areas around: expected at least one"
    case .noRegion:
      "the region is empty: expected at least one polygon"
    case .noCell(let easting, let northing):
      "no cell was found around the point (\(easting), \(northing))"
    case .overlay(let operation, let message):
      "the geometry library could not \(operation): \(message)"
    case .projection(let message):
      "the projection library could not set up the British National Grid: \(message)"
    case .unprojectable(let x, let y):
      "(\(x), \(y)) cannot be projected to or from the British National Grid"
    }
  }
}
