package struct RankCheckDefinition: Sendable {
  package let label: String
  package let table: Named
  package let key: String
  package let name: String
  package let printed: String
  package let rank: String
  package let count: String
  package let areas: GroupColumn
}

extension RankCheckDefinition {
  init(_ node: StudyNode) {
    label = node.text("label")
    table = node.named("table")
    key = node.text("key")
    name = node.text("name")
    printed = node.text("printed")
    rank = node.text("rank")
    count = node.text("count")
    areas = GroupColumn(node.required("areas"))
  }
}

extension RankCheckDefinition {
  static let shape = Shape.keys([
    .required("label", .text(.label), "What is printed, and where."),
    .required("table", .text(.id), "The table with the printed ranks."),
    .required("key", .text(.column), "Its column that names what each rank is for."),
    .required("name", .text(.column), "Its column with the name to show."),
    .required("printed", .text(.column), "Its column with the printed rank."),
    .required(
      "rank", .text(.areaColumn), "The column of the areas' table with the national rank."),
    .required(
      "count", .text(.areaColumn), "The column of the areas' table that weighs the ranks."),
    .required("areas", GroupColumn.shape(.areaColumn), "Which group each area belongs to."),
  ])
}
