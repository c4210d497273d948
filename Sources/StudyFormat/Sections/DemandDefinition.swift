import Text

package struct DemandDefinition: Sendable {
  package enum Weight: Sendable {
    case percentile(rank: String, among: Int)
    case deciles(String, ClosedRange<Int>)
    case rate(String)
    /// An index of the study, by its name.
    case index(Named)
  }

  package let id: String
  package let line: Int
  package let label: String
  package let count: String
  package let source: String?
  package let year: Int?
  package let weight: Weight?
}

extension DemandDefinition {
  init(_ entry: StudyNode.Entry, file: String, problems: inout [Diagnostic]) {
    id = entry.key
    line = entry.line
    label = entry.value.text("label")
    count = entry.value.text("count")
    source = entry.value.string("source")
    year = entry.value.string("year").flatMap(Int.init)
    weight = entry.value["weight"].flatMap { node in
      let keys = Set(node.entries.map(\.key))
      switch keys {
      case ["percentile-of-rank", "among"]:
        return .percentile(
          rank: node.text("percentile-of-rank"), among: Int(node.text("among")) ?? 0)
      case ["decile", "from", "to"]:
        let from = Int(node.text("from")) ?? 0
        let to = Int(node.text("to")) ?? 0
        if from <= to { return .deciles(node.text("decile"), from...to) }
      case ["rate"]: return .rate(node.text("rate"))
      case ["index"]: return .index(node.named("index"))
      default: break
      }
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: node.line, column: "demand.\(entry.key).weight"),
          expected: "percentile-of-rank with among, or decile with from and to, or rate, or index",
          found: keys.isEmpty ? "nothing" : keys.sorted().joined(separator: ", "),
          whatToDo: "write one of the four; 'from' may not be above 'to'"))
      return nil
    }
  }
}

extension DemandDefinition {
  static let shape = Shape.keys([
    .required("label", .text(.label), "Its name in the report."),
    .required("count", .text(.areaColumn), "The column of the areas' table that counts people."),
    .optional("source", .text(.any), "Whose counts they are, and from when."),
    .optional(
      "year", .whole(1900...2200), "The year that they are counted or projected for, such as 2030."),
    .optional(
      "weight",
      .keys([
        .optional(
          "percentile-of-rank", .text(.areaColumn),
          "Column with a national rank, 1 the most deprived; the weight is 1 - (rank - 1)/(N - 1)."),
        .optional("among", .whole(2...1_000_000), "N, how many areas the nation ranks."),
        .optional(
          "decile", .text(.areaColumn), "Column with a national decile, 1 the most deprived."),
        .optional("from", .whole(1...10), "The first decile that counts."),
        .optional("to", .whole(1...10), "The last decile that counts."),
        .optional("rate", .text(.areaColumn), "Column with a rate from 0 to 1."),
        .optional("index", .text(.id), "One of the study's indices, counted from 0 to 1."),
      ]), "Need: one of percentile-of-rank with among; decile with from and to; rate; index."),
  ])
}
