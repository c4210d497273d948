internal import Assessment
public import Reports
internal import Text

extension Gathering {
  /// One row an answer: what was asked, and what came of it.
  public var table: Table {
    Table(
      id: "batch", caption: "Answers to \(NumberStyle.count(answers.count, "unit"))",
      columns: [
        Column("Unit", id: "unit", .rowHeader), Column("Asked", id: "ask", .text),
        Column("Source", id: "source", .text), Column("Council", id: "council", .text),
        Column("Objective", id: "objective", .text), Column("Demand", id: "demand", .text),
        Column("Hubs", id: "hubs", .text), Column("Scenario", id: "scenario", .text),
        Column("Draws", id: "draws", .text), Column("Status", id: "status", .text),
        Column("Value", id: "value"), Column("Bound", id: "bound"),
        Column("Measured in", id: "measured_in", .text), Column("Open", id: "open", .text),
        Column("Compared", id: "compared", .text), Column("Error", id: "error", .text),
      ],
      rows: answers.map { Self.row($0, $1) }, source: "hubward batch")
  }

  private static func row(_ unit: BatchUnit, _ answer: UnitAnswer) -> [Cell] {
    let text = { (text: String?, why: String) in text.map { Cell.text($0) } ?? .absent(why) }
    let number = { (number: Double?) in
      number.map { Cell.text(PlainNumber.text($0)) } ?? .absent("none")
    }
    let (written, bare) = (unit.question, unit.bare)
    let fewest = written?.fewest ?? bare?.hubs
    let most = written?.most ?? bare?.hubs
    let hubs = fewest.flatMap { least in most.map { least == $0 ? "\(least)" : "\(least)-\($0)" } }
    let plan = answer.plans?.first ?? answer.draws?.plans.first.map { UnitAnswer.Plan($0) }
    return [
      .text(unit.id), .text(unit.ask.rawValue), .text(unit.source.sha256),
      text(unit.source.council, "not a region"),
      text(written?.objective ?? bare?.objective, "not said"),
      text(written?.demand ?? bare?.demand, "not named"), text(hubs, "as the file says"),
      text(unit.scenario, "none"),
      text(unit.draws.map { "\($0.from)-\($0.to - 1) of seed \($0.seed)" }, "none"),
      .text(answer.status.rawValue), number(answer.value), number(answer.bound),
      text(answer.unit, "not named"),
      text(plan.map { $0.open.joined(separator: ";") }, "none"),
      text(
        answer.compared.map { all in
          all.map { "\($0.name)=\($0.value.map(PlainNumber.text) ?? "no route")" }
            .joined(separator: ";")
        }, "none"),
      text(answer.error, "none"),
    ]
  }
}

extension UnitAnswer.Plan {
  /// The plan that is best most often.
  fileprivate init(_ count: UnitAnswer.Draws.Count) { self.init(open: count.open, value: nil) }
}
