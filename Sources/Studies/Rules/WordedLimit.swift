import Placement
import Places

/// A limit on the open hubs, and the words for it alone ("Ash Hall and Cedar School, 3.00 km apart, not
/// both open"): what is said where it is one of those that clash.
struct WordedLimit: Hashable, Sendable {
  let words: String
  let rule: SideRule

  init(_ words: String, _ rule: SideRule) {
    self.words = words
    self.rule = rule
  }
}

/// The limit of one group of a grouping, and the group's name in words ("locality West").
struct WordedGroup: Hashable, Sendable {
  let name: String
  let rule: GroupRule

  /// `locality West: at least 1`, `locality West: exactly 2`.
  var sentence: String {
    "\(name): \(CountLimits(atLeast: rule.atLeast, atMost: rule.atMost).words)"
  }
}

extension PlanRules {
  /// The limits of every group, tagged by their place among them.
  var groupLimits: [GroupRule] {
    groups.enumerated().map { $0.element.rule.tagged(RuleTag($0.offset)) }
  }

  /// The limits of the rules that are wanted, tagged by their place among the limits of all.
  func limits(where isWanted: (StudyRule) -> Bool = { _ in true }) -> [SideRule] {
    let all = sides.flatMap { rule in rule.limits.map { (isWanted(rule), $0.rule) } }
    return all.enumerated().compactMap { number, limit in
      limit.0 ? limit.1.tagged(RuleTag(number)) : nil
    }
  }
}

extension Study {
  /// What the rules of a question are called where a conflict names them.
  package func ruleWords(for question: Question) -> RuleWords {
    let held = posing(question).rules.held(lifted: question.rulesLifted)
    return RuleWords(
      groups: held.groups.map(\.name), sides: held.sides.flatMap(\.limits).map(\.words),
      site: { self.site($0).name })
  }
}
