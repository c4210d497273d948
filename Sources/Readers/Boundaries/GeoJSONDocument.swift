/// GeoJSON as far as boundaries need it.
struct GeoJSONDocument: Decodable {
  let type: String
  let crs: Reference?
  let features: [Feature]?

  struct Reference: Decodable {
    let properties: [String: String]?
  }

  struct Feature: Decodable {
    let properties: [String: Property?]?
    let geometry: Geometry?
  }

  /// A property as text; lists and objects are passed over.
  struct Property: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
      text = (try? JSONScalar(from: decoder))?.text
    }
  }

  struct Geometry: Decodable {
    let type: String
    /// Polygons, rings, positions, numbers; nothing for a geometry that is no polygon.
    let polygons: [[[[Double]]]]?
    /// The position of a point; nothing for any other geometry.
    let point: [Double]?

    private enum Key: String, CodingKey {
      case type
      case coordinates
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      type = try container.decode(String.self, forKey: .type)
      point = type == "Point" ? try container.decode([Double].self, forKey: .coordinates) : nil
      polygons =
        switch type {
        case "Polygon": [try container.decode([[[Double]]].self, forKey: .coordinates)]
        case "MultiPolygon": try container.decode([[[[Double]]]].self, forKey: .coordinates)
        default: nil
        }
    }
  }
}
