package struct AreaColumns: Sendable {
  package let table: Named
  package let kind: String
  package let id: String
  package let name: String
  package let easting: String
  package let northing: String
  package let groups: [(name: String, column: GroupColumn)]
}

extension AreaColumns {
  init(_ node: StudyNode) {
    table = node.named("table")
    kind = node.string("kind") ?? "area"
    id = node.text("id")
    name = node.text("name")
    easting = node.text("easting")
    northing = node.text("northing")
    groups = node.groups
  }
}

extension AreaColumns {
  static let shape = Shape.keys([
    .required("table", .text(.id), "The table."),
    .optional("kind", .text(.label), "What the areas are, such as LSOA (2011)."),
    .required("id", .text(.column), "The column with the area's code."),
    .required("name", .text(.column), "The column with its name."),
    .required(
      "easting", .text(.column), "The column with metres east on the British National Grid."),
    .required("northing", .text(.column), "The column with metres north."),
    .optional(
      "groups", .named(.label, GroupColumn.shape(.column)),
      "Groupings to report by, each with its column."),
  ])
}
