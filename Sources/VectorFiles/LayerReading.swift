/// Turns one layer of GDAL's into values.
struct LayerReading {
  private let gdal: GDALLibrary
  private let layer: GDALLibrary.Handle

  init(_ gdal: GDALLibrary, _ layer: GDALLibrary.Handle) {
    self.gdal = gdal
    self.layer = layer
  }

  var name: String { gdal.layerName(layer).map { String(cString: $0) } ?? "" }

  func layer(limit: Int?, _ budget: inout VectorBudget) throws(VectorError) -> VectorLayer {
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

  var fields: [String] {
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
      return VectorFeature(attributes: attributes, geometryType: "nothing", shape: nil)
    }
    let type = gdal.geometryName(geometry).map { String(cString: $0) } ?? "nothing"
    return VectorFeature(
      attributes: attributes, geometryType: type, shape: try shape(geometry, type, transformation))
  }

  private func shape(
    _ geometry: GDALLibrary.Handle, _ type: String, _ transformation: GDALLibrary.Handle?
  ) throws(VectorError) -> VectorShape? {
    switch type {
    case "POLYGON": return .polygons([try lines(parts(geometry), transformation)])
    case "MULTIPOLYGON":
      var polygons: [[[(x: Double, y: Double)]]] = []
      for polygon in parts(geometry) { polygons.append(try lines(parts(polygon), transformation)) }
      return .polygons(polygons)
    case "LINESTRING": return .lines(try lines([geometry], transformation))
    case "MULTILINESTRING": return .lines(try lines(parts(geometry), transformation))
    case "POINT": return .points(try lines([geometry], transformation).flatMap(\.self))
    case "MULTIPOINT": return .points(try lines(parts(geometry), transformation).flatMap(\.self))
    default: return nil
    }
  }

  private func parts(_ geometry: GDALLibrary.Handle) -> [GDALLibrary.Handle] {
    (0..<gdal.partCount(geometry)).compactMap { gdal.part(geometry, $0) }
  }

  /// The positions of each: of a ring, a line or a point.
  private func lines(
    _ lines: [GDALLibrary.Handle], _ transformation: GDALLibrary.Handle?
  ) throws(VectorError) -> [[(x: Double, y: Double)]] {
    var all: [[(x: Double, y: Double)]] = []
    for line in lines {
      let count = Int(gdal.pointCount(line))
      var x = [Double](repeating: 0, count: count)
      var y = [Double](repeating: 0, count: count)
      _ = x.withUnsafeMutableBytes { x in
        y.withUnsafeMutableBytes { y in
          gdal.points(line, x.baseAddress, 8, y.baseAddress, 8, nil, 0)
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
