import Assessment
import Placement
import Readers
import Reports
import Studies
import StudyFormat
import Text

extension InstanceAnswer {
  package func printed(_ rendering: Rendering) -> Printed {
    var printed = Printed()
    switch rendering.format {
    case .json:
      printed.output = json.text
      if plans.isEmpty { printed.remark(sentence) }
    case .csv:
      if !isListedApart { printed.output = rendering.tables([table]) }
      printed.remark(sentence)
    case .text:
      if !plans.isEmpty, !isListedApart { printed.output = rendering.tables([table]) }
      printed.output += (plans.isEmpty ? "" : "\n") + sentence + "\n"
    }
    printed += parts.printed(rendering, isFirst: isListedApart)
    return printed
  }

  private var json: JSONValue {
    func labels(_ open: [InstanceFile.Label]) -> JSONValue {
      .array(open.map(\.json))
    }
    var members: [(key: String, value: JSONValue)] = [
      ("status", .string(status.rawValue)),
      ("objective", .string(objective.rawValue)),
      ("value", value?.json ?? .null),
      ("bound", bound?.json ?? .null),
      ("gap", gap.map { .number($0) } ?? .null),
      ("open", labels(plans.first?.open ?? [])),
      (
        "plans",
        .array(
          plans.map {
            .object([
              ("rank", .integer($0.rank)), ("open", labels($0.open)), ("value", $0.value.json),
            ])
          })
      ),
      ("seconds", .number(seconds)),
    ]
    if let provenRanks, plans.count > 1 {
      members.append(("ranks_proven", .integer(min(provenRanks, plans.count))))
    }
    if case .equity(let aversion, let alpha) = problem.objective {
      members += [("aversion", .number(aversion)), ("alpha", .number(alpha))]
    }
    members += parts.map { ($0.key, $0.json) }
    return .object(members)
  }

  /// The plans as a table; in words what was asked, and what proves them.
  private var table: Table {
    Table(
      id: "plans",
      caption:
        "\(objective.rawValue) of \(file.file): \(NumberStyle.count(file.areas.count, "area")),"
        + " \(NumberStyle.count(file.sites.count, "site"))",
      columns: [Column("Rank"), Column("Value"), Column("Open", .text)],
      rows: plans.map { plan in
        [
          .count(plan.rank), plan.value.cell,
          .names(plan.open.map(\.description)),
        ]
      },
      source: file.file)
  }

  private var sentence: String {
    let proof = "\(status.rawValue): \(reason)"
    guard let value, let bound else { return proof + "." }
    let gap = gap.map { ", gap " + NumberStyle.share($0, decimals: 4) } ?? ""
    return "Proof: \(proof); value \(NumberStyle.text(value.cell)), bound"
      + " \(NumberStyle.text(bound.cell))\(gap), in"
      + " \(NumberStyle.measure(seconds, decimals: 2)) seconds."
  }
}

extension InstanceValue {
  fileprivate var json: JSONValue {
    switch self {
    case .whole(let value): .integer(value)
    case .real(let value): .number(value)
    }
  }

  fileprivate var cell: Cell {
    switch self {
    case .whole(let value): .count(value)
    case .real(let value): .measure(value, decimals: 6)
    }
  }
}
