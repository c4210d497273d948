package import Need
import Readers
import Text

/// An indicator as the study file has it: a column of any table, and how it reaches the areas.
package struct IndicatorDefinition: Sendable {
  package let id: String
  package let line: Int
  package let label: String
  /// The table of its values; nothing for the areas' own.
  package let table: Named?
  /// The column that says of which place a row is; nothing for a row of an area.
  package let key: String?
  package let value: String
  /// The column of people that the value is a count among; the indicator is then a rate.
  package let per: String?
  /// How an area finds its row; nothing where rows have the areas' own codes.
  package let areas: AreaKey?
  /// The column with the area that a row lies in, where rows are narrower than areas.
  package let within: String?
  /// The column of people that narrower rates are weighted by.
  package let people: String?
  package let isCount: Bool
  package let direction: Indicator.Direction
  package let unit: String?
  package let year: String?
  package let source: String?
  package let missing: Indicator.Missing
  /// The grouping whose means take the place of missing values.
  package let group: Named?
  package let bound: String?
  package let earlier: String?
  package let earlierYear: String?
  /// Towards what small numbers are shrunk: `whole` or a grouping.
  package let shrink: Named?
  /// The file that it brings along, as a table of the study.
  package let ownTable: MappedTableDefinition?

  /// How an area finds its row in a table of wider places.
  package enum AreaKey: Sendable {
    /// By the name of its group.
    case grouping(Named)
    /// By a column of the areas' table, or one reached through it.
    case column(GroupColumn)
  }
}

extension IndicatorDefinition {
  init(_ entry: StudyNode.Entry, file: String, problems: inout [Diagnostic]) {
    let node = entry.value
    func problem(_ key: String, _ message: String, _ whatToDo: String) {
      problems.append(
        Diagnostic(
          .error,
          at: .init(
            file: file, row: node[key]?.line ?? entry.line,
            column: "indicators.\(entry.key).\(key)"),
          message, whatToDo: whatToDo))
    }
    id = entry.key
    line = entry.line
    label = node.text("label")
    value = node.text("value")
    key = node.string("key")
    per = node.string("per")
    within = node.string("within-area")
    people = node.string("people")
    isCount = node.string("holds") == "count"
    direction = node.string("more-need").flatMap(Indicator.Direction.init) ?? .higher
    unit = node.string("unit")
    year = node.string("year")
    source = node.string("source")
    missing = node.string("missing").flatMap(Indicator.Missing.init) ?? .leaveOut
    group = node["group"].map { _ in node.named("group") }
    bound = node.string("bound")
    earlier = node.string("earlier")
    earlierYear = node.string("earlier-year")
    shrink = node["shrink"].map { _ in node.named("shrink") }
    areas = node["areas"].map { areas in
      areas.scalar == nil ? .column(GroupColumn(areas)) : .grouping(node.named("areas"))
    }
    if let path = node["file"] {
      let named = "indicator-\(entry.key)"
      table = Named(name: named, line: path.line)
      let columns = [value, key, per, within, people, bound, earlier].compactMap(\.self)
      ownTable = MappedTableDefinition(
        name: named, line: path.line,
        cells: TableMapping(
          file: node.text("file"), sheet: node.string("sheet"),
          columns: columns.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
            .map { TableMapping.Column(name: $0, header: $0) },
          missing: SuppressedValue.marks),
        path: node.named("file"), sha256: nil, licence: node.string("licence"), source: source,
        edition: year)
    } else {
      table = node["table"].map { _ in node.named("table") }
      ownTable = nil
    }
    if node["file"] != nil, node["table"] != nil {
      problem("file", "names both a table and a file", "keep one")
    }
    if table != nil, key == nil, within == nil {
      problem(
        "key", "nothing says of which place a row of the table is",
        "name its column as key, or as within-area where rows are narrower than areas")
    }
    if table == nil, key ?? within ?? node.string("areas") != nil {
      problem("table", "a key without a table", "name the table, or take out key and areas")
    }
    if missing == .groupMean, group == nil {
      problem("missing", "group-mean needs a group", "name a grouping of the areas as group")
    }
    if shrink != nil, per == nil {
      problem(
        "shrink", "shrink needs the people that the value is a count among",
        "name their column as per")
    }
    if isCount, per != nil {
      problem("holds", "a count with per is a rate", "take out one")
    }
    if within != nil, areas != nil {
      problem("areas", "rows are both wider and narrower than areas", "keep areas or within-area")
    }
  }
}

