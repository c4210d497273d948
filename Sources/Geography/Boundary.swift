/// What the numbers of a position mean.
public enum CoordinateSystem: String, CaseIterable, Hashable, Sendable {
  /// WGS 84 degrees, longitude first (EPSG:4326 in GeoJSON's order).
  case longitudeLatitude
  /// British National Grid metres, easting first (EPSG:27700).
  case nationalGrid
}

/// A point of a boundary, in the file's own coordinate system.
public struct Position: Hashable, Sendable {
  /// Longitude or easting.
  public let x: Double
  /// Latitude or northing.
  public let y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// The outline of one area.
public struct Boundary: Hashable, Sendable {
  public let code: String
  public let name: String?
  /// Polygons; each is its outer ring and then its holes; each ring ends where it starts.
  public let polygons: [[[Position]]]

  public init(code: String, name: String?, polygons: [[[Position]]]) {
    self.code = code
    self.name = name
    self.polygons = polygons
  }
}

/// The outlines that one file holds.
public struct BoundarySet: Hashable, Sendable {
  public let file: String
  public let system: CoordinateSystem
  /// In the file's order; no two with the same code.
  public let boundaries: [Boundary]

  public init(file: String, system: CoordinateSystem, boundaries: [Boundary]) {
    self.file = file
    self.system = system
    self.boundaries = boundaries
  }
}
