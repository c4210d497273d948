import ArgumentParser
import Assessment
import Readers
import Studies
import StudyFormat
import Text

extension Place {
  /// What is wrong with the options taken together, and what to do.
  var complaint: String? {
    if let top, !(1...1000).contains(top) { return "--top is \(top): expected 1 to 1,000" }
    let parameters: [(String, Double?, ClosedRange<Double>, [ObjectiveKind])] = [
      ("--share", instance.share, 0...1, [.setCoverage, .leastCost]),
      ("--aversion", instance.aversion, 0...1e6, [.equity]),
      ("--alpha", instance.alpha, 0...1e12, [.equity]),
    ]
    for (name, value, range, objectives) in parameters {
      guard let value else { continue }
      guard range.contains(value), value > 0 else {
        return "\(name) must be a bare number above 0 and up to \(Int(range.upperBound))"
      }
      guard objectives.contains(objective) else { return unused(name, objectives) }
    }
    if mean != nil {
      if objective != .leastCost { return unused("--mean", [.leastCost]) }
      if within != nil || instance.share != nil {
        return "--mean is one promise, --within with --share another: give one of them"
      }
    }
    if within != nil, !objective.needsStandard {
      return unused("--within", [.coverage, .setCoverage, .leastCost])
    }
    if tiers.outreachStandard != nil, tiers.outreach != 0 {
      let standardised = [ObjectiveKind.coverage, .pCenter, .leastCost]
      if mean != nil || !standardised.contains(objective) {
        return unused("--outreach-standard", standardised)
          + (mean == nil ? "" : " with --mean")
      }
    }
    if let complaint = answers.complaint(objective) { return complaint }
    guard instance.instance != nil else { return complaintOfStudy }
    if study != nil { return "give a study or --instance, not both" }
    if objective == .leastCost {
      return "--objective least-cost needs a study with running costs; an instance has none"
    }
    if instance.formatOf == nil {
      let names = InstanceFormat.allCases.map(\.rawValue).joined(separator: ", ")
      return "--instance needs --format-of: \(names)"
    }
    let misplaced =
      [("--travel", travel != nil), ("--demand", demand != nil)] + ruling.given + tiers.given
      + [("--capacity", capacity != nil)]
      + [("a range of --hubs", hubs.map { $0.fewest < $0.most } ?? false)]
    if let (name, _) = misplaced.first(where: \.1) {
      return "\(name) is only for a study; an instance has one travel, one demand and no rules"
    }
    if let within, !(PlainNumber.value(within).map { $0 >= 0 } ?? false) {
      return "--within of an instance must be a bare number, 0 or more, in the instance's own unit"
    }
    if within == nil, objective.needsStandard {
      return "--objective \(objective.rawValue) needs --within, a number in the instance's own unit"
    }
    return nil
  }

  private func unused(_ option: String, _ objectives: [ObjectiveKind]) -> String {
    let names = objectives.map(\.rawValue).joined(separator: " or ")
    return "\(option) is only for --objective \(names); \(objective.rawValue) does not use it"
  }

  private var complaintOfStudy: String? {
    if study == nil { return "give a study file, or a bare instance with --instance" }
    let misplaced = [("--format-of", instance.formatOf != nil), ("--alpha", instance.alpha != nil)]
    return misplaced.first(where: \.1).map {
      "\($0.0) is only for --instance; a study does not use it"
    }
  }

  /// The instance that is to be solved, where one is given.
  var posed: PlaceInstance? {
    guard let path = instance.instance, let format = instance.formatOf else { return nil }
    return PlaceInstance(
      path: path, format: format,
      question: InstanceQuestion(
        objective: objective, hubs: hubs?.most, within: within.flatMap { PlainNumber.value($0) },
        share: instance.share ?? 1, aversion: instance.aversion ?? 1, alpha: instance.alpha),
      asking: answers.asking(top: top ?? 1, certificate: certificate != nil), solving: solving,
      certificate: certificate)
  }
}
