package import Placement
import Places
public import StudyFormat
import Text

/// Hubs and outreach sites placed together.
extension Study {
  /// What stands in the way of placing outreach sites; nothing where they can be placed.
  ///
  /// - Throws: ``RuleFault`` for more sites than there are with a known location, and distances that
  ///   the study's travel has no unit for.
  public func checkOutreach(_ tier: OutreachTier, line: Int = 0) throws(RuleFault) {
    let located = outreach.count { $0.location != nil }
    guard tier.count <= located else {
      throw .asked(
        line: line,
        message:
          "\(tier.count) outreach sites are asked for, but there are \(located) with a known location",
        whatToDo: "ask for fewer, or locate more in the sites' table")
    }
    if let standard = tier.standard, !travels.contains(where: { $0.matrix.unit == standard.unit }) {
      throw .asked(
        line: line, message: "no travel is in \(standard.unit.rawValue), as outreach-standard is",
        whatToDo: "give it in another unit")
    }
    if let within = tier.within {
      _ = try straightLineScale(travel: nil, in: within.unit, line: line)
    }
  }

  /// The study with other outreach sites to be placed, or none: money is spent on what is placed.
  ///
  /// - Throws: ``RuleFault`` when they cannot be placed, or a cost that a rule needs is missing.
  public func placing(_ tier: OutreachTier?) throws(RuleFault) -> Study {
    if let tier { try checkOutreach(tier) }
    var study = self
    study.rules.outreach = tier
    for part in [\StudyRules.own, \StudyRules.asked] {
      study.rules[keyPath: part].sides.removeAll { $0.request.isTie }
      for (k, side) in study.rules[keyPath: part].sides.enumerated() where side.request.isMoney {
        study.rules[keyPath: part].sides[k] = try study.rule(side.request)
      }
    }
    if let within = tier?.within {
      study.rules.asked.sides.append(try study.rule(.outreachWithin(within, line: 0)))
    }
    return study
  }

  /// The study without outreach sites to be placed.
  var hubsAlone: Study { rules.outreach == nil ? self : (try? placing(nil)) ?? self }

  /// The study with its rules as a question takes them: for hubs alone where it asks for hubs alone.
  func posing(_ question: Question) -> Study {
    question.outreach == rules.outreach ? self : (try? placing(question.outreach)) ?? self
  }

  /// The question as a problem of two tiers.
  ///
  /// Outreach sites whose location is not known are not placed. Rules of the study are about hubs, but
  /// for money, which both tiers spend.
  func twoTierProblem(
    _ question: Question, _ tier: OutreachTier, objective: Objective
  ) throws(PlacementError) -> TwoTierProblem {
    let travel = question.travel
    let sites = hubs + outreach
    let siting = rules.siting(
      hubs: question.fewest...question.hubs, lifted: question.rulesLifted)
    let held = rules.held(lifted: question.rulesLifted).sides
    let both = held.filter { $0.request.isMoney || $0.request.isTie }
    let single = held.filter { !both.contains($0) }.flatMap(\.limits)
    let unknown = outreach.indices.filter { outreach[$0].location == nil }.map { $0 + hubs.count }
    return try TwoTierProblem(
      demand: question.demand.demand, travel: travel.matrix.joined(with: travel.outreach),
      hubs: Tier(
        sites: Array(hubs.indices), count: siting.count, fewest: siting.fewest, keep: siting.keep,
        close: siting.close, groups: siting.groups, sides: single),
      outreach: Tier(
        sites: Array(hubs.count..<sites.count), count: tier.count, close: Set(unknown)),
      share: tier.share, objective: objective, standards: tierStandards(question, tier),
      sides: both.flatMap(\.limits))
  }

  /// The standards of both tiers, where outreach sites have their own.
  package func tierStandards(_ question: Question, _ tier: OutreachTier) -> TierStandards? {
    let hasStandards =
      question.objective == .pCenter || question.objective == .coverage
      || question.objective == .leastCost && question.promise == .share
    return tier.standard.flatMap { own in
      hasStandards && own.unit == question.travel.matrix.unit
        ? TierStandards(hubs: question.standard.value, outreach: own.value) : nil
    }
  }

  /// Each outreach site is open only where a hub within the distance is: kilometres in a straight line,
  /// or minutes by the first travel's detour and speed.
  func outreachWithin(
    _ within: Standard, line: Int
  ) throws(RuleFault) -> (String, [SideRule]) {
    let (scale, label) = try straightLineScale(travel: nil, in: within.unit, line: line)
    let by = label.map { " (\($0), estimated)" } ?? " in a straight line"
    let limits = outreach.enumerated().compactMap { index, site -> SideRule? in
      guard let here = site.location else { return nil }
      let near = hubs.indices.filter { hub in
        hubs[hub].location.map { here.kilometres(to: $0) * scale <= within.value } ?? false
      }
      return .onlyWith(
        near.isEmpty
          ? "\(site.name) closed, as no \(words.hub) is within \(within)"
          : "\(site.name) open only where a \(words.hub) within \(within) is",
        site: index + hubs.count, partners: near)
    }
    return ("each \(words.outreach) within \(within) of an open \(words.hub)\(by)", limits)
  }
}

extension RuleRequest {
  /// Whether it is about pounds, which hubs and outreach sites spend alike.
  var isMoney: Bool {
    switch self {
    case .budget, .savings, .oneOff: true
    case .keep, .close, .each, .oneOf, .onlyWith, .gap, .reach, .deprivedShare, .outreachWithin:
      false
    }
  }

  /// Whether it ties outreach sites to hubs.
  var isTie: Bool { if case .outreachWithin = self { true } else { false } }
}
