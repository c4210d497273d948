package struct TotalCheckDefinition: Sendable {
  package let label: String
  package let publisher: String?
  package let table: Named
  package let key: String
  package let printed: String
  package let count: String
  package let areas: GroupColumn
}

extension TotalCheckDefinition {
  init(_ node: StudyNode) {
    label = node.text("label")
    publisher = node.string("publisher")
    table = node.named("table")
    key = node.text("key")
    printed = node.text("printed")
    count = node.text("count")
    areas = GroupColumn(node.required("areas"))
  }
}

extension TotalCheckDefinition {
  static let shape = Shape.keys([
    .required("label", .text(.label), "What is printed, and where."),
    .optional(
      "publisher", .text(.label),
      "Who publishes it, where it is the publisher's own total and not the council's print."),
    .required("table", .text(.id), "The table with the printed totals."),
    .required("key", .text(.column), "Its column that names what each total is for."),
    .required("printed", .text(.column), "Its column with the printed total."),
    .required("count", .text(.areaColumn), "The column of the areas' table that is summed."),
    .required("areas", GroupColumn.shape(.areaColumn), "Which total each area belongs to."),
  ])
}
