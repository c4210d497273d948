import Places
import Studies
import StudyFormat
import Text

/// How sure the study says that its inputs are.
extension StudyLoader {
  func robustness(
    _ sites: StudySites, demands: [StudyDemand], travels: [StudyTravel]
  ) throws(DataError) -> StudyRobustness {
    guard let definition = file.robustness else { return StudyRobustness() }
    for input in definition.inputs { try check(input, sites, travels) }
    var aims: [AimRequest] = []
    for name in definition.aims {
      let aim = try aim(name, demands)
      guard !aims.contains(aim) else {
        throw refusal(
          line: name.line, "'\(name.name)' stands twice in robustness.of", whatToDo: "keep one")
      }
      aims.append(aim)
    }
    guard aims.count <= AimRequest.counts.upperBound else {
      throw refusal(
        line: definition.aims[0].line,
        "robustness.of names \(aims.count): expected \(AimRequest.counts.lowerBound) to \(AimRequest.counts.upperBound)",
        whatToDo: "take some out")
    }
    return StudyRobustness(
      draws: definition.draws, seed: definition.seed.map { UInt64($0) }, near: definition.near,
      inputs: Dictionary(
        uniqueKeysWithValues: definition.inputs.map { ($0.input, $0.stated) }),
      aims: aims,
      weights: try weights(
        definition, of: aims.isEmpty ? AimRequest.usual(among: demands) : aims, demands))
  }

  private func aim(_ name: Named, _ demands: [StudyDemand]) throws(DataError) -> AimRequest {
    guard let aim = AimRequest(name.name) else {
      throw refusal(line: name.line, AimRequest.fault(name.name), whatToDo: "correct it")
    }
    if let demand = aim.demand {
      try known(demand, at: name.line, "demand", among: demands.map(\.id))
    }
    return aim
  }

  private func weights(
    _ definition: RobustnessDefinition, of aims: [AimRequest], _ demands: [StudyDemand]
  ) throws(DataError) -> [AimRequest: StatedWeight] {
    var weights: [AimRequest: StatedWeight] = [:]
    for (name, weight) in definition.weights {
      let own = try aim(name, demands)
      guard aims.contains(own) else {
        throw refusal(
          line: name.line, "robustness.weights names '\(name.name)', which is not weighted",
          whatToDo:
            "weighted are \(aims.map(\.written).joined(separator: ", ")); add it to robustness.of"
        )
      }
      weights[own] = weight
    }
    let ranges = aims.map { weights[$0]?.range ?? 0...1 }
    let (least, most) = (
      ranges.reduce(0) { $0 + $1.lowerBound }, ranges.reduce(0) { $0 + $1.upperBound }
    )
    guard least <= 1, most >= 1 else {
      throw refusal(
        line: definition.weightsLine,
        "no weights that add up to 1 are within the ranges: the \(least > 1 ? "least" : "most") add up to \(PlainNumber.text(((least > 1 ? least : most) * 1e6).rounded() / 1e6))",
        whatToDo: "widen them")
    }
    return weights
  }

  private func known(
    _ name: String, at line: Int, _ what: String, among known: [String]
  ) throws(DataError) {
    guard known.contains(name) else {
      throw refusal(
        line: line, "there is no \(what) '\(name)'",
        whatToDo: Spelling.advice(for: name, among: known))
    }
  }

  /// What an input is drawn from must hold what is stated, and be of this study.
  private func check(
    _ input: RobustnessDefinition.Input, _ sites: StudySites, _ travels: [StudyTravel]
  ) throws(DataError) {
    func refuse(_ message: String, _ whatToDo: String) -> DataError {
      refusal(
        line: input.line, "robustness.\(input.input.rawValue): \(message)", whatToDo: whatToDo)
    }
    let estimates = travels.compactMap {
      travel -> (travel: StudyTravel, detour: Double, speed: Double?)? in
      guard case .estimated(let detour, let speed) = travel.matrix.source else { return nil }
      return (travel, detour, speed)
    }
    switch (input.input, input.stated.draws) {
    case (.speed, .range(let range)):
      guard estimates.contains(where: { $0.speed.map(range.contains) ?? false }) else {
        throw refuse(
          "no travel of the study has a speed between \(PlainNumber.text(range.lowerBound)) and \(PlainNumber.text(range.upperBound)) km/h",
          "give the range in km/h, round the speed of a travel")
      }
    case (.detour, .range(let range)):
      let own = estimates.filter { range.contains($0.detour) && $0.detour > 1 }
      guard !own.isEmpty else {
        throw refuse(
          "no travel of the study has a detour between \(PlainNumber.text(range.lowerBound)) and \(PlainNumber.text(range.upperBound))",
          "give the range round the detour of a travel")
      }
      if let twice = own.first(where: { $0.travel.making.detours != nil }) {
        throw refuse(
          "travel.\(twice.travel.id) has a detour-range of its own", "say it in one place")
      }
    case (.standard, .standards(let from, let to)):
      guard
        file.standards.contains(where: {
          $0.unit == from.unit && (from.value...to.value).contains($0.value)
        })
      else {
        throw refuse(
          "no standard of the study is between \(from) and \(to)",
          "give the range round one of standards")
      }
    case (.outreach, .range(let range)):
      guard sites.outreach.contains(where: { $0.location != nil }) else {
        throw refuse(
          "the study has no outreach site whose place is known", "take it out, or add the sites")
      }
      if let worth = file.outreachWorth?.share ?? tier?.share, !range.contains(worth) {
        throw refuse(
          "\(PlainNumber.text(worth)), what outreach is worth, is not between \(PlainNumber.text(range.lowerBound)) and \(PlainNumber.text(range.upperBound))",
          "give the range round it")
      }
    case (.demand, .among(let names)):
      for name in input.among {
        try known(name.name, at: name.line, "demand", among: file.demands.map(\.id))
      }
      try once(names, input)
    case (.travel, .among(let names)):
      for name in input.among {
        try known(name.name, at: name.line, "travel", among: travels.map(\.id))
      }
      try once(names, input)
      let units = Set(travels.filter { names.contains($0.id) }.map(\.matrix.unit))
      guard units.count == 1 else {
        throw refuse("these travels are in minutes and in km", "name those of one unit")
      }
    default: break
    }
  }

  private func once(
    _ names: [String], _ input: RobustnessDefinition.Input
  ) throws(DataError) {
    guard Set(names).count == names.count else {
      throw refusal(
        line: input.line, "robustness.\(input.input.rawValue) names one twice",
        whatToDo: "keep one")
    }
  }
}
