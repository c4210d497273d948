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
    case .text, .markdown:
      if !plans.isEmpty, !isListedApart { printed.output = rendering.tables([table]) }
      printed.output += (plans.isEmpty ? "" : "\n") + sentence + "\n"
    }
    printed += parts.printed(rendering, isFirst: isListedApart)
    return printed
  }

  /// The plans as a table; in words what was asked, and what proves them.
  private var table: Table {
    Table(
      id: "plans",
      caption:
        "\(objective.rawValue) of \(file.file): \(NumberStyle.count(file.areas.count, "area")),"
        + " \(NumberStyle.count(file.sites.count, "site"))",
      columns: [
        Column("Rank", id: "rank"), Column("Value", id: "value"), Column("Open", id: "open", .text),
      ],
      rows: plans.map { plan in
        [
          .count(plan.rank), plan.value.cell,
          .names(plan.open.map(\.named), none: "none"),
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
  fileprivate var cell: Cell {
    switch self {
    case .whole(let value): .count(value)
    case .real(let value): .measure(value, decimals: 6)
    }
  }
}
