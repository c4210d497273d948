internal import CProj
public import Places

/// A place in degrees on WGS 84 (EPSG:4326), longitude first.
public struct LongitudeLatitude: Hashable, Sendable {
  public let longitude: Double
  public let latitude: Double

  /// - Throws: ``GeographyError/badLongitudeLatitude(longitude:latitude:)`` beyond ±180 and ±90.
  public init(longitude: Double, latitude: Double) throws(GeographyError) {
    guard (-180...180).contains(longitude), (-90...90).contains(latitude) else {
      throw .badLongitudeLatitude(longitude: longitude, latitude: latitude)
    }
    self.longitude = longitude
    self.latitude = latitude
  }
}

/// Turns national grid (EPSG:27700) into longitude and latitude (EPSG:4326) and back, through PROJ.
///
/// Not `Sendable`: one for each thread, made once (20 ms). It never uses the network.
public final class GridProjection {
  /// Which transformation PROJ had at hand.
  public enum Accuracy: Hashable, Sendable {
    /// The Ordnance Survey's grid OSTN15, agreeing with its test points to millimetres.
    case ostn15
    /// Seven parameters for the whole country: over England median error 1.8 m, at most 4.3 m.
    case helmert
  }

  /// Which transformation is used, for the report's list of methods.
  public let accuracy: Accuracy

  private let context: OpaquePointer
  private let transformation: OpaquePointer

  /// - Throws: ``GeographyError/projection(message:)``.
  public init() throws(GeographyError) {
    guard let context = proj_context_create() else {
      throw .projection(message: "no memory for a context")
    }
    proj_context_set_enable_network(context, 0)
    proj_log_level(context, PJ_LOG_NONE)
    guard let raw = proj_create_crs_to_crs(context, "EPSG:27700", "EPSG:4326", nil) else {
      let message = Self.message(proj_context_errno(context), context)
      proj_context_destroy(context)
      throw .projection(message: message)
    }
    let normal = proj_normalize_for_visualization(context, raw)
    proj_destroy(raw)
    guard let normal else {
      proj_context_destroy(context)
      throw .projection(message: "no longitude-first form of the transformation")
    }
    self.context = context
    transformation = normal
    accuracy = Self.usesGrid(normal) ? .ostn15 : .helmert
  }

  deinit {
    proj_destroy(transformation)
    proj_context_destroy(context)
  }

  /// - Throws: ``GeographyError/unprojectable(x:y:)`` for the first point with no answer.
  public func longitudeLatitude(
    of points: [GridPoint]
  ) throws(GeographyError) -> [LongitudeLatitude] {
    try longitudeLatitude(of: points.map { Vertex($0) })
  }

  /// Boundary vertices, which may lie somewhat off the grid.
  ///
  /// - Throws: ``GeographyError/unprojectable(x:y:)`` for the first vertex with no answer.
  public func longitudeLatitude(
    of points: [Vertex]
  ) throws(GeographyError) -> [LongitudeLatitude] {
    var (x, y) = (points.map(\.easting), points.map(\.northing))
    apply(PJ_FWD, &x, &y)
    var result: [LongitudeLatitude] = []
    for (index, point) in points.enumerated() {
      guard x[index].isFinite, y[index].isFinite else {
        throw .unprojectable(x: point.easting, y: point.northing)
      }
      result.append(try LongitudeLatitude(longitude: x[index], latitude: y[index]))
    }
    return result
  }

  /// - Throws: ``GeographyError/unprojectable(x:y:)`` for the first place off the national grid.
  public func gridPoints(of places: [LongitudeLatitude]) throws(GeographyError) -> [GridPoint] {
    var result: [GridPoint] = []
    for (vertex, place) in zip(try vertices(of: places), places) {
      guard let point = try? GridPoint(easting: vertex.easting, northing: vertex.northing) else {
        throw .unprojectable(x: place.longitude, y: place.latitude)
      }
      result.append(point)
    }
    return result
  }

  /// Boundary vertices, which may lie somewhat off the grid.
  ///
  /// - Throws: ``GeographyError/unprojectable(x:y:)`` for the first place with no answer.
  public func vertices(of places: [LongitudeLatitude]) throws(GeographyError) -> [Vertex] {
    var (x, y) = (places.map(\.longitude), places.map(\.latitude))
    apply(PJ_INV, &x, &y)
    var result: [Vertex] = []
    for (index, place) in places.enumerated() {
      guard x[index].isFinite, y[index].isFinite else {
        throw .unprojectable(x: place.longitude, y: place.latitude)
      }
      result.append(Vertex(finite: x[index], y[index]))
    }
    return result
  }

  /// In place; what cannot be projected becomes infinite (PROJ counts it as done).
  private func apply(_ direction: PJ_DIRECTION, _ x: inout [Double], _ y: inout [Double]) {
    let stride = MemoryLayout<Double>.stride
    _ = proj_trans_generic(
      transformation, direction, &x, stride, x.count, &y, stride, y.count, nil, 0, 0, nil, 0, 0)
  }

  /// Projects a point near London and asks PROJ which way it went.
  private static func usesGrid(_ transformation: OpaquePointer) -> Bool {
    var (x, y) = (530_000.0, 180_000.0)
    _ = proj_trans_generic(transformation, PJ_FWD, &x, 8, 1, &y, 8, 1, nil, 0, 0, nil, 0, 0)
    guard let used = proj_trans_get_last_used_operation(transformation) else { return false }
    defer { proj_destroy(used) }
    guard let definition = proj_pj_info(used).definition else { return false }
    return String(cString: definition).contains("OSTN15")
  }

  private static func message(_ code: Int32, _ context: OpaquePointer) -> String {
    proj_context_errno_string(context, code).map { String(cString: $0) } ?? "error \(code)"
  }
}
