import Geography
import VectorFiles

/// A feature of a map's surroundings, before it is checked.
struct ContextFeature {
  enum Shape {
    case points([Position])
    case lines([[Position]])
    case polygons([[[Position]]])
  }

  let properties: [String: String]
  let names: [String]
  /// Such as `Point`; `nothing` where there is no geometry.
  let geometryType: String
  /// Nothing for geometry that is none of these.
  let shape: Shape?

  var positions: [Position] {
    switch shape {
    case .points(let points): points
    case .lines(let lines): lines.flatMap(\.self)
    case .polygons(let polygons): polygons.flatMap { $0.flatMap(\.self) }
    case nil: []
    }
  }
}

extension ContextFeature {
  init(_ feature: VectorFeature, of layer: VectorLayer) {
    func positions(_ pairs: [(x: Double, y: Double)]) -> [Position] {
      pairs.map { Position(x: $0.x, y: $0.y) }
    }
    properties = feature.attributes
    names = layer.fields
    geometryType = feature.geometryType
    shape =
      switch feature.shape {
      case .points(let points): .points(positions(points))
      case .lines(let lines): .lines(lines.map(positions))
      case .polygons(let polygons): .polygons(polygons.map { $0.map(positions) })
      case nil: nil
      }
  }

  init(_ feature: GeoJSONDocument.Feature) {
    func position(_ numbers: [Double]) -> Position? {
      numbers.count >= 2 ? Position(x: numbers[0], y: numbers[1]) : nil
    }
    properties = (feature.properties ?? [:]).compactMapValues { $0?.text }
    names = (feature.properties ?? [:]).keys.sorted()
    geometryType = feature.geometry?.type ?? "nothing"
    if let polygons = feature.geometry?.polygons {
      shape = .polygons(polygons.map { $0.map { $0.compactMap(position) } })
    } else if let lines = feature.geometry?.lines {
      shape = .lines(lines.map { $0.compactMap(position) })
    } else {
      shape = feature.geometry?.point.flatMap(position).map { .points([$0]) }
    }
  }
}
