import Places

/// Rules become limits here, in the light of the study's sites, travel and costs.
extension Study {
  /// The study with one more rule in addition to its own.
  ///
  /// - Throws: ``StudyError`` when it cannot hold in this study.
  public func adding(_ rule: Rule) throws(StudyError) -> Study {
    try adding(rule, to: \.asked)
  }

  /// The study with one more rule among its own, or among those that are asked for in addition.
  func adding(
    _ rule: Rule, to part: WritableKeyPath<StudyRules, PlanRules>
  ) throws(StudyError) -> Study {
    try check(rule)
    var rules = rules
    var held = rules[keyPath: part]
    switch rule {
    case .keep(let hubs): held.keep.formUnion(hubs)
    case .close(let hubs):
      let kept = rules.held(lifted: false).keep
      if let both = hubs.first(where: kept.contains) {
        throw .keptAndClosed(hub: sites.hubs[both].id.code)
      }
      held.close.formUnion(hubs)
    case .each(let grouping, let least, let most):
      held.eaches.append(try groupLimits(grouping, atLeast: least, atMost: most))
    default: held.sides.append(try self.held(rule))
    }
    rules[keyPath: part] = held
    return with(rules: rules)
  }

  /// Whether the hubs and the travel that a rule names are there, each hub once.
  private func check(_ rule: Rule) throws(StudyError) {
    let (hubs, travel): ([Int], Int?) =
      switch rule {
      case .keep(let hubs), .close(let hubs), .oneOf(let hubs): (hubs, nil)
      case .onlyWith(let hub, let partners):
        (partners.contains(hub) ? partners : [hub] + partners, nil)
      case .gap(_, let travel), .reach(_, _, let travel): ([], travel)
      case .each, .deprivedShare, .budget, .savings, .oneOff, .outreachWithin: ([], nil)
      }
    if let stray = hubs.first(where: { !sites.hubs.indices.contains($0) }) {
      throw .unknownHub(index: stray, hubs: sites.hubs.count)
    }
    var seen: Set<Int> = []
    if let twice = hubs.first(where: { !seen.insert($0).inserted }) {
      throw .repeatedSite(sites.hubs[twice].id.code)
    }
    if let travel, !travels.indices.contains(travel) {
      throw .unknownTravel(index: travel, travels: travels.count)
    }
  }

  /// A rule that is more than a limit by group, as limits on the open columns.
  package func held(_ rule: Rule) throws(StudyError) -> HeldRule {
    switch rule {
    case .keep, .close, .each: return HeldRule(rule, limits: [])
    case .oneOf(let hubs):
      guard hubs.count > 1 else { throw .loneChoice }
      return HeldRule(rule, limits: [RuleLimit(.oneOf(hubs))])
    case .onlyWith(let hub, let partners):
      guard !partners.contains(hub) else { throw .ownPartner(hub: sites.hubs[hub].id.code) }
      return HeldRule(rule, limits: [RuleLimit(.onlyWith(hub, partners: partners))])
    case .gap(let least, let travel):
      return HeldRule(rule, limits: try gap(least, travel: travel))
    case .reach(let within, let areas, let travel):
      return HeldRule(rule, limits: try reach(within, areas: areas, travel: travel))
    case .deprivedShare(let share, let areas, _): return try deprivedShare(share, areas, rule)
    case .budget(let most): return HeldRule(rule, limits: [try budget(most)])
    case .savings(let least): return HeldRule(rule, limits: [try savings(least)])
    case .oneOff(let most): return HeldRule(rule, limits: [try oneOff(most)])
    case .outreachWithin(let within):
      return HeldRule(rule, limits: try outreachWithin(within))
    }
  }

  private func groupLimits(
    _ grouping: String, atLeast: Int, atMost: Int
  ) throws(StudyError) -> GroupLimits {
    guard sites.groupings.contains(grouping) else {
      throw .unknownGrouping(grouping, known: sites.groupings)
    }
    guard atLeast <= atMost else {
      throw .crossedLimits(grouping: grouping, atLeast: atLeast, atMost: atMost)
    }
    guard atLeast > 0 || atMost < .max else { throw .emptyLimits(grouping: grouping) }
    var members: [String: [Int]] = [:]
    for (index, hub) in sites.hubs.enumerated() {
      guard let name = hub.groups[grouping] else {
        throw .hubWithoutGroup(hub: hub.id.code, grouping: grouping)
      }
      members[name, default: []].append(index)
    }
    return GroupLimits(
      grouping: grouping, atLeast: atLeast, atMost: atMost,
      groups: members.sorted { $0.key < $1.key }
        .map { GroupLimits.Group(name: $0.key, members: $0.value) })
  }
}
