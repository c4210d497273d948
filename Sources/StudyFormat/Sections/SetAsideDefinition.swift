/// Areas that are in no figure, and why.
package struct SetAsideDefinition: Sendable {
  package let areas: [Named]
  package let why: String
}

extension SetAsideDefinition {
  init(_ node: StudyNode) {
    areas = node.texts("areas")
    why = node.text("why")
  }

  static let shape = Shape.keys([
    .required(
      "areas", .list(of: .text(.label), atLeast: 1),
      "The codes of the areas, as their table has them."),
    .required("why", .text(.any), "Why, as the report says it."),
  ])
}
