package import Disclosure
import Text

/// Which tables count users, and by what rule their counts may be shown, as the study file has it.
package struct DisclosureDefinition: Sendable {
  /// A table whose rows count users.
  package struct Users: Sendable {
    package let table: Named
    /// The columns that count them.
    package let columns: [Named]
    /// The column with the code of an area, where a row is one's: its groupings make margins.
    package let area: String?
    /// Other columns by which rows are added up.
    package let margins: [Named]
  }

  package let rule: DisclosureRule
  package let source: String?
  package let users: [Users]

  init(_ node: StudyNode) {
    let usual = DisclosureRule()
    rule = DisclosureRule(
      under: node.string("under").flatMap(Int.init) ?? usual.under,
      base: node.string("round").flatMap(Int.init) ?? usual.base)
    source = node.string("source")
    users = (node["users"]?.items ?? []).map { table in
      Users(
        table: table.named("table"), columns: table.texts("columns"),
        area: table.string("area"), margins: table.texts("margins"))
    }
  }
}

extension DisclosureDefinition {
  static let shape = Shape.keys([
    .optional(
      "under", .whole(1...1000), "Counts below this are withheld, none among them; 5 unless said."),
    .optional(
      "round", .whole(1...1000),
      "What is shown is rounded to a multiple of this; 5 unless said, 1 for not at all."),
    .optional("source", .text(.any), "Whose rule it is."),
    .required(
      "users",
      .list(
        of: .keys([
          .required("table", .text(.id), "The table."),
          .required(
            "columns", .list(of: .text(.column), atLeast: 1), "Its columns that count users."),
          .optional(
            "area", .text(.column),
            "The column with the area's code, where a row is of an area: counts are then added up by every grouping of the areas."
          ),
          .optional(
            "margins", .list(of: .text(.column), atLeast: 0),
            "Other columns by which counts are added up, such as the centre."),
        ]), atLeast: 1), "Tables of users: registrations, visits, engagement."),
  ])
}
