extension Region {
  /// The ground of all of them together, inner boundaries dissolved.
  public static func union(of regions: some Sequence<Region>) throws(GeographyError) -> Region {
    let geos = try Geos()
    let shape = try geos.shape(Region(polygons: regions.flatMap(\.polygons)))
    return Region(polygons: geos.polygons(try geos.union(shape))).normalForm
  }

  /// The ground that both share.
  public func intersection(_ other: Region) throws(GeographyError) -> Region {
    let geos = try Geos()
    let shared = try geos.intersection(geos.shape(self), geos.shape(other))
    return Region(polygons: geos.polygons(shared))
  }

  /// The ground of this one that the other does not have.
  public func subtracting(_ other: Region) throws(GeographyError) -> Region {
    let geos = try Geos()
    let rest = try geos.difference(geos.shape(self), geos.shape(other))
    return Region(polygons: geos.polygons(rest)).normalForm
  }

  /// Everything within a distance of it, in metres; a negative distance shrinks it, perhaps to nothing.
  public func buffered(by metres: Double) throws(GeographyError) -> Region {
    let geos = try Geos()
    return Region(
      polygons: geos.polygons(try geos.buffer(geos.shape(self), by: metres, quarter: 8)))
  }

  /// The same ground with fewer vertices, none moved; on its own, so neighbours may part: for
  /// areas that share boundaries use ``Coverage``.
  public func simplified(tolerance metres: Double) throws(GeographyError) -> Region {
    let geos = try Geos()
    return Region(
      polygons: geos.polygons(try geos.simplify(geos.shape(self), tolerance: metres)))
  }

  /// The same ground with rings that do not cross themselves or one another.
  public func repaired() throws(GeographyError) -> Region {
    let geos = try Geos()
    return Region(polygons: geos.polygons(try geos.makeValid(geos.shape(self))))
  }

  /// Its centre of gravity, which may lie outside it.
  ///
  /// - Throws: ``GeographyError/noRegion`` when it is empty.
  public func centroid() throws(GeographyError) -> Vertex {
    let geos = try Geos()
    return try geos.centroid(geos.shape(self))
  }

  /// Some point inside it, well away from its boundary.
  ///
  /// - Throws: ``GeographyError/noRegion`` when it is empty.
  public func pointInside() throws(GeographyError) -> Vertex {
    let geos = try Geos()
    return try geos.pointOnSurface(geos.shape(self))
  }
}
