/// Turns one layer of GDAL's into values.
struct LayerReading {
  private let gdal: GDALLibrary
  private let layer: GDALLibrary.Handle

  init(_ gdal: GDALLibrary, _ layer: GDALLibrary.Handle) {
    self.gdal = gdal
    self.layer = layer
  }

  func layer(limit: Int?, _ budget: inout VectorBudget) throws(VectorError) -> VectorLayer {
    let name = gdal.layerName(layer).map { String(cString: $0) } ?? ""
    let fields = fields
    let (reference, transformation) = try projection()
    defer { if let transformation { gdal.destroyTransformation(transformation) } }
    var features: [VectorFeature] = []
    gdal.resetReading(layer)
    while features.count < limit ?? .max, let feature = gdal.nextFeature(layer) {
      defer { gdal.destroyFeature(feature) }
      features.append(try self.feature(feature, fields, transformation))
      try budget.spend(features[features.count - 1])
    }
    return VectorLayer(name: name, fields: fields, reference: reference, features: features)
  }

  private var fields: [String] {
    guard let definition = gdal.layerDefinition(layer) else { return [] }
    return (0..<gdal.fieldCount(definition)).map { number in
      gdal.field(definition, number).flatMap { gdal.fieldName($0) }.map { String(cString: $0) }
        ?? ""
    }
  }

  /// What the layer's numbers mean, and what puts them on the national grid where they are neither
  /// that nor degrees.
  private func projection() throws(VectorError) -> (VectorReference, GDALLibrary.Handle?) {
    guard let reference = gdal.layerReference(layer) else { return (.none, nil) }
    let name = gdal.referenceName(reference).map { String(cString: $0) } ?? "an unnamed system"
    let code = gdal.authorityCode(reference, nil).map { String(cString: $0) }
    if code == "27700" { return (.nationalGrid(reprojectedFrom: nil), nil) }
    if ["4326", "4258"].contains(code) { return (.longitudeLatitude, nil) }
    guard let grid = gdal.newReference(nil) else { throw .unprojectable(reference: name) }
    defer { gdal.destroyReference(grid) }
    guard gdal.importEPSG(grid, 27_700) == 0 else { throw .unprojectable(reference: name) }
    let longitudeFirst: Int32 = 0
    gdal.setAxisOrder(grid, longitudeFirst)
    gdal.setAxisOrder(reference, longitudeFirst)
    guard let transformation = gdal.newTransformation(reference, grid) else {
      throw .unprojectable(reference: name)
    }
    return (.nationalGrid(reprojectedFrom: name), transformation)
  }

  private func feature(
    _ feature: GDALLibrary.Handle, _ fields: [String], _ transformation: GDALLibrary.Handle?
  ) throws(VectorError) -> VectorFeature {
    var attributes: [String: String] = [:]
    for (number, field) in fields.enumerated() where gdal.isFieldSet(feature, Int32(number)) != 0 {
      attributes[field] = gdal.fieldText(feature, Int32(number)).map { String(cString: $0) }
    }
    guard let geometry = gdal.geometry(feature) else {
      return VectorFeature(attributes: attributes, geometryType: "nothing", polygons: nil)
    }
    let type = gdal.geometryName(geometry).map { String(cString: $0) } ?? "nothing"
    let parts = (0..<gdal.partCount(geometry)).compactMap { gdal.part(geometry, $0) }
    var polygons: [[[(x: Double, y: Double)]]]?
    if type == "POLYGON" {
      polygons = [try rings(parts, transformation)]
    } else if type == "MULTIPOLYGON" {
      var all: [[[(x: Double, y: Double)]]] = []
      for polygon in parts {
        let own = (0..<gdal.partCount(polygon)).compactMap { gdal.part(polygon, $0) }
        all.append(try rings(own, transformation))
      }
      polygons = all
    }
    return VectorFeature(attributes: attributes, geometryType: type, polygons: polygons)
  }

  private func rings(
    _ rings: [GDALLibrary.Handle], _ transformation: GDALLibrary.Handle?
  ) throws(VectorError) -> [[(x: Double, y: Double)]] {
    var all: [[(x: Double, y: Double)]] = []
    for ring in rings {
      let count = Int(gdal.pointCount(ring))
      var x = [Double](repeating: 0, count: count)
      var y = [Double](repeating: 0, count: count)
      _ = x.withUnsafeMutableBytes { x in
        y.withUnsafeMutableBytes { y in
          gdal.points(ring, x.baseAddress, 8, y.baseAddress, 8, nil, 0)
        }
      }
      if let transformation, count > 0,
        gdal.transform(transformation, Int32(count), &x, &y, nil) == 0
      {
        throw .unprojectable(reference: "a place")
      }
      all.append(zip(x, y).map { ($0, $1) })
    }
    return all
  }
}
