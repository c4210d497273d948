import Geography

/// Valhalla's isochrones (GeoJSON), by its own names.
struct MeasuredContours: Decodable {
  struct Contour: Decodable {
    struct Properties: Decodable {
      /// The minutes.
      let contour: Double
    }

    let properties: Properties
    let geometry: Geometry
  }

  /// A polygon or several.
  struct Geometry: Decodable {
    /// Polygons, rings, positions; longitude first.
    let polygons: [[[Position]]]

    private enum Key: String, CodingKey {
      case type
      case coordinates
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      let several: [[[[Double]]]]
      switch try container.decode(String.self, forKey: .type) {
      case "Polygon": several = [try container.decode([[[Double]]].self, forKey: .coordinates)]
      case "MultiPolygon":
        several = try container.decode([[[[Double]]]].self, forKey: .coordinates)
      default:
        throw DecodingError.dataCorruptedError(
          forKey: .type, in: container, debugDescription: "no polygon")
      }
      polygons = try several.map { rings in
        try rings.map { ring in
          try ring.map { numbers in
            guard numbers.count >= 2 else {
              throw DecodingError.dataCorruptedError(
                forKey: .coordinates, in: container, debugDescription: "no position")
            }
            return Position(x: numbers[0], y: numbers[1])
          }
        }
      }
    }
  }

  let features: [Contour]
}
