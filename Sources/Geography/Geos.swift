internal import CGEOS

/// The geometry library (GEOS) and the shapes made in it, with every pointer inside this file.
///
/// Only re-entrant functions are called. Neither class is `Sendable`: a context and its shapes stay
/// with the thread that made them, and no shape leaves this module.
final class Geos {
  fileprivate let context: OpaquePointer
  private let complaints = Complaints()

  init() throws(GeographyError) {
    guard let context = GEOS_init_r() else {
      throw .overlay(operation: "start", message: "no memory for a context")
    }
    self.context = context
    GEOSContext_setErrorMessageHandler_r(
      context,
      { message, box in
        guard let message, let box else { return }
        let complaints = Unmanaged<Complaints>.fromOpaque(box).takeUnretainedValue()
        complaints.last = String(cString: message)
      }, Unmanaged.passUnretained(complaints).toOpaque())
  }

  deinit { GEOS_finish_r(context) }

  /// What the library said last, caught instead of printed.
  private final class Complaints {
    var last = "no reason given"
  }

  /// A geometry owned by a context.
  final class Shape {
    fileprivate let geos: Geos
    fileprivate let pointer: OpaquePointer

    fileprivate init(_ pointer: OpaquePointer, in geos: Geos) {
      self.pointer = pointer
      self.geos = geos
    }

    deinit { GEOSGeom_destroy_r(geos.context, pointer) }
  }

  private func own(_ pointer: OpaquePointer?, _ operation: String) throws(GeographyError) -> Shape {
    guard let pointer else { throw .overlay(operation: operation, message: complaints.last) }
    return Shape(pointer, in: self)
  }

  // MARK: Values in

  func points(_ vertices: [Vertex]) throws(GeographyError) -> Shape {
    let parts = vertices.map { vertex in
      GEOSGeom_createPointFromXY_r(context, vertex.easting, vertex.northing)
    }
    return try collect(parts, as: GEOS_MULTIPOINT)
  }

  func lines(_ lines: [[Vertex]]) throws(GeographyError) -> Shape {
    let parts = lines.map { GEOSGeom_createLineString_r(context, sequence($0)) }
    return try collect(parts, as: GEOS_MULTILINESTRING)
  }

  func shape(_ region: Region) throws(GeographyError) -> Shape {
    let parts = region.polygons.map { polygon in
      var holes = polygon.holes.map(ring)
      return GEOSGeom_createPolygon_r(context, ring(polygon.outer), &holes, UInt32(holes.count))
    }
    return try collect(parts, as: GEOS_MULTIPOLYGON)
  }

  private func ring(_ ring: Ring) -> OpaquePointer? {
    GEOSGeom_createLinearRing_r(context, sequence(ring.vertices + [ring.vertices[0]]))
  }

  private func sequence(_ vertices: [Vertex]) -> OpaquePointer? {
    let flat = vertices.flatMap { [$0.easting, $0.northing] }
    return GEOSCoordSeq_copyFromBuffer_r(context, flat, UInt32(vertices.count), 0, 0)
  }

  private func collect(
    _ parts: [OpaquePointer?], as type: GEOSGeomTypes
  ) throws(GeographyError) -> Shape {
    var parts = parts
    let type = Int32(type.rawValue)
    guard parts.allSatisfy({ $0 != nil }) else {
      for case let part? in parts { GEOSGeom_destroy_r(context, part) }
      throw .overlay(operation: "take in a shape", message: complaints.last)
    }
    return try own(
      GEOSGeom_createCollection_r(context, type, &parts, UInt32(parts.count)), "collect shapes")
  }

  // MARK: Operations

  func buffer(_ shape: Shape, by metres: Double, quarter: Int32) throws(GeographyError) -> Shape {
    try own(GEOSBuffer_r(context, shape.pointer, metres, quarter), "draw a buffer")
  }

  func union(_ shape: Shape) throws(GeographyError) -> Shape {
    try own(GEOSUnaryUnion_r(context, shape.pointer), "unite regions")
  }

  /// The same lines cut wherever they cross, on a grid of the given size in metres.
  func node(_ lines: Shape, grid: Double) throws(GeographyError) -> Shape {
    try own(GEOSUnaryUnionPrec_r(context, lines.pointer, grid), "cut lines at crossings")
  }

  func intersection(_ a: Shape, _ b: Shape) throws(GeographyError) -> Shape {
    try own(GEOSIntersection_r(context, a.pointer, b.pointer), "intersect regions")
  }

  func difference(_ a: Shape, _ b: Shape) throws(GeographyError) -> Shape {
    try own(GEOSDifference_r(context, a.pointer, b.pointer), "take a region out of another")
  }

