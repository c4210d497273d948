import Geography
import VectorFiles

/// Which features of an extract of OpenStreetMap a map shows, in the layers that GDAL makes of it
/// (wiki.openstreetmap.org/wiki/Map_features).
enum OpenStreetMapTags {
  /// The condition on a layer's features; nothing for a layer that is passed over.
  static func condition(layer: String, fields: [String]) -> String? {
    /// Tags without a field of their own stand together in one, as `"key"=>"value"`.
    func tag(_ key: String, _ value: String) -> String {
      fields.contains(key) ? "\(key) = '\(value)'" : "other_tags LIKE '%\"\(key)\"=>\"\(value)\"%'"
    }
    switch layer {
    case "points": return "place IN ('city', 'town', 'suburb', 'village')"
    case "lines":
      return
        "highway IN ('motorway', 'trunk', 'primary', 'secondary') OR waterway IN ('river', 'canal') OR "
        + tag("railway", "rail")
    case "multipolygons": return tag("natural", "water")
    default: return nil
    }
  }

  /// What a line is drawn as.
  static func way(_ attributes: [String: String]) -> MapContext.Way {
    switch attributes["highway"] {
    case "motorway", "trunk", "primary": .mainRoad
    case "secondary": .road
    default: attributes["waterway"] == nil ? .railway : .river
    }
  }

  /// How soon a place is named.
  static func rank(_ place: String?) -> Int {
    switch place {
    case "city": 0
    case "town", nil: 1
    default: 2
    }
  }
}
