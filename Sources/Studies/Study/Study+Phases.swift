import Places
package import Text

/// The steps by which a scenario comes about.
extension Study {
  /// Refuses steps that cannot follow one another or lead elsewhere.
  func check(_ plan: StudyPhases) throws(StudyError) {
    guard let scenario = scenarios.dropFirst().first(where: { $0.id == plan.scenario }) else {
      throw .phasesOfNone(scenario: plan.scenario)
    }
    let count = sites.hubs.count + sites.outreach.count
    var open = Set(columns(of: baseline))
    for (number, step) in plan.steps.enumerated() {
      if number > 0, step.day <= plan.steps[number - 1].day {
        throw .phaseOutOfOrder(scenario: plan.scenario, step: number + 1)
      }
      for change in step.changes {
        let named = [change.closes, change.opens].compactMap(\.self)
        if let stray = named.first(where: { !(0..<count).contains($0) }) {
          throw .phaseSiteUnknown(scenario: plan.scenario, index: stray)
        }
        if let closes = change.closes, open.remove(closes) == nil {
          throw .phaseClosesClosed(
            site: sites[closes].id.code, scenario: plan.scenario, step: number + 1)
        }
        if let opens = change.opens, !open.insert(opens).inserted {
          throw .phaseOpensOpen(
            site: sites[opens].id.code, scenario: plan.scenario, step: number + 1)
        }
      }
    }
    let wanted = Set(columns(of: scenario))
    guard open == wanted else {
      throw .phasesEndElsewhere(
        scenario: plan.scenario, missing: codes(wanted.subtracting(open)),
        surplus: codes(open.subtracting(wanted)))
    }
  }

  private func codes(_ columns: Set<Int>) -> [String] { columns.sorted().map { sites[$0].id.code } }

  /// The open sites of a scenario as columns, whether outreach is placed or not.
  public func columns(of scenario: StudyScenario) -> [Int] {
    sites.columns(hubs: scenario.open, outreach: scenario.outreach)
  }

  /// How a scenario comes about: by the study's phases, else all at once on a day.
  package func steps(
    to scenario: StudyScenario, on day: CalendarDay
  ) -> [(day: CalendarDay, changes: [StudyPhases.Change])] {
    if let plan = phases.of(scenario.id) { return plan.steps.map { ($0.day, $0.changes) } }
    let (before, after) = (columns(of: baseline), columns(of: scenario))
    let closes = before.filter { !after.contains($0) }.map { StudyPhases.Change(closes: $0) }
    let opens = after.filter { !before.contains($0) }.map { StudyPhases.Change(opens: $0) }
    return closes.isEmpty && opens.isEmpty ? [] : [(day, closes + opens)]
  }
}
