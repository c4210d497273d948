package import Assessment
import Opening
import Places
package import Studies
import Text

/// The study's rules in words.
extension Study {
  /// `nobody farther than 30 minutes (walk) from an open hub`.
  package func words(_ held: HeldRule) -> String {
    switch held.rule {
    // These are told hub by hub and group by group.
    case .keep, .close, .each: ""
    case .oneOf(let hubs): "at most one of \(Phrases.list(names(hubs))) open"
    case .onlyWith(let hub, let partners):
      "\(sites.hubs[hub].name) open only where \(partners.count == 1 ? "" : "one of ")\(Phrases.list(names(partners), by: "or")) is"
    case .gap(let least, let travel):
      "open \(words.hubs) at least \(least) apart\(measure(travel, least.unit))"
    case .reach(let within, let band, let travel):
      "\(band.map { "nobody in the areas of \(words($0))" } ?? "nobody") farther than \(within)\(by(travel, within.unit)) from an open \(words.hub)"
    case .deprivedShare(let share, let band, _):
      "at least \(PlainNumber.text((share * 1000).rounded() / 10))% of the open \(words.hubs) in areas of \(words(band)) (\(homeWords(held.hubAreas)))"
    case .budget(let most): "running costs of at most \(Phrases.pounds(most)) a year"
    case .savings(let least):
      "running costs at least \(Phrases.pounds(least)) a year below today's\(runningCostToday.map { " \(Phrases.pounds($0.hubs + $0.outreach))" } ?? "")"
    case .oneOff(let most): "one-off costs of at most \(Phrases.pounds(most))"
    case .outreachWithin(let within):
      "each \(words.outreach) within \(within) of an open \(words.hub)\(measure(nil, within.unit))"
    }
  }

  /// One of the limits that a rule amounts to.
  func words(_ limit: RuleLimit, of held: HeldRule) -> String {
    switch (limit.cause, held.rule, limit.form) {
    case (.near(let one, let other, let apart), .gap(let least, _), _):
      "\(sites.hubs[one].name) and \(sites.hubs[other].name), \(Phrases.travel(apart, least.unit)) apart, not both open"
    case (.reach(let areas), .reach(let within, _, let travel), .anyOf(let hubs)):
      hubs.isEmpty
        ? "no \(words.hub) is within \(within)\(by(travel, within.unit)) of \(Phrases.list(areas.map { self.areas[$0].name }, limit: 20))"
        : "an open \(words.hub) within \(within)\(by(travel, within.unit)) of \(Phrases.list(areas.map { self.areas[$0].name }, limit: 4))"
    case (.outreach(let site), .outreachWithin(let within), .onlyWith(_, let near)):
      near.isEmpty
        ? "\(sites.outreach[site].name) closed, as no \(words.hub) is within \(within)"
        : "\(sites.outreach[site].name) open only where a \(words.hub) within \(within) is"
    default: words(held)
    }
  }

  /// `at least 2 in each locality`.
  package func words(_ limits: GroupLimits) -> String {
    "\(limits.words(joinedBy: " and ")) in each \(limits.grouping)"
  }

  /// A rule that a plan breaks.
  func words(_ broken: BrokenRule) -> String {
    switch broken {
    case .keep(let hub): "\(sites.hubs[hub].name) kept open"
    case .close(let hub): "\(sites.hubs[hub].name) kept closed"
    case .group(let limits, let group, let open):
      "\(limits.grouping) \(group.name): \(limits.words(joinedBy: ", ")), and it has \(open)"
    case .rule(let held): words(held)
    }
  }

  /// A looser form of a rule, or the rule itself.
  package func words(_ part: LooserRule.Part) -> String {
    switch part {
    case .rule(let held): words(held)
    case .groups(let limits): words(limits)
    }
  }

  /// What the rules of a question are called where a conflict names them.
  package func ruleWords(for question: Question, site: ((Int) -> String)? = nil) -> RuleWords {
    let posed = posing(question)
    let held = posed.rules.held(lifted: question.rulesLifted)
    return RuleWords(
      groups: held.taggedGroups.map { "\($0.limits.grouping) \($0.group.name)" },
      sides: held.taggedLimits.map { posed.words($0.limit, of: $0.rule) },
      site: site ?? { self.sites[$0].name })
  }

  /// `IDACI 2015 decile 1 to 3`.
  private func words(_ band: DecileBand) -> String {
    let (from, to) = (band.deciles.lowerBound, band.deciles.upperBound)
    let name = areas.deciles.name(of: band.column)
    return from == to ? "\(name) \(from)" : "\(name) \(from) to \(to)"
  }

  /// How distances between sites are measured.
  private func measure(_ travel: Int?, _ unit: TravelUnit) -> String {
    let by = try? straightLineScale(travel: travel, in: unit).travel
    return by.map { " (\($0.label), estimated)" } ?? " in a straight line"
  }

  /// ` (walk)`: the travel that reach is measured by.
  private func by(_ travel: Int?, _ unit: TravelUnit) -> String {
    (try? self.travel(travel, in: unit)).map { " (\($0.label))" } ?? ""
  }

  private func homeWords(_ how: HeldRule.HubAreas?) -> String {
    how == .boundaries
      ? "a \(words.hub) counts to the area whose boundary it lies within"
      : "a \(words.hub) counts to the area with the nearest centre"
  }
}

extension GroupLimits {
  /// `at least 1`, `exactly 2`, `at least 1 and at most 3`.
  fileprivate func words(joinedBy word: String) -> String {
    if atLeast == atMost { return "exactly \(atLeast)" }
    return [atLeast > 0 ? "at least \(atLeast)" : nil, atMost < .max ? "at most \(atMost)" : nil]
      .compactMap(\.self).joined(separator: word)
  }
}

extension NeedWeight {
  /// How it is worked out: `the rate in column income`.
  package var words: String {
    switch self {
    case .percentile(let column, let among):
      "(1 − (rank − 1) / (\(NumberStyle.count(among)) − 1)), rank from column \(column)"
    case .deciles(let column, let deciles):
      "1 in deciles \(deciles.lowerBound) to \(deciles.upperBound) of column \(column), 0 elsewhere"
    case .rate(let column): "the rate in column \(column)"
    case .index(_, let label): "the index '\(label)', from 0 to 1"
    }
  }
}

extension RankCheck {
  /// `is given by`, `closely follows` or `does not follow`.
  package var verdict: String {
    agreeing == compared.count
      ? "is given by" : reproduces ? "closely follows" : "does not follow"
  }
}