  func simplify(_ shape: Shape, tolerance: Double) throws(GeographyError) -> Shape {
    try own(
      GEOSTopologyPreserveSimplify_r(context, shape.pointer, tolerance), "simplify a region")
  }

  /// Lines that meet end to end, two at a place, joined.
  func merge(_ lines: Shape) throws(GeographyError) -> Shape {
    try own(GEOSLineMerge_r(context, lines.pointer), "join lines")
  }

  /// Fewer vertices by Douglas and Peucker's rule, each line on its own.
  func thin(_ lines: Shape, tolerance: Double) throws(GeographyError) -> Shape {
    try own(GEOSSimplify_r(context, lines.pointer, tolerance), "thin lines")
  }

  func makeValid(_ shape: Shape) throws(GeographyError) -> Shape {
    try own(GEOSMakeValid_r(context, shape.pointer), "repair a region")
  }

  /// The cells of the points, in no particular order, at least as far out as `frame`.
  func voronoi(_ points: Shape, frame: Shape) throws(GeographyError) -> Shape {
    try own(
      GEOSVoronoiDiagram_r(context, points.pointer, frame.pointer, 0, 0), "draw Voronoi cells")
  }

  /// The faces between noded lines.
  func polygonize(_ lines: Shape) throws(GeographyError) -> Shape {
    let pointers: [OpaquePointer?] = [lines.pointer]
    return try own(GEOSPolygonize_r(context, pointers, 1), "close faces")
  }

  func centroid(_ shape: Shape) throws(GeographyError) -> Vertex {
    try vertex(own(GEOSGetCentroid_r(context, shape.pointer), "find a centroid"))
  }

  func pointOnSurface(_ shape: Shape) throws(GeographyError) -> Vertex {
    try vertex(own(GEOSPointOnSurface_r(context, shape.pointer), "find a point inside"))
  }

  // MARK: Values out

  private func vertex(_ point: Shape) throws(GeographyError) -> Vertex {
    guard GEOSisEmpty_r(context, point.pointer) == 0 else { throw .noRegion }
    var (easting, northing) = (0.0, 0.0)
    GEOSGeomGetX_r(context, point.pointer, &easting)
    GEOSGeomGetY_r(context, point.pointer, &northing)
    return Vertex(finite: easting, northing)
  }

  /// The polygons in the shape; its points, lines and collapsed rings are left out.
  func polygons(_ shape: Shape) -> [Polygon] { polygons(in: shape.pointer) }

  private func polygons(in pointer: OpaquePointer) -> [Polygon] {
    switch GEOSGeomTypes(UInt32(GEOSGeomTypeId_r(context, pointer))) {
    case GEOS_POLYGON:
      guard let outer = ring(from: GEOSGetExteriorRing_r(context, pointer)) else { return [] }
      let holes = (0..<GEOSGetNumInteriorRings_r(context, pointer)).compactMap {
        ring(from: GEOSGetInteriorRingN_r(context, pointer, $0))
      }
      return [Polygon(outer: outer, holes: holes)]
    case GEOS_MULTIPOLYGON, GEOS_GEOMETRYCOLLECTION:
      return (0..<GEOSGetNumGeometries_r(context, pointer)).flatMap { index in
        GEOSGetGeometryN_r(context, pointer, index).map { polygons(in: $0) } ?? []
      }
    default:
      return []
    }
  }

  /// The lines in the shape.
  func lines(in shape: Shape) -> [[Vertex]] { lines(in: shape.pointer) }

  private func lines(in pointer: OpaquePointer) -> [[Vertex]] {
    switch GEOSGeomTypes(UInt32(GEOSGeomTypeId_r(context, pointer))) {
    case GEOS_LINESTRING: vertices(of: pointer).map { [$0] } ?? []
    case GEOS_MULTILINESTRING, GEOS_GEOMETRYCOLLECTION:
      (0..<GEOSGetNumGeometries_r(context, pointer)).flatMap { index in
        GEOSGetGeometryN_r(context, pointer, index).map { lines(in: $0) } ?? []
      }
    default: []
    }
  }

  private func ring(from pointer: OpaquePointer?) -> Ring? {
    pointer.flatMap(vertices).flatMap { try? Ring($0) }
  }

  private func vertices(of pointer: OpaquePointer) -> [Vertex]? {
    guard let sequence = GEOSGeom_getCoordSeq_r(context, pointer) else { return nil }
    var size: UInt32 = 0
    GEOSCoordSeq_getSize_r(context, sequence, &size)
    var flat = [Double](repeating: 0, count: 2 * Int(size))
    GEOSCoordSeq_copyToBuffer_r(context, sequence, &flat, 0, 0)
    return stride(from: 0, to: flat.count, by: 2).map { Vertex(finite: flat[$0], flat[$0 + 1]) }
  }
}
