package struct SiteColumns: Sendable {
  package let table: Named
  package let id: String
  package let name: String
  package let role: String
  package let easting: String
  package let northing: String
  package let quality: String
  package let note: String?
  package let runningCost: String?
  package let capitalCost: String?
  package let closingCost: String?
  package let capacity: String?
  /// The hub on whose list each area stands.
  package let catchments: GroupColumn?
  package let groups: [(name: String, column: GroupColumn)]
}

extension SiteColumns {
  init(_ node: StudyNode) {
    table = node.named("table")
    id = node.text("id")
    name = node.text("name")
    role = node.text("role")
    easting = node.text("easting")
    northing = node.text("northing")
    quality = node.text("quality")
    note = node.string("note")
    runningCost = node.string("running-cost")
    capitalCost = node.string("capital-cost")
    closingCost = node.string("closing-cost")
    capacity = node.string("capacity")
    catchments = node["catchments"].map { GroupColumn($0) }
    groups = node.groups
  }
}

extension SiteColumns {
  static let shape = Shape.keys([
    .required("table", .text(.id), "The table."),
    .required("id", .text(.column), "The column with the site's short name."),
    .required("name", .text(.column), "The column with its name."),
    .required(
      "role", .text(.column),
      "The column with hub, outreach, candidate (a hub that is not open today) or candidate outreach."
    ),
    .required(
      "easting", .text(.column), "The column with metres east on the British National Grid."),
    .required("northing", .text(.column), "The column with metres north."),
    .required(
      "quality", .text(.column),
      "The column with how it was located: postcode, approximate, unknown."
    ),
    .optional("note", .text(.column), "The column that says how it was located."),
    .optional(
      "running-cost", .text(.column), "The column with what the open site costs, pounds a year."),
    .optional(
      "capital-cost", .text(.column),
      "The column with what opening it costs once, pounds, for sites that are not open today."),
    .optional(
      "closing-cost", .text(.column),
      "The column with what closing it costs once, pounds, such as grant to be repaid."),
    .optional("capacity", .text(.column), "The column with how many people it can serve."),
    .optional(
      "catchments", GroupColumn.shape(.areaColumn),
      "The council's own lists of who belongs to which hub: the column of areas with the hub's id, or one reached through it."
    ),
    .optional(
      "groups", .named(.label, GroupColumn.shape(.column)), "Groupings that rules may name."),
  ])
}
