import Geography
import Places
import Text

/// Turns features into what a map shows around its areas.
struct ContextReading {
  let file: String
  let request: ContextRequest
  private let placing: GridPlacing
  private(set) var context = MapContext.none

  init(file: String, request: ContextRequest, system: CoordinateSystem) throws(DataError) {
    self.file = file
    self.request = request
    do throws(GeographyError) {
      placing = try GridPlacing(from: system)
    } catch {
      throw .refused([Diagnostic(.error, at: .init(file: file), error.description)])
    }
  }

  /// Takes the features that the study asks for.
  mutating func take(_ features: [ContextFeature]) throws(DataError) {
    for (number, feature) in features.enumerated() where try isWanted(feature) {
      let isTaken: Bool
      do {
        isTaken = try add(feature)
      } catch let error as DataError {
        throw error
      } catch {
        throw refusal("feature \(number + 1): \(error)", "repair the geometry")
      }
      guard isTaken else {
        throw refusal(
          "feature \(number + 1): expected \(expected), found \(feature.geometryType)",
          "name another file, or another 'as'")
      }
    }
  }

  private func isWanted(_ feature: ContextFeature) throws(DataError) -> Bool {
    guard let property = request.property else { return true }
    guard feature.names.contains(property) else {
      throw refusal("a feature has no property '\(property)'", properties(property, feature))
    }
    return feature.properties[property].map(request.values.contains) ?? false
  }

  private var expected: String {
    switch request.kind {
    case .outline, .water: "polygons"
    case .places: "points"
    default: "lines"
    }
  }

  /// Whether the feature's shape is one that it can be.
  private mutating func add(_ feature: ContextFeature) throws -> Bool {
    switch (feature.shape, request.kind) {
    case (.polygons(let polygons), .outline): context.outline.append(try placing.region(polygons))
    case (.polygons(let polygons), .water), (.polygons(let polygons), .openStreetMap):
      context.water.append(try placing.region(polygons))
    case (.lines(let lines), .openStreetMap):
      try add(lines, as: OpenStreetMapTags.way(feature.properties))
    case (.lines(let lines), let kind):
      guard let way = kind.way else { return false }
      try add(lines, as: way)
    case (.points(let points), .places), (.points(let points), .openStreetMap):
      try add(points, of: feature)
    default: return false
    }
    return true
  }

  private mutating func add(_ lines: [[Position]], as way: MapContext.Way) throws(GeographyError) {
    for line in lines where line.count > 1 {
      context.ways[way, default: []].append(try Line(placing.vertices(line)))
    }
  }

  private mutating func add(_ points: [Position], of feature: ContextFeature) throws {
    let property = request.name ?? "name"
    guard feature.names.contains(property) else {
      throw refusal("a place has no property '\(property)'", properties(property, feature))
    }
    // Places without a name are on many maps.
    guard let name = feature.properties[property], !name.isEmpty else { return }
    for vertex in try placing.vertices(points) {
      context.settlements.append(
        MapContext.Settlement(
          name: name, point: try GridPoint(easting: vertex.easting, northing: vertex.northing),
          rank: OpenStreetMapTags.rank(feature.properties["place"])))
    }
  }

  private func properties(_ wanted: String, _ feature: ContextFeature) -> String {
    Spelling.suggestion(for: wanted, among: feature.names) + "its properties are "
      + feature.names.map { "'\($0)'" }.joined(separator: ", ")
  }

  private func refusal(_ message: String, _ whatToDo: String) -> DataError {
    .refused([Diagnostic(.error, at: .init(file: file), message, whatToDo: whatToDo)])
  }
}