extension IndicatorDefinition {
  /// A column of a group of people, brought to areas as an indicator is.
  init(_ entry: StudyNode.Entry, column: String, isCount: Bool) {
    let node = entry.value
    id = entry.key
    line = entry.line
    label = node.text("label")
    table = node["table"].map { _ in node.named("table") }
    key = node.string("key")
    value = column
    per = nil
    areas = node["areas"].map { areas in
      areas.scalar == nil ? .column(GroupColumn(areas)) : .grouping(node.named("areas"))
    }
    within = node.string("within-area")
    people = node.string("people")
    self.isCount = isCount
    direction = .higher
    (unit, year, bound, earlier, earlierYear) = (nil, nil, nil, nil, nil)
    source = node.string("source")
    missing = .leaveOut
    (group, shrink, ownTable) = (nil, nil, nil)
  }
}

extension IndicatorDefinition {
  static let shape = Shape.keys([
    .required("label", .text(.label), "Its name in tables and in the report."),
    .optional(
      "table", .text(.id), "The table of its values; the areas' own unless said."),
    .optional(
      "file", .text(.file),
      "A CSV, XLSX or ODS beside the data package in place of a table; its columns are named as in the file."
    ),
    .optional("sheet", .text(.label), "The sheet of that file, where there are several."),
    .optional("licence", .text(.label), "Under which terms that file may be used."),
    .optional(
      "key", .text(.column),
      "The column that says of which place a row is: an area, or a wider one."
    ),
    .required("value", .text(.column), "The column of its values."),
    .optional(
      "per", .text(.column), "The column of people that the value counts among; makes it a rate."),
    .optional(
      "areas", .either(.text(.label), or: GroupColumn.keys(.areaColumn)),
      "How an area finds its row among wider places: a grouping of the areas by whose names, or a column of the areas' table by whose codes. Left out, key holds the areas' codes."
    ),
    .optional(
      "within-area", .text(.column),
      "The column with the code of the area that a row lies in, where rows are narrower than areas."
    ),
    .optional(
      "people", .text(.column),
      "The column of people that rates of narrower places are weighted by."
    ),
    .optional(
      "holds", .choice(["rate", "count"]),
      "Whether values are rates, which wider places give to their areas as they are, or counts, which are shared out by people. A rate unless said."
    ),
    .optional(
      "more-need", .choice(Indicator.Direction.allCases.map(\.rawValue)),
      "Which end is more need: higher unless said."),
    .optional("unit", .text(.label), "What the values are in, such as %."),
    .optional("year", .text(.label), "Which year they are of."),
    .optional("source", .text(.any), "Whose figures they are."),
    .optional(
      "missing", .choice(Indicator.Missing.allCases.map(\.rawValue)),
      "What an empty or withheld cell means for an index: left out and the rest weighted up (leave-out, unless said), the mean of its group (group-mean), or no index at all (refuse). Never zero."
    ),
    .optional("group", .text(.label), "The grouping of areas whose means take its place."),
    .optional(
      "bound", .text(.column),
      "The column that says how a value is to be read: =, > (it is higher) or < (it is lower)."),
    .optional("earlier", .text(.column), "The column of the same measure in an earlier year."),
    .optional("earlier-year", .text(.label), "Which year that is."),
    .optional(
      "shrink", .text(.label),
      "Draws rates of small numbers towards that of a grouping of the areas, or of the whole (empirical Bayes)."
    ),
  ])
}
