package import Studies
import Text

/// Who is looked at for an equality impact assessment, as the study file has it.
package struct EqualityDefinition: Sendable {
  /// By more than this, further away counts as affected.
  package let further: Standard?
  package let groups: [EqualityGroupDefinition]

  init(_ node: StudyNode, file: String, problems: inout [Diagnostic]) {
    further = node.string("further").flatMap { Standard($0) }
    groups = (node["groups"]?.entries ?? []).map {
      EqualityGroupDefinition($0, file: file, problems: &problems)
    }
  }
}

/// A group of people, counted in a column of any table.
package struct EqualityGroupDefinition: Sendable {
  package enum Count: Sendable {
    /// How many they are, and among how many; the study's people where no column is named.
    case counts(IndicatorDefinition, of: IndicatorDefinition?)
    /// What share of the study's people they are, per cent.
    case percent(IndicatorDefinition)
    /// Everybody in areas whose column has one of these values.
    case areas(column: Named, values: [String])
  }

  package let id: String
  package let line: Int
  package let label: String
  package let characteristic: String?
  package let count: Count
  package let source: String?

  init(_ entry: StudyNode.Entry, file: String, problems: inout [Diagnostic]) {
    let node = entry.value
    id = entry.key
    line = entry.line
    label = node.text("label")
    characteristic = node.string("characteristic")
    source = node.string("source")
    func column(_ value: String, isCount: Bool) -> IndicatorDefinition {
      IndicatorDefinition(entry, column: value, isCount: isCount)
    }
    let ways = ["count", "percent", "where"].filter { node[$0] != nil }
    func problem(_ message: String, _ whatToDo: String) {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: entry.line, column: "equality.groups.\(entry.key)"),
          message, whatToDo: whatToDo))
    }
    if ways.count != 1 {
      problem(
        ways.isEmpty
          ? "nothing says how many they are" : "\(ways.joined(separator: " and ")) stand together",
        "give one of count, percent and where")
    }
    if node["of"] != nil, node["count"] == nil {
      problem("of stands without a count", "take it out; the study's people are meant")
    }
    if node["table"] != nil, node["key"] == nil, node["within-area"] == nil {
      problem(
        "nothing says of which place a row of the table is",
        "name its column as key, or as within-area where rows are narrower than areas")
    }
    if let value = node.string("percent") {
      count = .percent(column(value, isCount: false))
    } else if let areas = node["where"] {
      count = .areas(column: areas.named("column"), values: areas.texts("is").map(\.name))
    } else {
      count = .counts(
        column(node.text("count"), isCount: true),
        of: node.string("of").map { column($0, isCount: true) })
    }
  }
}

extension EqualityDefinition {
  static let shape = Shape.keys([
    .optional(
      "further", .text(.quantity),
      "Whoever is further by more than this is affected: 5 minutes, or 0.5 km, unless said."),
    .required(
      "groups", .named(.id, EqualityGroupDefinition.shape),
      "Groups of people by name: by protected characteristic or circumstance."),
  ])
}

extension EqualityGroupDefinition {
  static let shape = Shape.keys([
    .required("label", .text(.label), "Its name in tables and in the report."),
    .optional(
      "characteristic", .text(.label),
      "Which protected characteristic or circumstance it is, such as disability or low income."),
    .optional(
      "table", .text(.id), "The table of its counts; the areas' own unless said."),
    .optional(
      "key", .text(.column),
      "The column that says of which place a row is: an area, or a wider one."),
    .optional("count", .text(.column), "The column that says how many they are."),
    .optional(
      "of", .text(.column),
      "The column of all whom the count is among; the people of the first demand unless said."),
    .optional(
      "percent", .text(.column),
      "In place of count: the column that says what share they are of the first demand's people."),
    .optional(
      "where",
      .keys([
        .required("column", .text(.areaColumn), "A column of the areas' table."),
        .required("is", .list(of: .text(.any), atLeast: 1), "The values that count."),
      ]),
      "In place of count: everybody of the first demand in areas of some kind, such as rural ones."),
    .optional(
      "areas", .either(.text(.label), or: GroupColumn.keys(.areaColumn)),
      "How an area finds its row among wider places, as for an indicator."),
    .optional(
      "within-area", .text(.column),
      "The column with the code of the area that a row lies in, where rows are narrower than areas."
    ),
    .optional("people", .text(.column), "What percentages of narrower places are weighted by."),
    .optional("source", .text(.any), "Whose figures they are."),
  ])
}
