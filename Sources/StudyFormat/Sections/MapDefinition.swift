import Text

package struct MapDefinition: Sendable {
  package enum Areas: Sendable {
    case points(table: Named, easting: String, northing: String, area: String)
    case boundaries(file: Named, code: String)
    /// Cells around the areas' own points: what is drawn where nothing else is named.
    case centroids
  }

  package let areas: Areas
  package let outline: Named?
  /// What is drawn around and over the areas, so that people find their way.
  package let context: [ContextDefinition]

  /// What a study file without a map has.
  static let none = MapDefinition(areas: .centroids, outline: nil, context: [])
}

extension MapDefinition {
  init(_ node: StudyNode, file: String, problems: inout [Diagnostic]) {
    outline = node["outline"].map { _ in node.named("outline") }
    context = (node["context"]?.items ?? []).map {
      ContextDefinition($0, file: file, problems: &problems)
    }
    if let points = node["points"], node["boundaries"] == nil {
      areas = .points(
        table: points.named("table"), easting: points.text("easting"),
        northing: points.text("northing"), area: points.text("area"))
    } else if node["boundaries"] == nil {
      areas = .centroids
    } else {
      if node["points"] != nil {
        problems.append(
          Diagnostic(
            .error, at: .init(file: file, row: node.line, column: "map"),
            expected: "either points or boundaries", found: "both", whatToDo: "name one of them"))
      }
      let boundaries = node.required("boundaries")
      areas = .boundaries(file: boundaries.named("file"), code: boundaries.text("code"))
    }
  }
}

extension MapDefinition {
  static let shape = Shape.keys([
    .optional(
      "points",
      .keys([
        .required("table", .text(.id), "A table of points where people live, such as postcodes."),
        .required("easting", .text(.column), "Its column with metres east."),
        .required("northing", .text(.column), "Its column with metres north."),
        .required("area", .text(.column), "Its column with the area's code."),
      ]), "Draw areas as cells around these points."),
    .optional(
      "boundaries",
      .keys([
        .required(
          "file", .text(.file),
          "A file of the areas' outlines: GeoJSON, or through GDAL a shapefile (zipped), GeoPackage or FlatGeobuf."
        ),
        .required("code", .text(.label), "The property with the area's code."),
      ]), "Draw areas by their published outlines."),
    .optional("outline", .text(.label), "A grouping of the areas whose outlines are drawn."),
    .optional(
      "context", .list(of: ContextDefinition.shape, atLeast: 1),
      "What maps show to find one's way by: the council's outline, water, roads, railways, places. Nothing is counted from it."
    ),
  ])
}
