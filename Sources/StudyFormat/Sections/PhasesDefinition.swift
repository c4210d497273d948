package import Text

/// By which steps scenarios come about, as the study file has it.
package struct PhasesDefinition: Sendable {
  package struct Step: Sendable {
    package let line: Int
    package let day: CalendarDay
    package let label: String?
    package let close: [Named]
    package let open: [Named]
    /// What closes, and what takes its place.
    package let move: [(from: Named, to: Named)]
    package let source: String?
  }

  package let runningAtMost: Double?
  package let scenarios: [(scenario: Named, steps: [Step])]
}

extension PhasesDefinition {
  init(_ node: StudyNode, file: String, problems: inout [Diagnostic]) {
    runningAtMost = node.string("running-at-most").flatMap(Double.init)
    var scenarios: [(Named, [Step])] = []
    for entry in node["scenarios"]?.entries ?? [] {
      let steps = entry.value.items.map { item -> Step in
        let step = Step(item)
        if CalendarDay(item.text("date")) == nil {
          problems.append(
            Diagnostic(
              .error,
              at: .init(
                file: file, row: item["date"]?.line ?? item.line,
                column: "phases.scenarios.\(entry.key)"),
              expected: "a day such as 2026-04-01", found: "'\(item.text("date"))'",
              whatToDo: "correct the date"))
        }
        if step.close.isEmpty, step.open.isEmpty, step.move.isEmpty {
          problems.append(
            Diagnostic(
              .error,
              at: .init(file: file, row: item.line, column: "phases.scenarios.\(entry.key)"),
              "nothing changes on this date", whatToDo: "name sites under close, open or move"))
        }
        return step
      }
      scenarios.append((Named(name: entry.key, line: entry.line), steps))
    }
    self.scenarios = scenarios
  }
}

extension PhasesDefinition.Step {
  init(_ node: StudyNode) {
    line = node.line
    day = CalendarDay(node.text("date")) ?? CalendarDay(year: 2000, month: 1, day: 1)
    label = node.string("label")
    close = node.texts("close")
    open = node.texts("open")
    move = (node["move"]?.items ?? []).map { ($0.named("from"), $0.named("to")) }
    source = node.string("source")
  }
}

extension PhasesDefinition {
  static let shape = Shape.keys([
    .required(
      "scenarios", .named(.id, .list(of: step, atLeast: 1)),
      "By scenario, the dated steps from today's sites to its own."),
    .optional(
      "running-at-most", .number(above: 0),
      "What everything open may cost a year at any moment before the last, in pounds, when orders are compared."
    ),
  ])

  private static let step = Shape.keys([
    .required("date", .text(.any), "The day, such as 2026-04-01."),
    .optional("label", .text(.label), "What it is called."),
    .optional("close", .list(of: .text(.label), atLeast: 0), "Sites that close."),
    .optional("open", .list(of: .text(.label), atLeast: 0), "Sites that open."),
    .optional(
      "move",
      .list(
        of: .keys([
          .required("from", .text(.label), "The site that closes."),
          .required("to", .text(.label), "The site that takes its place."),
        ]), atLeast: 0), "Sites whose place others take on the same day, such as outreach."),
    .optional("source", .text(.any), "Who says so, and where it is written."),
  ])
}
