import Placement
import Places
import Readers
public import StudyFormat
import Text

extension Study {
  /// The study with one more rule, in the words of `hubward place --rule`.
  ///
  /// - Throws: ``RuleFault`` when it cannot be read or posed.
  public func adding(rule text: String) throws(RuleFault) -> Study {
    var study = self
    try study.add(try RuleRequest(text), to: \.asked)
    return study
  }

  /// Adds a rule to the study's own, or to those that are asked for beside them.
  mutating func add(
    _ request: RuleRequest, to part: WritableKeyPath<StudyRules, PlanRules>
  ) throws(RuleFault) {
    var held = rules[keyPath: part]
    switch request {
    case .keep(let names): held.keep.formUnion(try hubs(names))
    case .close(let names):
      let closed = try hubs(names)
      let kept = rules.held(lifted: false).keep
      if let both = zip(names, closed).first(where: { kept.contains($0.1) })?.0 {
        throw .asked(both, "'\(both.name)' is both kept and closed", whatToDo: "take it out of one")
      }
      held.close.formUnion(closed)
    case .each(let group, let least, let most):
      held.eaches.append(try eachRule(group, atLeast: least, atMost: most))
    default: held.sides.append(try rule(request))
    }
    rules[keyPath: part] = held
  }

  /// A rule that is more than a limit by group, as limits on the open hubs.
  func rule(_ request: RuleRequest) throws(RuleFault) -> StudyRule {
    let (words, limits): (String, [SideRule]) =
      switch request {
      case .keep, .close, .each: ("", [])
      case .oneOf(let names): try oneOf(names)
      case .onlyWith(let site, let partners): try onlyWith(site, partners)
      case .gap(let least, let travel, let line): try gap(least, travel: travel, line: line)
      case .reach(let within, let areas, let travel, let line):
        try reach(within, areas: areas, travel: travel, line: line)
      case .deprivedShare(let share, let areas, _): try deprivedShare(share, areas)
      case .budget(let most, let line): try budget(most, line: line)
      case .savings(let least, let line): try savings(least, line: line)
      case .oneOff(let most, let line): try oneOff(most, line: line)
      case .outreachWithin(let within, let line): try outreachWithin(within, line: line)
      }
    return StudyRule(words, citation: request.citation, limits: limits, from: request)
  }

  private func hubs(_ names: [Named]) throws(RuleFault) -> [Int] {
    try SiteNames(hubs, what: "hub").indices(names)
  }

  private func eachRule(
    _ group: Named, atLeast: Int, atMost: Int
  ) throws(RuleFault) -> EachRule {
    guard siteGroupings.contains(group.name) else {
      throw .asked(
        group, "the sites have no grouping '\(group.name)'",
        whatToDo: "name one of sites.groups: \(siteGroupings.joined(separator: ", "))")
    }
    guard atLeast <= atMost else {
      throw .asked(
        group,
        "expected at-least not above at-most, found at-least \(atLeast) and at-most \(atMost)",
        whatToDo: "correct one of them")
    }
    guard atLeast > 0 || atMost < .max else {
      throw .asked(
        group, "each \(group.name) has neither an at-least of 1 or more nor an at-most",
        whatToDo: "give at-least 1 or more, or an at-most, or leave the rule out")
    }
    var members: [String: [Int]] = [:]
    for (index, hub) in hubs.enumerated() {
      guard let name = hub.groups[group.name] else {
        throw .asked(
          group, "hub '\(hub.id)' has no \(group.name)",
          whatToDo: "fill its cell in the sites' table")
      }
      members[name, default: []].append(index)
    }
    let groups = members.sorted { $0.key < $1.key }.map { name, sites in
      GroupRule(
        name: "\(group.name) \(name)", members: sites, atLeast: atLeast, atMost: atMost)
    }
    return EachRule(grouping: group, atLeast: atLeast, atMost: atMost, groups: groups)
  }

  private func oneOf(_ names: [Named]) throws(RuleFault) -> (String, [SideRule]) {
    let sites = try hubs(names)
    guard sites.count > 1 else {
      throw .asked(
        line: names.first?.line ?? 0, message: "one-of names one hub only",
        whatToDo: "name two or more, of which at most one may be open")
    }
    let words = "at most one of \(Phrases.list(self.names(sites))) open"
    return (words, [.oneOf(words, sites: sites)])
  }

  private func onlyWith(
    _ name: Named, _ partners: [Named]
  ) throws(RuleFault) -> (String, [SideRule]) {
    let site = try hubs([name])[0]
    let others = try hubs(partners)
    if let itself = zip(partners, others).first(where: { $0.1 == site })?.0 {
      throw .asked(
        itself, "'\(itself.name)' is named as its own partner", whatToDo: "name other hubs")
    }
    let among = others.count == 1 ? "" : "one of "
    let words =
      "\(hubs[site].name) open only where \(among)\(Phrases.list(self.names(others), by: "or")) is"
    return (words, [.onlyWith(words, site: site, partners: others)])
  }
}

/// Finds sites by their short names.
struct SiteNames {
  private let sites: [Site]
  private let what: String

  /// - Parameter what: what a message calls such a site.
  init(_ sites: [Site], what: String) {
    self.sites = sites
    self.what = what
  }

  /// - Throws: ``RuleFault`` for a name that is not there or stands twice.
  func indices(_ names: [Named]) throws(RuleFault) -> [Int] {
    var indices: [Int] = []
    for named in names {
      guard let index = sites.firstIndex(where: { $0.id.code == named.name }) else {
        let ids = sites.map(\.id.code)
        throw .asked(
          named, "there is no \(what) '\(named.name)'",
          whatToDo: Spelling.suggestion(for: named.name, among: ids)
            + "the \(what)s are \(ids.isEmpty ? "none" : ids.joined(separator: ", "))")
      }
      guard !indices.contains(index) else {
        throw .asked(
          named, "'\(named.name)' stands twice in the list", whatToDo: "keep one")
      }
      indices.append(index)
    }
    return indices
  }
}
