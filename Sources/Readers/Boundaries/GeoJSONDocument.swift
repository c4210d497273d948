import Foundation
import Text

/// GeoJSON as far as maps need it.
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
    /// Lines, positions, numbers; nothing for a geometry that is no line.
    let lines: [[[Double]]]?
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
      lines =
        switch type {
        case "LineString": [try container.decode([[Double]].self, forKey: .coordinates)]
        case "MultiLineString": try container.decode([[[Double]]].self, forKey: .coordinates)
        default: nil
        }
      polygons =
        switch type {
        case "Polygon": [try container.decode([[[Double]]].self, forKey: .coordinates)]
        case "MultiPolygon": try container.decode([[[[Double]]]].self, forKey: .coordinates)
        default: nil
        }
    }
  }
}

extension GeoJSONDocument {
  /// - Throws: ``DataError/refused(_:)`` where the bytes are no GeoJSON.
  init(_ bytes: [UInt8], file: String) throws(DataError) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(bytes))
    } catch {
      throw .refused([JSONProblem.diagnostic(error, file: file)])
    }
  }
}
