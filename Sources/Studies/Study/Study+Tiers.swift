import Places

/// Outreach sites placed beside the hubs.
extension Study {
  /// Refuses outreach sites that cannot be placed.
  ///
  /// - Throws: ``StudyError`` for more sites than there are with a known location, and distances
  ///   that the study's travel has no unit for.
  public func checkOutreach(_ tier: OutreachTier) throws(StudyError) {
    let located = sites.outreach.count { $0.location != nil }
    guard tier.count <= located else {
      throw .tooManyOutreach(asked: tier.count, located: located)
    }
    if let standard = tier.standard, !travels.contains(where: { $0.matrix.unit == standard.unit }) {
      throw .outreachStandardUnit(standard.unit)
    }
    if let within = tier.within { _ = try straightLineScale(travel: nil, in: within.unit) }
  }

  /// The study with other outreach sites to be placed, or none: money is spent on what is placed.
  ///
  /// - Throws: ``StudyError`` when they cannot be placed, or a cost that a rule needs is missing.
  public func placing(_ tier: OutreachTier?) throws(StudyError) -> Study {
    if let tier { try checkOutreach(tier) }
    var rules = rules
    rules.outreach = tier
    let placed = with(rules: rules)
    for part in [\StudyRules.own, \StudyRules.asked] {
      rules[keyPath: part].sides.removeAll { $0.rule.isTie }
      for (k, side) in rules[keyPath: part].sides.enumerated() where side.rule.isMoney {
        rules[keyPath: part].sides[k] = try placed.held(side.rule)
      }
    }
    if let within = tier?.within {
      rules.asked.sides.append(try placed.held(.outreachWithin(within)))
    }
    return with(rules: rules)
  }

  /// The study with hubs alone to be placed.
  package var hubsAlone: Study { rules.outreach == nil ? self : (try? placing(nil)) ?? self }

  /// Each outreach site is open only where a hub within the distance is: kilometres in a straight
  /// line, or minutes by the first travel's detour and speed.
  func outreachWithin(_ within: Standard) throws(StudyError) -> [RuleLimit] {
    let scale = try straightLineScale(travel: nil, in: within.unit).perKilometre
    return sites.outreach.enumerated().compactMap { index, site -> RuleLimit? in
      guard let here = site.location else { return nil }
      let near = sites.hubs.indices.filter { hub in
        sites.hubs[hub].location.map { here.kilometres(to: $0) * scale <= within.value } ?? false
      }
      return RuleLimit(
        .onlyWith(index + sites.hubs.count, partners: near), cause: .outreach(index))
    }
  }
}
