package import Places
import Readers
import Text

/// A way to travel as the study file has it.
package struct TravelDefinition: Sendable {
  package let id: String
  package let line: Int
  package let label: String
  package let unit: TravelUnit
  /// Where values come from.
  package let way: Way
  /// Of an estimate, the detours between which eight ways in ten lie.
  package let detours: ClosedRange<Double>?
  package let source: String?
  /// How people go; nothing where the study does not say.
  package let mode: TravelMode?
  /// Whom it carries; nothing where it may be anyone.
  package let carries: TravelPeopleDefinition?

  package enum Way: Sendable {
    /// Straight lines times `detour`, at `speed` km/h where the unit is minutes.
    case estimated(detour: Double, speed: Double?)
    case table(TravelTableDefinition)
  }
}

extension TravelDefinition {
  init(_ entry: StudyNode.Entry, file: String, problems: inout [Diagnostic]) {
    let node = entry.value
    id = entry.key
    line = entry.line
    label = node.text("label")
    unit = node.text("unit") == "km" ? .kilometres : .minutes
    source = node.string("source")
    mode = node.string("mode").flatMap(TravelMode.init)
    carries = node["for"].flatMap {
      TravelPeopleDefinition($0, of: entry.key, file: file, problems: &problems)
    }
    let estimate = ["detour", "speed", "detour-range"].filter { node[$0] != nil }
    let measured = [
      "from", "to", "value", "absent", "measured-in", "duplicates", "origins", "destinations",
    ].filter { node[$0] != nil }
    func problem(_ expected: String, _ found: String, _ whatToDo: String) {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: entry.line, column: "travel.\(entry.key)"),
          expected: expected, found: found, whatToDo: whatToDo))
    }
    guard node["table"] != nil else {
      if let stray = measured.first {
        problem(
          "a table, as there is '\(stray)'", "none",
          "name the table with 'table', or take '\(stray)' out")
      }
      let detour = node.string("detour").flatMap(Double.init) ?? Self.defaultDetour
      if detour < 1 {
        problems.append(
          Diagnostic(
            .error, at: .init(file: file, row: line, column: "travel.\(id).detour"),
            expected: "1 or more, as no road is shorter than a straight line",
            found: "'\(detour)'", whatToDo: "correct it, or leave it out for 1.33"))
      }
      detours = node["detour-range"].flatMap { range in
        let (from, to) = (Double(range.text("from")) ?? 0, Double(range.text("to")) ?? 0)
        guard from > 0, from <= detour, detour <= to, from < to else {
          problem(
            "a detour-range from below the detour of \(PlainNumber.text(detour)) to above it",
            "\(range.text("from")) to \(range.text("to"))",
            "write the two that 'hubward travel --calibrate' gives")
          return nil
        }
        return from...to
      }
      if unit == .kilometres, let speed = node.string("speed") {
        problem(
          "no speed, as the unit is km", "'\(speed)'",
          "take it out, or write 'unit: minutes'")
      }
      way = .estimated(
        detour: detour,
        speed: unit == .kilometres
          ? nil : node.string("speed").flatMap(Double.init) ?? Self.defaultSpeed)
      return
    }
    if let stray = estimate.first {
      problem(
        "either a table or \(stray)", "both",
        "take one out: a table's travel is measured, not estimated")
    }
    detours = nil
    way = .table(TravelTableDefinition(node, unit: unit, problem: problem))
  }

  /// Median ratio of walking-network to straight-line distance on the roads of Rutland, 2018.
  package static let defaultDetour = 1.33
  /// km/h: the 3 mph of Sport England's Facilities Planning Model.
  static let defaultSpeed = 4.8

  package var table: TravelTableDefinition? {
    if case .table(let table) = way { table } else { nil }
  }
}

extension TravelDefinition {
  static let shape = Shape.keys([
    .required("label", .text(.label), "Its name in the report."),
    .required("unit", .choice(["km", "minutes"]), "What it is measured in."),
    .optional("detour", .number(above: 0), "Road distance over straight line; 1.33 unless said."),
    .optional(
      "detour-range",
      .keys([
        .required("from", .number(above: 0), "One way in ten has a shorter detour."),
        .required("to", .number(above: 0), "One way in ten has a longer one."),
      ]),
      "Between which detours eight ways in ten lie, each way by itself; hubward travel --calibrate gives it, and hubward robust draws from it."
    ),
    .optional("speed", .number(above: 0), "km/h, for minutes; 4.8 (walking) unless said."),
    .optional(
      "table", .text(.id),
      "Instead of detour and speed: a table with measured travel, from a routing engine or a publisher."
    ),
    .optional(
      "from", .text(.columnOrNone),
      "The table's column with the area's code; \"\" for a first column without a name. Left out where a routing program's own form is recognised by its content."
    ),
    .optional(
      "to", .text(.column),
      "Its column with the site's short name, where it has a row a pair; with from but without to and value it has a column a site."
    ),
    .optional(
      "value", .text(.column),
      "Its column with the time or distance; empty where there is no route. Without from: which of several, such as travel_time_p75."
    ),
    .optional(
      "origins", TravelTableDefinition.pointList,
      "For an engine's answer that numbers its points: the areas' codes in the order in which it was asked for them."
    ),
    .optional(
      "destinations", TravelTableDefinition.pointList,
      "The same for the sites' short names."),
    .optional(
      "measured-in", .choice(TravelMeasure.allCases.map(\.rawValue)),
      "What the table's values are in; without it the unit, or what the table's form says."),
    .optional(
      "absent", .choice(TravelTableDefinition.Absent.allCases.map(\.rawValue)),
      "What a pair that the table does not have means: no-route; farther than those it has for the area; beyond-cut-off, the limit up to which routes were looked for; not-computed, as nobody asked."
    ),
    .optional(
      "duplicates", .choice(TravelLayout.Duplicates.allCases.map(\.rawValue)),
      "What two rows for one pair mean: refuse (an error) unless said, or least."),
    .optional("source", .text(.any), "Where detour and speed, or the table, come from."),
    .optional(
      "mode", .choice(TravelMode.allCases.map(\.rawValue)),
      "How people go: travels of one mode are held against each other, to say how far wrong each may be. A table that hubward travel wrote says it itself."
    ),
    .optional(
      "for", TravelPeopleDefinition.shape,
      "Whom it carries, where not everyone: travels that carry everyone between them are also counted together."
    ),
  ])
}
