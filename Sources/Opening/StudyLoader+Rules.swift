import Places
import Studies
import StudyFormat
import Text

/// Rules and scenarios: names are looked up here, and what the study refuses gets its line.
extension StudyLoader {
  /// How many hubs may be open.
  func hubCounts(_ hubs: [Site]) throws(DataError) -> ClosedRange<Int> {
    let definition = file.rules
    let most = definition.most ?? hubs.count
    guard definition.fewest <= most else {
      throw refusal(
        .hubCount(asked: definition.fewest, hubs: hubs.count), line: definition.hubsLine)
    }
    return definition.fewest...most
  }

  /// The study's own rules, in the order in which they are looked up.
  func rules(_ sites: StudySites, _ travels: [StudyTravel]) throws(DataError) -> [Rule] {
    let names = RuleNames(hubs: sites.hubs, travels: travels)
    var rules: [Rule] = []
    for request in file.rules.requests {
      rules.append(try asked { () throws(RuleFault) in try names.rule(request) })
    }
    return rules
  }

  /// Outreach sites to be placed beside the hubs.
  var tier: OutreachTier? {
    file.rules.outreach.map {
      OutreachTier(
        count: $0.count, share: $0.share, within: $0.within, standard: $0.standard)
    }
  }

  /// What is wrong about something asked for, as an error on its line.
  func asked<Value>(_ body: () throws(RuleFault) -> Value) throws(DataError) -> Value {
    do throws(RuleFault) {
      return try body()
    } catch {
      throw refusal(error)
    }
  }

  private func refusal(_ fault: RuleFault) -> DataError {
    switch fault {
    case .asked(let line, let message, let whatToDo):
      refusal(line: line, message, whatToDo: whatToDo)
    case .data(let diagnostic): .refused([diagnostic])
    }
  }

  private func refusal(_ error: StudyError, line: Int) -> DataError {
    refusal(RuleFault(error, line: line))
  }

  /// What the study refuses, on the line that asks for it.
  func refusal(_ error: StudyError) -> DataError {
    switch error {
    case .inRule(let index, let fault):
      refusal(fault, line: file.rules.requests[index].line(of: fault))
    case .inTier(let fault): refusal(fault, line: file.rules.outreach?.line ?? 0)
    case .hubCount: refusal(error, line: file.rules.hubsLine)
    case .travelWithoutStandard(let travel, _):
      refusal(error, line: file.travels.first { $0.id == travel }?.line ?? 0)
    case .candidateOpenToday(let site):
      refusal(error, line: namedToday.first { $0.name == site }?.line ?? 0)
    case .phasesOfNone(let scenario), .phasesEndElsewhere(let scenario, _, _),
      .phaseSiteUnknown(let scenario, _):
      refusal(error, line: phaseLine(scenario))
    case .phaseOpensOpen(_, let scenario, let step), .phaseClosesClosed(_, let scenario, let step),
      .phaseOutOfOrder(let scenario, let step):
      refusal(error, line: phaseLine(scenario, step: step))
    default: refusal(error, line: 0)
    }
  }

  /// The sites that today's scenario names.
  private var namedToday: [Named] {
    guard let today = file.scenarios.first, case .open(let names) = today.plan else { return [] }
    return names + today.outreach
  }

  /// The scenarios that say which hubs are open, and those that ask for the best plan.
  func scenarios(
    _ sites: StudySites
  ) throws(DataError) -> (open: [StudyScenario], wanted: [WantedScenario]) {
    var open: [StudyScenario] = []
    var wanted: [WantedScenario] = []
    for (position, definition) in file.scenarios.enumerated() {
      let outreach = try indices(definition.outreach, among: sites.outreach, what: "outreach site")
      switch definition.plan {
      case .open(let names):
        open.append(
          StudyScenario(
            id: definition.id, name: definition.label,
            open: try indices(names, among: sites.hubs, what: "hub"), outreach: outreach,
            source: definition.source))
      case .best(let objective):
        wanted.append(
          WantedScenario(
            id: definition.id, name: definition.label, objective: objective, outreach: outreach,
            source: definition.source, position: position))
      }
    }
    return (open, wanted)
  }

  private func indices(
    _ names: [Named], among sites: [Site], what: String
  ) throws(DataError) -> [Int] {
    try asked { () throws(RuleFault) in try SiteNames(sites, what: what).indices(names) }
  }
}
