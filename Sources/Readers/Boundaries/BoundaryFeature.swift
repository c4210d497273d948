import Geography

/// A feature of any boundary file, before it is checked.
struct BoundaryFeature {
  let properties: [String: String]
  /// What all its properties are called, those without a value included.
  let names: [String]
  /// Such as `Point`; `nothing` where there is no geometry.
  let geometryType: String
  /// Polygons, rings, positions; nothing where it is no polygon. A position without two numbers is
  /// nothing.
  let polygons: [[[Position?]]]?
}

extension BoundaryFeature {
  init(_ feature: GeoJSONDocument.Feature) {
    properties = (feature.properties ?? [:]).compactMapValues { $0?.text }
    names = (feature.properties ?? [:]).keys.sorted()
    geometryType = feature.geometry?.type ?? "nothing"
    polygons = feature.geometry?.polygons.map { polygons in
      polygons.map { polygon in
        polygon.map { ring in
          ring.map { $0.count >= 2 ? Position(x: $0[0], y: $0[1]) : nil }
        }
      }
    }
  }
}
