package import Places
import Readers
package import Studies
import Text

/// A way to travel as the study file has it.
package struct TravelDefinition: Sendable {
  package let id: String
  package let line: Int
  package let label: String
  package let unit: TravelUnit
  /// Where ways begin.
  package let start: Start
  /// Where values come from.
  package let way: Way
  /// Of an estimate, the detours between which eight ways in ten lie.
  package let detours: ClosedRange<Double>?
  package let source: String?
  /// Its own standard; nothing where that is the study's first in its unit.
  package let standard: Standard?
  /// How people go; nothing where the study does not say.
  package let mode: TravelMode?
  /// Whom it carries; nothing where it may be anyone.
  package let carries: TravelPeopleDefinition?

  package enum Start: String, CaseIterable, Sendable {
    /// At the centre of each area.
    case areas
    /// At each of the study's points; areas have the mean.
    case points
  }

  package enum Way: Sendable {
    /// Straight lines times `detour`, at `speed` km/h where the unit is minutes.
    case estimated(detour: Double, speed: Double?)
    case table(TravelTableDefinition)
    /// The least of other travels, pair by pair.
    case leastOf([Named])
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
    start = node.string("start").flatMap(Start.init) ?? .areas
    mode = node.string("mode").flatMap(TravelMode.init)
    standard = node.string("standard").flatMap { Standard($0) }
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
    if let standard, standard.unit != unit {
      problem(
        "a standard in \(unit == .minutes ? "minutes" : "km")", "'\(standard)'",
        "write it in the travel's own unit")
    }
    if node["least-of"] != nil {
      if let stray = (["table", "mode", "start"] + estimate + measured).first(where: {
        node[$0] != nil
      }) {
        problem(
          "either least-of or \(stray)", "both",
          "take one out: the least of other travels has nothing of its own")
      }
      detours = nil
      way = .leastOf(node.texts("least-of"))
      return
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
        guard from >= 1, from <= detour, detour <= to, from < to else {
          problem(
            "a detour-range from below the detour of \(PlainNumber.text(detour)), but not below 1, to above it",
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
