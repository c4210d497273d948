package import Studies
import Text

package struct ScenarioDefinition: Sendable {
  package enum Plan: Sendable {
    case open([Named])
    /// The best plan by an objective.
    case best(ObjectiveKind)
  }

  package let id: String
  package let line: Int
  package let label: String
  package let plan: Plan
  package let outreach: [Named]
  package let source: String?
}

extension ScenarioDefinition {
  init(_ entry: StudyNode.Entry, isFirst: Bool, file: String, problems: inout [Diagnostic]) {
    id = entry.key
    line = entry.line
    label = entry.value.text("label")
    let best = entry.value.string("best").flatMap(ObjectiveKind.init)
    plan = best.map { .best($0) } ?? .open(entry.value.texts("open"))
    let both = best != nil && entry.value["open"] != nil
    if both || (best == nil && entry.value["open"] == nil) || (isFirst && best != nil) {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: line, column: "scenarios.\(id)"),
          expected: isFirst ? "open, as the first scenario is today's" : "either open or best",
          found: both ? "both" : best == nil ? "neither" : "best",
          whatToDo:
            "list the hubs that are open\(isFirst ? "" : ", or name an objective, not both")"
        ))
    }
    outreach = entry.value.texts("outreach")
    source = entry.value.string("source")
  }
}

extension ScenarioDefinition {
  static let shape = Shape.keys([
    .required("label", .text(.label), "Its name in the report."),
    .optional("open", .list(of: .text(.label), atLeast: 1), "The hubs that are open."),
    .optional(
      "best", .choice(ObjectiveKind.ranking.map(\.rawValue)),
      "Instead of open: the best plan under the rules by this objective, for the default demand and travel."
    ),
    .optional(
      "outreach", .list(of: .text(.label), atLeast: 0),
      "The outreach sites that go on, for the map."),
    .optional("source", .text(.any), "Who proposed it, and where it is written."),
  ])
}
