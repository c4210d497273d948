public import Placement
import Places
public import Studies

/// A rule that stands in the way of every plan, and how loose it would have to be to leave one.
public struct LooserRule: Hashable, Sendable {
  public let rule: Part
  /// What could hold instead, the strictest that leaves a plan; nothing where the rule can only be
  /// left out.
  public let instead: Part?

  /// A rule of the study that could be loosened.
  public enum Part: Hashable, Sendable {
    case rule(HeldRule)
    case groups(GroupLimits)
  }
}

extension Study {
  /// For every rule of distance, place or money that alone stands in the way of a plan: the least
  /// change of it that leaves one, with all other rules kept.
  ///
  /// Standards go up and gaps down by tenths of a minute or by metres, shares by tenths of a per
  /// cent, money by pounds. Complexity: a search for each halving of each rule's range.
  ///
  /// - Parameters:
  ///   - question: one that has no plan.
  ///   - isAnswered: whether a problem has a plan; by default the search is asked.
  public func looserRules(
    for question: Question, limits: SolveLimits,
    isAnswered: ((PlacementProblem) -> Bool)? = nil
  ) throws(PlacementError) -> [LooserRule] {
    var limits = limits
    limits.top = 1
    let search = PlacementSearch(limits)
    let isAnswered = isAnswered ?? { search.solve($0).solution != nil }
    var found: [LooserRule] = []
    for (index, rule) in rules.held(lifted: question.rulesLifted).sides.enumerated() {
      func hasPlan(_ other: HeldRule?) throws(PlacementError) -> Bool {
        let problem = try problem(question, replacing: index, by: other)
        return isAnswered(problem)
      }
      guard try hasPlan(nil) else { continue }
      let looser = looser(than: rule, question)
      // Below `low` nothing is loose enough; from `high` on everything is.
      var low = 0
      var high = looser.count
      while low < high {
        let middle = (low + high) / 2
        guard let other = try? held(looser.form(middle)), try hasPlan(other) else {
          low = middle + 1
          continue
        }
        high = middle
      }
      let instead = high < looser.count ? try? held(looser.form(high)) : nil
      found.append(LooserRule(rule: .rule(rule), instead: instead.map { .rule($0) }))
    }
    return try found + looserGroups(for: question, isAnswered)
  }

  /// For every rule about the groups of a grouping that alone stands in the way: the strictest
  /// limits that leave a plan; where none do, that it may be left out, unless the limit of one
  /// group would do.
  private func looserGroups(
    for question: Question, _ isAnswered: (PlacementProblem) -> Bool
  ) throws(PlacementError) -> [LooserRule] {
    var found: [LooserRule] = []
    for (index, rule) in rules.held(lifted: question.rulesLifted).eaches.enumerated() {
      func hasPlan(_ other: GroupLimits?) throws(PlacementError) -> Bool {
        isAnswered(try problem(question, replacing: index, by: other))
      }
      guard try hasPlan(nil) else { continue }
      let largest = rule.groups.map(\.members.count).max() ?? 0
      // First ever smaller minimums, then ever larger maximums.
      let looser =
        (1..<max(1, min(rule.atLeast, largest + 1))).reversed().map {
          rule.with(atLeast: $0, atMost: rule.atMost)
        }
        + (rule.atLeast == 0 && rule.atMost < largest
          ? (rule.atMost + 1...largest).map { rule.with(atLeast: 0, atMost: $0) } : [])
      var instead: GroupLimits?
      for other in looser where instead == nil {
        if try hasPlan(other) { instead = other }
      }
      var isOneEnough = instead != nil
      for group in rule.groups where !isOneEnough {
        isOneEnough = try hasPlan(rule.without(group))
      }
      // Where the limit of a single group can be left out, the conflict says so itself.
      if instead != nil || !isOneEnough {
        found.append(LooserRule(rule: .groups(rule), instead: instead.map { .groups($0) }))
      }
    }
    return found
  }

  /// Ever looser forms of a rule; none where nothing about it can be measured.
  private func looser(than held: HeldRule, _ question: Question) -> LooserForms {
    let rule = held.rule
    switch rule {
    case .keep, .close, .each, .oneOf, .onlyWith: return LooserForms(upTo: 0) { _ in rule }
    case .gap(let least, let travel):
      let step = least.unit.step
      return LooserForms(upTo: Int((least.value / step).rounded(.up)) - 1) { k in
        let value = ((least.value / step).rounded(.up) - Double(k + 1)) * step
        return .gap(Standard(value: value.tidy, unit: least.unit), travel: travel)
      }
    case .reach(let within, let areas, let travel):
      let step = within.unit.step
      let farthest = travels.filter { $0.matrix.unit == within.unit }.reduce(within.value) {
        $1.matrix.values.reduce($0) { $1.isFinite ? max($0, $1) : $0 }
      }
      let steps = max(0, ((farthest - within.value) / step).rounded(.up) + 1)
      return LooserForms(upTo: Int(steps)) { k in
        let value = ((within.value / step).rounded(.down) + Double(k + 1)) * step
        return .reach(
          Standard(value: value.tidy, unit: within.unit), areas: areas, travel: travel)
      }
    case .outreachWithin(let within):
      let step = within.unit.step
      // Nowhere in a council is farther than this from anywhere else.
      return LooserForms(upTo: Int(500 / step)) { k in
        let value = ((within.value / step).rounded(.down) + Double(k + 1)) * step
        return .outreachWithin(Standard(value: value.tidy, unit: within.unit))
      }
    case .deprivedShare(let share, let areas, let citation):
      let thousandths = Int((share * 1000).rounded())
      return LooserForms(upTo: thousandths - 1) { k in
        .deprivedShare(Double(thousandths - k - 1) / 1000, areas, citation: citation)
      }
    case .budget(let most):
      return LooserForms(upTo: pounds(.running, beyond: most)) { k in
        .budget(most.rounded(.down) + Double(k + 1))
      }
    case .savings(let least):
      return LooserForms(upTo: Int(least.rounded(.up)) - 1) { k in
        .savings(least.rounded(.up) - Double(k + 1))
      }
    case .oneOff(let most):
      let all = pounds(.capital, beyond: 0) + pounds(.closing, beyond: 0)
      return LooserForms(upTo: max(0, all - Int(most))) { k in
        .oneOff(most.rounded(.down) + Double(k + 1))
      }
    }
  }

  /// By how many pounds the sum of the whole column exceeds an amount.
  private func pounds(_ kind: SiteFigures.Kind, beyond amount: Double) -> Int {
    let all =
      (sites.hubs.indices.map { sites.hubFigures[kind, $0] }
      + sites.outreach.indices.map { sites.outreachFigures[kind, $0] })
      .reduce(0) { $0 + ($1 ?? 0) }
    return Int(min(max(0, (all - amount).rounded(.up) + 1), 1e12))
  }
}

/// Ever looser forms of a rule, made when they are looked at.
private struct LooserForms {
  let count: Int
  let form: (Int) -> Rule

  /// - Parameter form: the form of each number below `count`, ever looser.
  init(upTo count: Int, _ form: @escaping (Int) -> Rule) {
    self.count = max(0, count)
    self.form = form
  }
}

extension TravelUnit {
  /// The step in which distances are loosened: a tenth of a minute, a metre.
  fileprivate var step: Double { self == .minutes ? 0.1 : 0.001 }
}

extension Double {
  /// Rounded to a thousandth, as it is written.
  fileprivate var tidy: Double { (self * 1000).rounded() / 1000 }
}
