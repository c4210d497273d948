import Places
import Studies
import StudyFormat
import Text

/// By which steps scenarios come about.
extension StudyLoader {
  func phases(_ sites: StudySites) throws(DataError) -> PhasePlans {
    guard let definition = file.phases else { return PhasePlans() }
    let all = sites.hubs + sites.outreach
    func columns(_ names: [Named]) throws(DataError) -> [Int] {
      try asked { () throws(RuleFault) in try SiteNames(all, what: "site").indices(names) }
    }
    var plans: [StudyPhases] = []
    for (scenario, steps) in definition.scenarios {
      var made: [StudyPhases.Step] = []
      for step in steps {
        var changes: [StudyPhases.Change] = []
        changes += try columns(step.close).map { StudyPhases.Change(closes: $0) }
        changes += try columns(step.open).map { StudyPhases.Change(opens: $0) }
        for (from, to) in step.move {
          changes.append(
            StudyPhases.Change(closes: try columns([from])[0], opens: try columns([to])[0]))
        }
        made.append(
          StudyPhases.Step(
            day: step.day, label: step.label, changes: changes, source: step.source))
      }
      plans.append(StudyPhases(scenario: scenario.name, steps: made))
    }
    return PhasePlans(plans, runningAtMost: definition.runningAtMost)
  }

  /// The line of the study file that phases of a scenario, or one of its steps, stand on.
  func phaseLine(_ scenario: String, step: Int? = nil) -> Int {
    let plan = file.phases?.scenarios.first { $0.scenario.name == scenario }
    return step.flatMap { plan?.steps[$0 - 1].line } ?? plan?.scenario.line ?? 0
  }
}
