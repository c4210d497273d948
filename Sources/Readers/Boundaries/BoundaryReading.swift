import Geography
import Text

/// Turns features into boundaries and collects what is wrong.
struct BoundaryReading {
  let file: String
  let codeProperty: String
  let nameProperty: String?
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []

  init(file: String, codeProperty: String, nameProperty: String?) {
    self.file = file
    self.codeProperty = codeProperty
    self.nameProperty = nameProperty
  }

  mutating func system(
    of document: GeoJSONDocument, stated: CoordinateSystem?
  ) -> CoordinateSystem {
    guard let name = document.crs?.properties?["name"] else { return stated ?? .longitudeLatitude }
    if name.hasSuffix("27700") { return .nationalGrid }
    if name.hasSuffix("CRS84") || name.hasSuffix("4326") { return .longitudeLatitude }
    refuse(
      "its coordinate system is '\(name)'", "export it as EPSG:4326 (WGS 84) or EPSG:27700")
    return .longitudeLatitude
  }

  mutating func boundaries(
    of document: GeoJSONDocument, in system: CoordinateSystem
  ) -> [Boundary] {
    guard document.type == "FeatureCollection", let features = document.features else {
      refuse(
        "expected a FeatureCollection, found '\(document.type)'",
        "export the whole layer as GeoJSON")
      return []
    }
    return boundaries(of: features.map { BoundaryFeature($0) }, in: system)
  }

  mutating func boundaries(
    of features: [BoundaryFeature], in system: CoordinateSystem
  ) -> [Boundary] {
    if features.isEmpty { refuse("it holds no features", "export the layer again") }
    return features.enumerated().compactMap { boundary(of: $1, number: $0 + 1, in: system) }
  }

  private mutating func boundary(
    of feature: BoundaryFeature, number: Int, in system: CoordinateSystem
  ) -> Boundary? {
    guard let code = feature.properties[codeProperty], !code.isEmpty else {
      let names = feature.names
      refuse(
        "feature \(number) has no property '\(codeProperty)'",
        Spelling.suggestion(for: codeProperty, among: names) + "its properties are "
          + names.map { "'\($0)'" }.joined(separator: ", "))
      return nil
    }
    let label = "feature \(number) (\(code))"
    guard seen.insert(code).inserted else {
      refuse("\(label) has the code of an earlier feature", "join its parts into one feature")
      return nil
    }
    guard let polygons = feature.polygons, !polygons.isEmpty else {
      refuse(
        "\(label): expected a Polygon or MultiPolygon, found \(feature.geometryType)",
        "export the boundary layer, not its centroids or lines")
      return nil
    }
    guard let whole = wholeRings(polygons, label), fits(whole, system, label) else { return nil }
    return Boundary(
      code: code, name: nameProperty.flatMap { feature.properties[$0] }, polygons: whole)
  }

  private mutating func wholeRings(
    _ polygons: [[[Position?]]], _ label: String
  ) -> [[[Position]]]? {
    var whole: [[[Position]]] = []
    for polygon in polygons {
      var rings: [[Position]] = []
      for ring in polygon {
        let positions = ring.compactMap { $0 }
        guard positions.count == ring.count, positions.count >= 4, positions.first == positions.last
        else {
          refuse(
            "\(label) has a ring that is not closed or has fewer than four positions",
            "repair the geometry (QGIS: Fix geometries)")
          return nil
        }
        rings.append(positions)
      }
      guard !rings.isEmpty else {
        refuse(
          "\(label) has a polygon without a ring", "repair the geometry (QGIS: Fix geometries)")
        return nil
      }
      whole.append(rings)
    }
    return whole
  }

  /// Whether all positions lie within Great Britain's extent in the given system.
  private mutating func fits(
    _ polygons: [[[Position]]], _ system: CoordinateSystem, _ label: String
  ) -> Bool {
    guard let fault = BritishExtent.fault(polygons.joined().joined(), in: system) else {
      return true
    }
    refuse("\(label): \(fault.message)", fault.whatToDo)
    return false
  }

  private mutating func refuse(_ message: String, _ whatToDo: String) {
    diagnostics.append(Diagnostic(.error, at: .init(file: file), message, whatToDo: whatToDo))
  }
}
