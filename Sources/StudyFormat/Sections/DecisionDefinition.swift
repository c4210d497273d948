/// The tables that come with the decision, as the study file names them.
package struct DecisionDefinition: Sendable {
  package struct Responses: Sendable {
    package let table: Named
    package let site: String?
    package let theme: String?
    package let count: String?
    /// The grouping of areas, and the column with the group.
    package let place: (grouping: Named, column: String)?
  }

  package struct Milestones: Sendable {
    package let table: Named
    package let date: String
  }

  package struct Monitoring: Sendable {
    package let table: Named
    package let computes: String?
    package let baseline: String
  }

  package let risks: Named?
  package let responses: Responses?
  package let milestones: Milestones?
  package let monitoring: Monitoring?
}

extension DecisionDefinition {
  /// - Parameter node: the whole study file.
  init(_ node: StudyNode) {
    risks = node["risks"].map { $0.named("table") }
    responses = node["responses"].map { responses in
      Responses(
        table: responses.named("table"), site: responses.string("site"),
        theme: responses.string("theme"), count: responses.string("count"),
        place: responses["place"].map { ($0.named("grouping"), $0.text("column")) })
    }
    milestones = node["milestones"].map {
      Milestones(table: $0.named("table"), date: $0.text("date"))
    }
    monitoring = node["monitoring"].map {
      Monitoring(
        table: $0.named("table"), computes: $0.string("computes"), baseline: $0.text("baseline"))
    }
  }
}

extension DecisionDefinition {
  static let risks = Shape.keys([.required("table", .text(.id), "The table.")])

  static let responses = Shape.keys([
    .required("table", .text(.id), "The table: one response, or several alike, a row."),
    .optional("site", .text(.column), "The column with the short name of the site it is about."),
    .optional("theme", .text(.column), "The column with what it is about."),
    .optional(
      "count", .text(.column), "The column with how many responses the row stands for; 1 else."),
    .optional(
      "place",
      .keys([
        .required("grouping", .text(.label), "A grouping of the areas."),
        .required("column", .text(.column), "The column with the group it comes from."),
      ]), "Where responses come from."),
  ])

  static let milestones = Shape.keys([
    .required("table", .text(.id), "The table."),
    .required("date", .text(.column), "The column with the day."),
  ])

  static let monitoring = Shape.keys([
    .required("table", .text(.id), "The table."),
    .required(
      "baseline", .text(.column), "The column with today's value; empty where it is not known."),
    .optional(
      "computes", .text(.column),
      "The column that says which measure of this study it is (mean, longest, within, beyond or fullest); empty for the council's own."
    ),
  ])
}
