package import Need
import Text

/// An index as the study file has it.
package struct IndexDefinition: Sendable {
  package let id: String
  package let line: Int
  package let label: String
  /// The indicators that it is made of, in order.
  package let indicators: [Named]
  package let design: IndexDesign
  /// The grouping whose groups are compared; the areas where there is none.
  package let units: Named?
}

extension IndexDefinition {
  /// - Parameter indicators: every indicator of the study: those of an index that names none.
  init(
    _ entry: StudyNode.Entry, indicators all: [String], file: String, problems: inout [Diagnostic]
  ) {
    let node = entry.value
    let path = "indices.\(entry.key)"
    func problem(_ key: String, line: Int? = nil, _ message: String, _ whatToDo: String) {
      problems.append(
        Diagnostic(
          .error,
          at: .init(
            file: file, row: line ?? node[key]?.line ?? entry.line, column: "\(path).\(key)"),
          message, whatToDo: whatToDo))
    }
    id = entry.key
    line = entry.line
    label = node.text("label")
    units = node["compares"].map { _ in node.named("compares") }
    let stated = node["weights"]?.entries ?? []
    let named = node.texts("of")
    let indicators =
      !named.isEmpty
      ? named
      : !stated.isEmpty
        ? stated.map { Named(name: $0.key, line: $0.line) }
        : all.map { Named(name: $0, line: entry.line) }
    self.indicators = indicators
    for name in indicators where !all.contains(name.name) {
      problem(
        "of", line: name.line, "there is no indicator '\(name.name)'",
        Spelling.suggestion(for: name.name, among: all)
          + (all.isEmpty ? "add it under indicators" : "there are \(all.joined(separator: ", "))"))
    }
    var seen: Set<String> = []
    for name in indicators where !seen.insert(name.name).inserted {
      problem("of", line: name.line, "'\(name.name)' stands twice in the list", "keep one")
    }
    if indicators.isEmpty {
      problem("of", "an index without indicators", "add some under indicators")
    }
    let weights: IndexDesign.Weights
    if !stated.isEmpty {
      let values = indicators.map { indicator in
        stated.first { $0.key == indicator.name }?.value.scalar.flatMap(Double.init)
      }
      if let without = values.firstIndex(of: nil) {
        problem(
          "weights", "'\(indicators[without].name)' has no weight", "give one to each, or to none")
      }
      if let stray = stated.first(where: { entry in
        !indicators.contains { $0.name == entry.key }
      }) {
        problem(
          "weights", line: stray.line, "'\(stray.key)' is none of the index's indicators",
          "take it out, or name it under of")
      }
      if node["weigh-by"] != nil {
        problem("weigh-by", "the weights are stated", "keep weights or weigh-by")
      }
      weights = .stated(values.map { $0 ?? 0 })
    } else {
      weights = node.string("weigh-by") == "first-component" ? .firstComponent : .equal
    }
    design = IndexDesign(
      standardisation: node.string("standardise").flatMap(Standardisation.init) ?? .percentile,
      weights: weights, mean: node.string("mean").flatMap(IndexDesign.Mean.init) ?? .arithmetic)
    if design.mean == .geometric, design.standardisation == .zScore {
      problem(
        "mean", "z-scores are below zero for half of the areas and have no geometric mean",
        "choose percentile, min-max, rank or exponential under standardise")
    }
  }
}

extension IndexDefinition {
  static let shape = Shape.keys([
    .required("label", .text(.label), "Its name in tables and in the report."),
    .optional(
      "of", .list(of: .text(.id), atLeast: 1), "Its indicators; all of the study's unless said."),
    .optional(
      "standardise", .choice(Standardisation.allCases.map(\.rawValue)),
      "How indicators become comparable: percentile unless said."),
    .optional(
      "weights", .named(.id, .number(above: 0)),
      "What each indicator counts; only the ratios matter. All count alike unless said."),
    .optional(
      "weigh-by", .choice(["equal", "first-component"]),
      "In place of weights: all alike, or as the first principal component weighs them."),
    .optional(
      "mean", .choice(IndexDesign.Mean.allCases.map(\.rawValue)),
      "How they are added up: arithmetic unless said."),
    .optional(
      "compares", .text(.label),
      "A grouping whose groups are compared, such as ward; the areas unless said."),
  ])
}
