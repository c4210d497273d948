/// The vector formats that are read through GDAL.
public enum VectorFormat: String, CaseIterable, Hashable, Sendable {
  case shapefile = "ESRI Shapefile"
  case geoPackage = "GPKG"
  case flatGeobuf = "FlatGeobuf"
  /// An extract of OpenStreetMap, `.osm.pbf`.
  case openStreetMap = "OSM"

  /// By the first bytes; nothing for any other format.
  public init?(startingWith bytes: UnsafeRawBufferPointer) {
    if bytes.starts(with: [0x00, 0x00, 0x27, 0x0A]) {
      self = .shapefile
    } else if bytes.starts(with: Array("SQLite format 3\0".utf8)), bytes.count >= 72,
      bytes[68] == 0x47, bytes[69] == 0x50
    {
      self = .geoPackage
    } else if bytes.starts(with: [0x66, 0x67, 0x62]), bytes.count > 6,
      bytes[4...6].elementsEqual([0x66, 0x67, 0x62])
    {
      self = .flatGeobuf
    } else if bytes.dropFirst(4).starts(with: [0x0A, 0x09] + Array("OSMHeader".utf8)) {
      self = .openStreetMap
    } else {
      return nil
    }
  }
}

/// What the numbers of a layer mean.
public enum VectorReference: Hashable, Sendable {
  /// British National Grid metres (EPSG:27700), as in the file or put there by PROJ.
  case nationalGrid(reprojectedFrom: String?)
  /// Degrees, longitude first (EPSG:4326 or 4258).
  case longitudeLatitude
  /// The file does not say.
  case none
}

/// One feature: its attributes as text, and its shape.
public struct VectorFeature: Sendable {
  public let attributes: [String: String]
  /// Such as `Point`, for messages.
  public let geometryType: String
  public let shape: VectorShape?
}

/// Positions, x then y.
public enum VectorShape: Sendable {
  case points([(x: Double, y: Double)])
  case lines([[(x: Double, y: Double)]])
  /// Polygons of rings.
  case polygons([[[(x: Double, y: Double)]]])

  var positions: Int {
    switch self {
    case .points(let points): points.count
    case .lines(let lines): lines.reduce(0) { $0 + $1.count }
    case .polygons(let polygons): polygons.joined().reduce(0) { $0 + $1.count }
    }
  }
}

/// One layer of a file.
public struct VectorLayer: Sendable {
  public let name: String
  public let fields: [String]
  public let reference: VectorReference
  public let features: [VectorFeature]
}

/// Why a vector file cannot be read: one plain sentence each.
public enum VectorError: Error, Equatable, Sendable, CustomStringConvertible {
  /// GDAL is not installed; `package` is what the distribution calls it.
  case noLibrary(package: String)
  case incomplete(missing: String)
  case unreadable(message: String)
  case unprojectable(reference: String)
  /// Something in a GeoPackage that would have to be run, such as a view.
  case runs(String)
  /// More of something than any boundary file has.
  case tooMuch(String)

  public var description: String {
    switch self {
    case .noLibrary(let package):
      "needs the library GDAL, which is not installed: run 'apt-get install \(package)', or export"
        + " the layer as GeoJSON"
    case .incomplete(let missing):
      "its \(missing) is missing: put the files of the shapefile together, or zip them"
    case .unreadable(let message): "cannot be read: \(message)"
    case .runs(let what):
      "holds \(what), which would have to be run, and nothing in a file is: export the layer as a table"
        + " of its own"
    case .tooMuch(let what):
      "holds more than \(what), which is more than any boundary file of England has: export the areas"
        + " that are needed"
    case .unprojectable(let reference):
      "is in \(reference), which PROJ cannot turn into the British National Grid: export it as"
        + " EPSG:27700 or EPSG:4326"
    }
  }
}
