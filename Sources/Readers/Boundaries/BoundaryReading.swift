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
    let degrees = (x: -9.5...2.5, y: 49.0...61.5)
    let metres = (x: 0.0...700_000.0, y: 1_000.0...1_300_000.0)
    let range = system == .nationalGrid ? metres : degrees
    let strays = polygons.joined().joined().lazy.filter {
      !range.x.contains($0.x) || !range.y.contains($0.y)
    }
    guard let stray = strays.first else { return true }
    let expected =
      system == .nationalGrid
      ? "national grid metres (EPSG:27700)" : "longitude and latitude in Great Britain"
    let whatToDo =
      if degrees.x.contains(stray.y), degrees.y.contains(stray.x) {
        "longitude and latitude look swapped: GeoJSON has longitude first"
      } else if metres.x.contains(stray.x), metres.y.contains(stray.y) {
        "these look like national grid metres: say so in the file's crs, or export as EPSG:4326"
      } else {
        "export the layer again as EPSG:4326"
      }
    refuse("\(label): expected \(expected), found (\(stray.x), \(stray.y))", whatToDo)
    return false
  }

  private mutating func refuse(_ message: String, _ whatToDo: String) {
    diagnostics.append(Diagnostic(.error, at: .init(file: file), message, whatToDo: whatToDo))
  }
}
