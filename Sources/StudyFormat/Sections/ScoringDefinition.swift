package import Scores
import Text

/// How sites are judged, as the study file has it.
package struct ScoringDefinition: Sendable {
  package let demand: Named?
  /// What measures that are worked out count; the name, and the weight.
  package let weights: [(name: Named, weight: Double)]
  package let criteria: [CriterionDefinition]

  init(_ node: StudyNode, file: String, problems: inout [Diagnostic]) {
    demand = node["demand"].map { _ in node.named("demand") }
    weights = (node["weights"]?.entries ?? []).map {
      (Named(name: $0.key, line: $0.line), $0.value.scalar.flatMap(Double.init) ?? 1)
    }
    criteria = (node["criteria"]?.entries ?? []).map {
      CriterionDefinition($0, file: file, problems: &problems)
    }
  }
}

/// A criterion of the study's own.
package struct CriterionDefinition: Sendable {
  package let id: String
  package let line: Int
  package let label: String
  package let table: Named
  package let key: String
  package let value: String
  /// What words of the column are worth; nothing where it holds numbers.
  package let points: [String: Double]
  package let better: Criterion.Better
  package let weight: Double
  package let unit: String?
  package let scale: ClosedRange<Double>?
  package let passes: ClosedRange<Double>?
  /// `hubs`, `outreach`, or nothing for both.
  package let tier: String?
  package let source: String?

  init(_ entry: StudyNode.Entry, file: String, problems: inout [Diagnostic]) {
    let node = entry.value
    func range(_ key: String, _ from: String, _ to: String) -> ClosedRange<Double>? {
      guard let ends = node[key] else { return nil }
      let least = ends.string(from).flatMap(Double.init)
      let most = ends.string(to).flatMap(Double.init)
      guard least != nil || most != nil, least ?? -.infinity <= most ?? .infinity else {
        problems.append(
          Diagnostic(
            .error,
            at: .init(
              file: file, row: ends.line, column: "scoring.criteria.\(entry.key).\(key)"),
            expected: "\(from) or \(to), numbers, the first not above the second", found: ends.kind,
            whatToDo: "write for example { \(from): 1, \(to): 4 }"))
        return nil
      }
      return (least ?? -.greatestFiniteMagnitude)...(most ?? .greatestFiniteMagnitude)
    }
    id = entry.key
    line = entry.line
    label = node.text("label")
    table = node.named("table")
    key = node.text("key")
    value = node.text("value")
    points = Dictionary(
      (node["points"]?.entries ?? []).compactMap { entry in
        entry.value.scalar.flatMap(Double.init).map { (entry.key, $0) }
      }
    ) { first, _ in first }
    better = node.string("better").flatMap(Criterion.Better.init) ?? .more
    weight = node.string("weight").flatMap(Double.init) ?? 1
    unit = node.string("unit")
    scale = range("scale", "from", "to")
    passes = range("passes", "at-least", "at-most")
    tier = node.string("for")
    source = node.string("source")
  }
}

extension ScoringDefinition {
  static let shape = Shape.keys([
    .optional(
      "demand", .text(.id),
      "The demand whose need sites reach; the first that is weighted by need unless said."),
    .optional(
      "weights", .named(.id, .number(above: 0)),
      "What measures that are worked out count beside the others, where it is not 1."),
    .optional(
      "criteria", .named(.id, CriterionDefinition.shape),
      "What else sites are judged by, from any table."),
  ])
}

extension CriterionDefinition {
  static let shape = Shape.keys([
    .required("label", .text(.label), "Its name in tables and in the report."),
    .required("table", .text(.id), "The table with the evidence."),
    .required("key", .text(.column), "The column with the site's short name."),
    .required("value", .text(.column), "The column with the evidence; an empty cell is not known."),
    .optional(
      "points", .named(.label, .number(above: -1_000_000)),
      "What the words of the column are worth, where it holds words."),
    .optional(
      "better", .choice(Criterion.Better.allCases.map(\.rawValue)),
      "Which end is better: more unless said."),
    .optional("weight", .number(above: 0), "What it counts beside the others: 1 unless said."),
    .optional("unit", .text(.label), "What the evidence is in."),
    .optional(
      "scale",
      .keys([
        .required("from", .number(above: -1_000_000), "The least that it may be."),
        .required("to", .number(above: -1_000_000), "The most that it may be."),
      ]), "The ends of its scale; those of the sites unless said."),
    .optional(
      "passes",
      .keys([
        .optional("at-least", .number(above: -1_000_000), "The least with which a site passes."),
        .optional("at-most", .number(above: -1_000_000), "The most with which a site passes."),
      ]),
      "Makes it a matter of pass or fail, which is shown apart and not scored."),
    .optional("for", .choice(["hubs", "outreach"]), "Which sites it judges; both unless said."),
    .optional("source", .text(.any), "Whose judgement it is."),
  ])
}
