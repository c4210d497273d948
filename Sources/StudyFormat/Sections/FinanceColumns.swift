package struct FinanceColumns: Sendable {
  package let table: Named
  package let item: String
  package let label: String
  package let period: String
  package let value: String
  package let unit: String
  package let printed: String
  package let place: String
  package let note: String
  /// Items that the summary repeats.
  package let headline: [Named]
}

extension FinanceColumns {
  init(_ node: StudyNode) {
    table = node.named("table")
    label = node.text("label")
    period = node.text("period")
    value = node.text("value")
    unit = node.text("unit")
    printed = node.text("printed")
    place = node.text("where")
    note = node.text("note")
    item = node.text("item")
    headline = node.texts("headline")
  }
}

extension FinanceColumns {
  static let shape = Shape.keys([
    .required("table", .text(.id), "The table."),
    .required("item", .text(.column), "The column with a short name of each row."),
    .required("label", .text(.column), "The column that says what it is."),
    .required("period", .text(.column), "The column with the year or period."),
    .required("value", .text(.column), "The column with the number."),
    .required("unit", .text(.column), "The column with its unit."),
    .required("printed", .text(.column), "The column with the figure as printed."),
    .required("where", .text(.column), "The column that says where it is printed."),
    .required("note", .text(.column), "The column with remarks."),
    .optional(
      "headline", .list(of: .text(.label), atLeast: 0), "Items that the report's summary repeats."),
  ])
}
