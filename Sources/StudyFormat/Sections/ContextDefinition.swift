import Geography
package import Readers
import Text

/// A file of what maps show around the areas, as the study file has it.
package struct ContextDefinition: Sendable {
  /// Where the file lies: a resource of the data package, or a file beside it.
  package let path: Named
  package let request: ContextRequest
  /// What is said of a file that no package describes.
  package let source: String?
  package let licence: String?
  package let edition: String?
}

extension ContextDefinition {
  init(_ node: StudyNode, file: String, problems: inout [Diagnostic]) {
    path = node.named("file")
    source = node.string("source")
    licence = node.string("licence")
    edition = node.string("edition")
    let kind = node.string("as").flatMap(ContextRequest.Kind.init) ?? .outline
    let only = node["where"]?.entries.first
    request = ContextRequest(
      kind, name: node.string("name"), property: only?.key,
      values: Set(only?.value.items.compactMap(\.scalar) ?? []))
    func refuse(_ key: String, _ why: String) {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: node[key]?.line ?? node.line, column: "map.context"),
          why, whatToDo: "leave out '\(key)'"))
    }
    if request.name != nil, kind != .places {
      refuse("name", "'name' has no effect: only places are named")
    }
    if only != nil, kind == .openStreetMap {
      refuse("where", "'where' has no effect: what is shown of OpenStreetMap is fixed")
    }
    if let count = node["where"]?.entries.count, count > 1 {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: node["where"]?.line, column: "map.context.where"),
          expected: "one property", found: "\(count)",
          whatToDo: "name the file once for each, or export what is wanted"))
    }
  }

  static let shape = Shape.keys([
    .required(
      "file", .text(.file),
      "GeoJSON, or through GDAL a zipped shapefile, GeoPackage, FlatGeobuf or extract of OpenStreetMap (.osm.pbf)."
    ),
    .required(
      "as", .choice(ContextRequest.Kind.allCases.map(\.rawValue)),
      "What its features are; openstreetmap takes water, ways and places by their tags."),
    .optional("name", .text(.label), "The property with the names of places; name unless said."),
    .optional(
      "where", .named(.label, .list(of: .text(.label), atLeast: 1)),
      "Only features whose property has one of these values."),
    .optional("source", .text(.any), "Whose file it is, where the data package does not say."),
    .optional("licence", .text(.label), "Under which terms it may be used."),
    .optional("edition", .text(.label), "Which edition."),
  ])
}
