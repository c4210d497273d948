import ArgumentParser
import Readers

extension Place {
  /// What is wrong with the options taken together, and what to do.
  var complaint: String? {
    if let top, top < 1 { return "--top is \(top): expected 1 or more" }
    guard instance.instance != nil else { return complaintOfStudy }
    if study != nil { return "give a study or --instance, not both" }
    if instance.formatOf == nil {
      let names = InstanceFormat.allCases.map(\.rawValue).joined(separator: ", ")
      return "--instance needs --format-of: \(names)"
    }
    let strangers = [
      ("--travel", travel != nil), ("--demand", demand != nil), ("--no-rules", noRules),
    ]
    if let (name, _) = strangers.first(where: \.1) {
      return "\(name) is of a study; an instance has one travel, one demand and no rules"
    }
    let numbers: [(String, Double?, ClosedRange<Double>)] = [
      ("--share", instance.share, 0...1), ("--aversion", instance.aversion, 0...1e6),
      ("--alpha", instance.alpha, 0...1e12),
      ("--within", within.map { Double($0) ?? -1 }, 0...1e12),
    ]
    for (name, value, range) in numbers {
      if let value, !(range.contains(value) && value > 0) {
        return "\(name) must be a bare number above 0 and up to \(Int(range.upperBound))"
      }
    }
    let needed: [(String, Bool, [InstanceObjective])] = [
      ("--within", within != nil, [.coverage, .setCoverage]),
      ("--share", instance.share != nil, [.setCoverage]),
      ("--aversion", instance.aversion != nil, [.equity]),
      ("--alpha", instance.alpha != nil, [.equity]),
    ]
    for (name, isGiven, objectives) in needed where isGiven && !objectives.contains(objective) {
      let names = objectives.map(\.rawValue).joined(separator: " or ")
      return "\(name) is of --objective \(names); \(objective.rawValue) does not use it"
    }
    if within == nil, [.coverage, .setCoverage].contains(objective) {
      return "--objective \(objective.rawValue) needs --within, a number in the instance's own unit"
    }
    return nil
  }

  private var complaintOfStudy: String? {
    if study == nil { return "give a study file, or a bare instance with --instance" }
    let strangers = [
      ("--format-of", instance.formatOf != nil), ("--share", instance.share != nil),
      ("--aversion", instance.aversion != nil), ("--alpha", instance.alpha != nil),
      ("--time-limit", solving.timeLimit != nil), ("--threads", solving.threads != nil),
    ]
    return strangers.first(where: \.1).map { "\($0.0) is of --instance; a study does not use it" }
  }

  /// The instance that is to be solved, where one is given.
  var posed: PlaceInstance? {
    guard let path = instance.instance, let format = instance.formatOf else { return nil }
    return PlaceInstance(
      path: path, format: format,
      question: InstanceQuestion(
        objective: objective, hubs: hubs, within: within.flatMap { Double($0) },
        share: instance.share ?? 1, aversion: instance.aversion ?? 1, alpha: instance.alpha),
      top: top ?? 1, limits: solving)
  }
}
