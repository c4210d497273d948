import Placement
import Places
import Readers
import Scenarios

extension StudyLoader {
  /// Every travel needs a standard in its unit, or coverage has no meaning for it.
  func checkStandards(_ travels: [StudyTravel]) throws(DataError) {
    for (travel, definition) in zip(travels, file.travels)
    where !file.standards.contains(where: { $0.unit == travel.matrix.unit }) {
      throw refusal(
        line: definition.line,
        "travel '\(travel.id)' is in \(travel.matrix.unit.rawValue) and no standard is",
        whatToDo: "add one under standards, such as "
          + (travel.matrix.unit == .minutes ? "'within: 15min'" : "'within: 1.6km'"))
    }
  }

  func rules(_ hubs: [Site]) throws(DataError) -> StudyRules {
    let definition = file.rules
    guard definition.hubs <= hubs.count else {
      throw refusal(
        line: definition.hubsLine,
        "the number of hubs is \(definition.hubs), but there are \(hubs.count) to choose from",
        whatToDo: "write a number from 1 to \(hubs.count)")
    }
    let keep = try indices(definition.keep, among: hubs, what: "hub")
    let close = try indices(definition.close, among: hubs, what: "hub")
    if let both = definition.close.first(where: { closed in
      definition.keep.contains { $0.name == closed.name }
    }) {
      throw refusal(
        line: both.line, "'\(both.name)' is both kept and closed", whatToDo: "take it out of one")
    }
    var groups: [GroupRule] = []
    for each in definition.each { groups += try groupRules(each, hubs: hubs) }
    return StudyRules(hubs: definition.hubs, keep: Set(keep), close: Set(close), groups: groups)
  }

  private func groupRules(
    _ each: RulesDefinition.Each, hubs: [Site]
  ) throws(DataError) -> [GroupRule] {
    guard file.sites.groups.contains(where: { $0.name == each.group.name }) else {
      throw refusal(
        line: each.group.line, "the sites have no grouping '\(each.group.name)'",
        whatToDo: "name one of sites.groups: "
          + file.sites.groups.map(\.name).joined(separator: ", "))
    }
    guard each.atLeast <= each.atMost, each.atLeast > 0 || each.atMost < .max else {
      throw refusal(
        line: each.group.line,
        "expected at-least, at-most or both, with at-least not above at-most",
        whatToDo: "add 'at-least: 1', for example")
    }
    var members: [String: [Int]] = [:]
    for (index, hub) in hubs.enumerated() {
      guard let group = hub.groups[each.group.name] else {
        throw refusal(
          line: each.group.line, "hub '\(hub.id)' has no \(each.group.name)",
          whatToDo: "fill its cell in the sites' table")
      }
      members[group, default: []].append(index)
    }
    return members.sorted { $0.key < $1.key }.map { name, sites in
      GroupRule(
        name: "\(each.group.name) \(name)", members: sites, atLeast: each.atLeast,
        atMost: each.atMost)
    }
  }

  /// The scenarios that say which hubs are open; those that ask for the best plan come later, as
  /// nothing.
  func scenarios(hubs: [Site], outreach: [Site]) throws(DataError) -> [StudyScenario?] {
    var scenarios: [StudyScenario?] = []
    for definition in file.scenarios {
      guard case .open(let names) = definition.plan else {
        scenarios.append(nil)
        continue
      }
      scenarios.append(
        try scenario(
          definition, open: try indices(names, among: hubs, what: "hub"), outreach: outreach))
    }
    return scenarios
  }

  /// Fills the scenarios that ask for the best plan, by asking the study itself.
  func scenarios(
    filling scenarios: [StudyScenario?], by study: Study
  ) throws(DataError) -> [StudyScenario] {
    var filled: [StudyScenario] = []
    for (definition, known) in zip(file.scenarios, scenarios) {
      guard case .best(let objective) = definition.plan else {
        if let known { filled.append(known) }
        continue
      }
      guard let best = study.bestPlan(by: objective) else {
        throw refusal(
          line: definition.line, "no plan keeps the rules, so scenario '\(definition.id)' has none",
          whatToDo: "loosen the rules, or list the hubs that are open")
      }
      filled.append(try scenario(definition, open: best, outreach: study.outreach))
    }
    return filled
  }

  private func scenario(
    _ definition: ScenarioDefinition, open: [Int], outreach: [Site]
  ) throws(DataError) -> StudyScenario {
    StudyScenario(
      scenario: Scenario(
        id: definition.id, name: definition.label, open: open, source: definition.source),
      outreach: try indices(definition.outreach, among: outreach, what: "outreach site"))
  }

  private func indices(
    _ names: [Named], among sites: [Site], what: String
  ) throws(DataError) -> [Int] {
    var indices: [Int] = []
    for named in names {
      guard let index = sites.firstIndex(where: { $0.id.code == named.name }) else {
        let ids = sites.map(\.id.code)
        throw refusal(
          line: named.line, "there is no \(what) '\(named.name)'",
          whatToDo: Spelling.suggestion(for: named.name, among: ids)
            + "the \(what)s are \(ids.isEmpty ? "none" : ids.joined(separator: ", "))")
      }
      guard !indices.contains(index) else {
        throw refusal(
          line: named.line, "'\(named.name)' stands twice in the list", whatToDo: "keep one")
      }
      indices.append(index)
    }
    return indices
  }
}
