package import Placement
import Places

/// What rules are called where a conflict names them by identity.
package struct RuleWords {
  private let groups: [String]
  private let sides: [String]
  private let site: (Int) -> String

  /// - Parameters:
  ///   - groups: the groups' names ("locality West"), by the number of their tag.
  ///   - sides: the weighted limits in words, by the number of their tag.
  ///   - site: what a site is called.
  package init(
    groups: [String] = [], sides: [String] = [], site: @escaping (Int) -> String
  ) {
    self.groups = groups
    self.sides = sides
    self.site = site
  }

  /// A rule as one of those that clash.
  package func sentence(_ rule: RuleID) -> String {
    switch rule {
    case .count(let limits): Self.count(limits)
    case .keep(let site): "\(self.site(site)) kept open"
    case .close(let site): "\(self.site(site)) kept closed"
    case .group(_, let limits), .tierCount(_, let limits): "\(name(rule)): \(limits.words)"
    case .side, .oneTier, .tie: name(rule)
    case .service(let level, let unit): level.words(unit)
    case .routes: "every area with demand has a route to an open site"
    }
  }

  /// The rule by its name alone, a group's limit without the numbers.
  package func name(_ rule: RuleID) -> String {
    switch rule {
    case .group(let tag, _): Self.word(tag, groups)
    case .side(let tag): Self.word(tag, sides)
    case .tierCount(let tier, _): tier == .hubs ? "hubs" : "outreach sites"
    case .oneTier(let site): "site number \(site + 1) in one tier only"
    case .tie(let site, let within): "outreach at site number \(site + 1) within \(within) of a hub"
    case .count, .keep, .close, .service, .routes: sentence(rule)
    }
  }

  /// All the rules of a question, those that keep sites open or closed counted, not named.
  package func list(_ rules: [RuleID]) -> [String] {
    var sentences: [String] = []
    var isKeepSaid = false
    var isCloseSaid = false
    for rule in rules {
      switch rule {
      case .keep where isKeepSaid: break
      case .close where isCloseSaid: break
      case .keep:
        isKeepSaid = true
        let kept = rules.count { if case .keep = $0 { true } else { false } }
        sentences.append("\(kept) kept open")
      case .close:
        isCloseSaid = true
        let closed = rules.count { if case .close = $0 { true } else { false } }
        sentences.append("\(closed) kept closed")
      default: sentences.append(sentence(rule))
      }
    }
    return sentences
  }

  private static func word(_ tag: RuleTag, _ words: [String]) -> String {
    guard let number = tag.number, words.indices.contains(number) else { return "a further limit" }
    return words[number]
  }

  private static func count(_ limits: CountLimits) -> String {
    let most = "\(limits.atMost) site\(limits.atMost == 1 ? "" : "s") open"
    if limits.atLeast == limits.atMost { return most }
    return limits.atLeast <= 1
      ? "at most \(most)" : "\(limits.atLeast) to \(limits.atMost) sites open"
  }
}

extension CountLimits {
  /// `at least 1`, `exactly 2`.
  var words: String {
    if atLeast == atMost { return "exactly \(atLeast)" }
    let limits = [
      atLeast > 0 ? "at least \(atLeast)" : nil, atMost < .max ? "at most \(atMost)" : nil,
    ]
    return limits.compactMap(\.self).joined(separator: ", ")
  }
}

extension ServiceLevel {
  /// `90% of demand within 20 min`.
  fileprivate func words(_ unit: TravelUnit) -> String {
    switch self {
    case .coverage(let within, let share):
      "\(share == 1 ? "everyone" : "\(plain((share * 1e8).rounded() / 1e6))% of demand") within"
        + " \(unit.behind(plain(within)))"
    case .meanTravel(let most): "mean travel of at most \(unit.behind(plain(most)))"
    }
  }

  /// Whole numbers without a point.
  private func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 9e15 ? String(Int(value)) : String(value)
  }
}
