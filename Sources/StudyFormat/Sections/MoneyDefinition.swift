package import Studies
import Text

/// Money over financial years, as the study file has it.
package struct MoneyDefinition: Sendable {
  package let from: FinancialYear
  package let to: FinancialYear
  package let change: FinancialYear?
  package let costs: CostColumns?
  package let discount: StudyMoney.Rate?
  package let inflation: StudyMoney.Rate?
  package let targets: [(year: FinancialYear, amount: Double)]
  package let printed: [Printed]

  /// The columns of the table of costs.
  package struct CostColumns: Sendable {
    package let table: Named
    package let site: String
    package let kind: String
    package let year: String
    package let amount: String
    package let scenario: String?
  }

  /// A printed item, and what it is of which scenario.
  package struct Printed: Sendable {
    package let item: Named
    package let scenario: Named
    package let measure: PrintedMoney.Measure
    package let year: FinancialYear?
    package let isMost: Bool
  }
}

extension MoneyDefinition {
  init(_ node: StudyNode, file: String, problems: inout [Diagnostic]) {
    func year(_ node: StudyNode, _ key: String) -> FinancialYear? {
      guard let text = node.string(key) else { return nil }
      let year = FinancialYear(text)
      if year == nil {
        problem(
          node[key]?.line ?? node.line, ".\(key)", "'\(text)' is no financial year",
          "write for example 2026-27")
      }
      return year
    }
    func problem(_ line: Int, _ path: String, _ message: String, _ whatToDo: String) {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: line, column: "money\(path)"), message,
          whatToDo: whatToDo))
    }
    let first = year(node, "from") ?? FinancialYear(start: 0)
    let last = year(node, "to") ?? first
    from = first
    to = max(first, last)
    change = year(node, "change")
    if first.start > 0, last < first || last.start - first.start >= 60 {
      problem(
        node["to"]?.line ?? node.line, ".to",
        "expected a year from \(first) on and fewer than 60 years later, found \(last)",
        "correct from or to")
    }
    if let change, change < first || change > last {
      problem(
        node["change"]?.line ?? node.line, ".change", "\(change) is not among the study's years",
        "name one from \(first) to \(last)")
    }
    costs = node["costs"].map {
      CostColumns(
        table: $0.named("table"), site: $0.text("site"), kind: $0.text("kind"),
        year: $0.text("year"), amount: $0.text("amount"), scenario: $0.string("scenario"))
    }
    func rate(_ key: String) -> StudyMoney.Rate? {
      node[key].flatMap { node in
        node.string("rate").flatMap(Self.share).map {
          StudyMoney.Rate($0, source: node.string("source"))
        }
      }
    }
    discount = rate("discount-rate")
    inflation = rate("inflation")
    var targets: [(FinancialYear, Double)] = []
    for entry in node["targets"]?.entries ?? [] {
      guard let year = FinancialYear(entry.key), (first...max(first, last)).contains(year) else {
        problem(
          entry.line, ".targets", "'\(entry.key)' is not among the study's years",
          "write for example \(first), and nothing after \(last)")
        continue
      }
      if targets.contains(where: { $0.0 == year }) {
        problem(entry.line, ".targets", "the year \(year) stands twice", "keep one")
      }
      targets.append((year, entry.value.scalar.flatMap(Double.init) ?? 0))
    }
    self.targets = targets
    printed = (node["printed"]?.items ?? []).map { item in
      let of = year(item, "year")
      if let of, of < first || of > max(first, last) {
        problem(
          item["year"]?.line ?? item.line, ".printed", "\(of) is not among the study's years",
          "name one from \(first) to \(last), or take the item out")
      }
      return Printed(
        item: item.named("item"), scenario: item.named("scenario"),
        measure: item.string("what").flatMap(PrintedMoney.Measure.init) ?? .cost, year: of,
        isMost: item.string("bound") == "at-most")
    }
  }

  /// `3.5%` is 0.035.
  private static func share(_ text: String) -> Double? {
    Double(text.drop { $0 == " " }.prefix { $0.isNumber || $0 == "." }).map { $0 / 100 }
  }
}

extension MoneyDefinition {
  static let shape = Shape.keys([
    .required("from", .text(.financialYear), "The first financial year, such as 2026-27."),
    .required("to", .text(.financialYear), "The last financial year."),
    .optional(
      "change", .text(.financialYear),
      "The year from whose 1 April a scenario without phases holds; the first unless said."),
    .optional(
      "costs",
      .keys([
        .required("table", .text(.id), "The table: one amount a row."),
        .required(
          "site", .text(.column),
          "The column with the site's short name; empty for the service as a whole."),
        .required(
          "kind", .text(.column),
          "The column with what it is for: staff, premises, running, backlog, opening, closing, clawback, receipt or one-off."
        ),
        .required(
          "year", .text(.column),
          "The column with the financial year; empty for every year, in prices of the first. Of opening, closing, clawback and receipt it is the year in which that would happen."
        ),
        .required(
          "amount", .text(.column),
          "The column with pounds; empty where it is not known, 0 where it is nothing."),
        .optional(
          "scenario", .text(.column),
          "The column with the scenario that the row is for; empty for all of them."),
      ]), "What sites and the service cost, by year."),
    .optional(
      "discount-rate", rate,
      "How much less a pound of next year is worth, of prices that do not rise; without it nothing is discounted."
    ),
    .optional(
      "inflation", rate,
      "By how much amounts without a year rise each year; without it they stay as they are."),
    .optional(
      "targets", .named(.financialYear, .number(above: 0)),
      "By year, how much less than today's the service is to cost, in pounds."),
    .optional(
      "printed",
      .list(
        of: .keys([
          .required("item", .text(.label), "An item of finance."),
          .required("scenario", .text(.id), "The scenario that it is about."),
          .required(
            "what", .choice(PrintedMoney.Measure.allCases.map(\.rawValue)), "What it is of it."),
          .optional(
            "year", .text(.financialYear),
            "The year that it is of. Unless said, a cost or a saving is of the year that is its period, else of the last; what is paid once is of all years together."
          ),
          .optional("bound", .choice(["at-most"]), "Where it is printed as the most."),
        ]), atLeast: 1), "Figures of finance to stand beside what is worked out."),
  ])

  private static let rate = Shape.keys([
    .required("rate", .text(.rate), "A share a year, such as 3.5%."),
    .optional("source", .text(.any), "Whose rate it is."),
  ])
}
