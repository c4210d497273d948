import Placement
import Places
import Readers
import Scenarios
import StudyFormat
import Text

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

  /// How many hubs; what else holds is added once the study is there.
  func hubCounts(_ hubs: [Site]) throws(DataError) -> StudyRules {
    let definition = file.rules
    let most = definition.most ?? hubs.count
    guard most <= hubs.count, definition.fewest <= most else {
      throw refusal(
        line: definition.hubsLine,
        "the number of hubs is \(max(most, definition.fewest)), but there are \(hubs.count) to choose from",
        whatToDo: "write a number from 1 to \(hubs.count)")
    }
    return StudyRules(hubs: most, fewest: definition.fewest)
  }

  /// Adds the rules of the study file to the study.
  func addRules(to study: inout Study) throws(DataError) {
    for request in file.rules.requests {
      try asked { () throws(RuleFault) in try study.add(request, to: \.own) }
    }
    guard let outreach = file.rules.outreach else { return }
    let tier = OutreachTier(
      count: outreach.count, share: outreach.share, within: outreach.within,
      standard: outreach.standard)
    let hubsAlone = study
    study = try asked { () throws(RuleFault) in
      try hubsAlone.checkOutreach(tier, line: outreach.line)
      return try hubsAlone.placing(tier)
    }
  }

  /// What is wrong about something asked for, as an error on its line.
  func asked<Value>(_ body: () throws(RuleFault) -> Value) throws(DataError) -> Value {
    do throws(RuleFault) {
      return try body()
    } catch {
      switch error {
      case .asked(let line, let message, let whatToDo):
        throw refusal(line: line, message, whatToDo: whatToDo)
      case .data(let diagnostic): throw .refused([diagnostic])
      }
    }
  }

  /// The scenarios that say which hubs are open; those that ask for the best plan come later, as
  /// nothing.
  func scenarios(_ sites: LoadedSites) throws(DataError) -> [StudyScenario?] {
    var scenarios: [StudyScenario?] = []
    for definition in file.scenarios {
      guard case .open(let names) = definition.plan else {
        scenarios.append(nil)
        continue
      }
      scenarios.append(
        try scenario(
          definition, open: try indices(names, among: sites.hubs, what: "hub"),
          outreach: sites.outreach))
    }
    try checkToday(sites)
    return scenarios
  }

  /// What is only thought of is not open today.
  private func checkToday(_ sites: LoadedSites) throws(DataError) {
    guard let today = file.scenarios.first, case .open(let names) = today.plan else { return }
    for named in names + today.outreach
    where sites.candidates.contains(where: { $0.code == named.name }) {
      throw refusal(
        line: named.line,
        "'\(named.name)' is a candidate, yet the first scenario, today's, has it open",
        whatToDo: "give it the role hub or outreach in the sites' table, or take it out here")
    }
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
      let plain = try scenario(definition, open: study.hubs(of: best), outreach: study.outreach)
      let placed = study.outreach(of: best)
      filled.append(
        placed.isEmpty ? plain : StudyScenario(scenario: plain.scenario, outreach: placed))
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
    try asked { () throws(RuleFault) in try SiteNames(sites, what: what).indices(names) }
  }
}
