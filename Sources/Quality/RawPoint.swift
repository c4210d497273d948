import Places
import Readers

/// Coordinates as a table has them, before it is known what they mean.
enum RawPoint: Hashable {
  case grid(GridPoint)
  /// Longitude and latitude of Great Britain or near it, in either order.
  case degrees
  /// Metres of Web Mercator (EPSG:3857) over Great Britain.
  case webMercator
  /// Two numbers that are neither, as written.
  case stray(Double, Double)
  /// A cell without a number.
  case missing

  init(_ easting: Double?, _ northing: Double?) {
    guard let easting, let northing else {
      self = .missing
      return
    }
    let longitudes = -9.5...2.5
    let latitudes = 49.0...61.5
    // EPSG:3857 of the same degrees: x = R λ, y = R ln tan(π/4 + φ/2), R = 6,378,137 m.
    let mercator = (x: -1_060_000.0...280_000.0, y: 6_270_000.0...8_740_000.0)
    if let point = try? GridPoint(easting: easting, northing: northing) {
      self = .grid(point)
    } else if longitudes.contains(easting) && latitudes.contains(northing)
      || latitudes.contains(easting) && longitudes.contains(northing)
    {
      self = .degrees
    } else if mercator.x.contains(easting) && mercator.y.contains(northing)
      || mercator.y.contains(easting) && mercator.x.contains(northing)
    {
      self = .webMercator
    } else {
      self = .stray(easting, northing)
    }
  }

  static func points(of table: SourceTable, _ easting: String, _ northing: String) -> [RawPoint] {
    guard let eastings = table.numbers(easting), let northings = table.numbers(northing) else {
      return Array(repeating: .missing, count: table.rowCount)
    }
    return zip(eastings, northings).map { RawPoint($0, $1) }
  }

  var point: GridPoint? { if case .grid(let point) = self { point } else { nil } }
}

extension GridPoint {
  /// Easting and northing exchanged; nothing where that is off the grid.
  var exchanged: GridPoint? { try? GridPoint(easting: northing, northing: easting) }
}
