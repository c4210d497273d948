import Text

/// The share of people that a travel carries, as the study file has it.
package struct TravelPeopleDefinition: Sendable {
  package enum Share: Sendable {
    /// The same everywhere, 0 to 1.
    case everywhere(Double)
    /// A column of the areas' table, 0 to 1.
    case column(String)
    /// Whoever another travel does not carry.
    case restOf(Named)
  }

  package let line: Int
  /// Such as `families with a car`.
  package let who: String
  package let share: Share
}

extension TravelPeopleDefinition {
  /// Nothing, and a problem, where it is not one of the three.
  init?(_ node: StudyNode, of travel: String, file: String, problems: inout [Diagnostic]) {
    let given = ["share", "column", "rest-of"].filter { node[$0] != nil }
    guard given.count == 1 else {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: node.line, column: "travel.\(travel).for"),
          expected: "one of share, column and rest-of",
          found: given.isEmpty ? "none" : given.joined(separator: ", "),
          whatToDo: "say once which share of people it is"))
      return nil
    }
    line = node.line
    who = node.text("who")
    share =
      switch given[0] {
      case "share": .everywhere(Double(node.text("share")) ?? 0)
      case "column": .column(node.text("column"))
      default: .restOf(node.named("rest-of"))
      }
  }

  static let shape = Shape.keys([
    .required("who", .text(.label), "Who they are, such as families with a car."),
    .optional("share", .number(above: 0, upTo: 1), "Their share of people, the same everywhere."),
    .optional(
      "column", .text(.areaColumn), "The column of the areas' table with their share, 0 to 1."),
    .optional("rest-of", .text(.id), "The travel that carries everyone else."),
  ])
}
