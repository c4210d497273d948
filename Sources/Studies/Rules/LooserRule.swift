public import Placement
import Places
import StudyFormat

/// A rule that stands in the way of every plan, and as loose as it must be for one.
public struct LooserRule: Hashable, Sendable {
  /// The rule in words.
  public let words: String
  /// What could hold instead, in words, the strictest that leaves a plan; nothing where the rule can
  /// only be left out.
  public let instead: String?
}

extension Study {
  /// For every rule of distance, place or money that alone stands in the way of a plan: the least
  /// change of it that leaves one, all other rules held.
  ///
  /// Standards go up and gaps down by tenths of a minute or by metres, shares by tenths of a per cent,
  /// money by pounds. Complexity: a search for each halving of each rule's range.
  ///
  /// - Parameters:
  ///   - question: one that has no plan.
  ///   - isAnswered: whether a problem has a plan; asked of the search unless given.
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
      func hasPlan(_ other: StudyRule?) throws(PlacementError) -> Bool {
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
        guard let other = try? self.rule(looser.form(middle)), try hasPlan(other) else {
          low = middle + 1
          continue
        }
        high = middle
      }
      let instead = high < looser.count ? try? self.rule(looser.form(high)).words : nil
      found.append(LooserRule(words: rule.words, instead: instead))
    }
    return try found + looserGroups(for: question, isAnswered)
  }

  /// For every rule of all groups of a grouping that alone stands in the way: the strictest limits that
  /// leave a plan; where none do, that it may be left out, unless the limit of one group would do.
  private func looserGroups(
    for question: Question, _ isAnswered: (PlacementProblem) -> Bool
  ) throws(PlacementError) -> [LooserRule] {
    var found: [LooserRule] = []
    for (index, rule) in rules.held(lifted: question.rulesLifted).eaches.enumerated() {
      func hasPlan(_ other: EachRule?) throws(PlacementError) -> Bool {
        isAnswered(try problem(question, replacing: index, by: other))
      }
      guard try hasPlan(nil) else { continue }
      let largest = rule.groups.map(\.members.count).max() ?? 0
      // At least fewer and fewer first; then at most more and more.
      let looser =
        (1..<max(1, min(rule.atLeast, largest + 1))).reversed().map {
          rule.with(atLeast: $0, atMost: rule.atMost)
        }
        + (rule.atLeast == 0 && rule.atMost < largest
          ? (rule.atMost + 1...largest).map { rule.with(atLeast: 0, atMost: $0) } : [])
      var instead: String?
      for other in looser where instead == nil {
        if try hasPlan(other) { instead = other.words }
      }
      var isOneEnough = instead != nil
      for group in rule.groups where !isOneEnough {
        isOneEnough = try hasPlan(rule.without(group))
      }
      // The limit of a single group that may be left out is said as such.
      if instead != nil || !isOneEnough {
        found.append(LooserRule(words: rule.words, instead: instead))
      }
    }
    return found
  }

  /// Ever looser forms of a rule; none where it has no measure.
  private func looser(than rule: StudyRule, _ question: Question) -> LooserForms {
    switch rule.request {
    case .keep, .close, .each, .oneOf, .onlyWith: return LooserForms(upTo: 0) { _ in rule.request }
    case .gap(let least, let travel, let line):
      let step = least.unit.step
      return LooserForms(upTo: Int((least.value / step).rounded(.up)) - 1) { k in
        let value = ((least.value / step).rounded(.up) - Double(k + 1)) * step
        return .gap(Standard(value: value.tidy, unit: least.unit), travel: travel, line: line)
      }
    case .reach(let within, let areas, let travel, let line):
      let step = within.unit.step
      let farthest = travels.filter { $0.matrix.unit == within.unit }.reduce(within.value) {
        $1.matrix.values.reduce($0) { $1.isFinite ? max($0, $1) : $0 }
      }
      let steps = max(0, ((farthest - within.value) / step).rounded(.up) + 1)
      return LooserForms(upTo: Int(steps)) { k in
        let value = ((within.value / step).rounded(.down) + Double(k + 1)) * step
        return .reach(
          Standard(value: value.tidy, unit: within.unit), areas: areas, travel: travel, line: line)
      }
    case .outreachWithin(let within, let line):
      let step = within.unit.step
      // Nowhere in a council is farther than this from anywhere else.
      return LooserForms(upTo: Int(500 / step)) { k in
        let value = ((within.value / step).rounded(.down) + Double(k + 1)) * step
        return .outreachWithin(Standard(value: value.tidy, unit: within.unit), line: line)
      }
    case .deprivedShare(let share, let areas, let citation):
      let thousandths = Int((share * 1000).rounded())
      return LooserForms(upTo: thousandths - 1) { k in
        .deprivedShare(Double(thousandths - k - 1) / 1000, areas, citation: citation)
      }
    case .budget(let most, let line):
      return LooserForms(upTo: pounds(figures.running, beyond: most)) { k in
        .budget(most.rounded(.down) + Double(k + 1), line: line)
      }
    case .savings(let least, let line):
      return LooserForms(upTo: Int(least.rounded(.up)) - 1) { k in
        .savings(least.rounded(.up) - Double(k + 1), line: line)
      }
    case .oneOff(let most, let line):
      let all = pounds(figures.capital, beyond: 0) + pounds(figures.closing, beyond: 0)
      return LooserForms(upTo: max(0, all - Int(most))) { k in
        .oneOff(most.rounded(.down) + Double(k + 1), line: line)
      }
    }
  }

  /// How many pounds the whole column is beyond an amount.
  private func pounds(_ column: SiteFigures.Column, beyond amount: Double) -> Int {
    let all = column.values.reduce(0) { $0 + ($1 ?? 0) }
    return Int(min(max(0, (all - amount).rounded(.up) + 1), 1e12))
  }
}

/// Ever looser forms of a rule, made when they are looked at.
private struct LooserForms {
  let count: Int
  let form: (Int) -> RuleRequest

  /// - Parameter form: the form of each number below `count`, ever looser.
  init(upTo count: Int, _ form: @escaping (Int) -> RuleRequest) {
    self.count = max(0, count)
    self.form = form
  }
}

extension TravelUnit {
  /// The step in which distances are loosened: a tenth of a minute, a metre.
  fileprivate var step: Double { self == .minutes ? 0.1 : 0.001 }
}

extension Double {
  /// To a thousandth, as it is written.
  fileprivate var tidy: Double { (self * 1000).rounded() / 1000 }
}
