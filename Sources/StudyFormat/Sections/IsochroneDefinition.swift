import Text

/// A file of isochrones, as the study file has it.
package struct IsochroneDefinition: Sendable {
  package let line: Int
  /// Where the file lies: a resource of the data package, or a file beside it.
  package let path: Named
  /// The travel that it is held against.
  package let travel: Named
  /// What is said of a file that no package describes.
  package let source: String?
  package let licence: String?
  package let edition: String?
}

extension IsochroneDefinition {
  init(_ node: StudyNode) {
    line = node.line
    path = node.named("file")
    travel = node.named("travel")
    source = node.string("source")
    licence = node.string("licence")
    edition = node.string("edition")
  }

  static let shape = Shape.keys([
    .required(
      "file", .text(.file),
      "GeoJSON with a polygon for each site and number of minutes (properties site, minutes, mode, made_by), as `hubward isochrones` writes it."
    ),
    .required(
      "travel", .text(.id),
      "A travel of the study in minutes: the report says where the outlines and it disagree."),
    .optional("source", .text(.any), "Whose file it is, where the data package does not say."),
    .optional("licence", .text(.label), "Under which terms it may be used."),
    .optional("edition", .text(.label), "Which edition."),
  ])
}
