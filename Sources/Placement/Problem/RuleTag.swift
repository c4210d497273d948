/// Which of the caller's rules a limit belongs to: a number that means something to the caller alone,
/// and comes back where a conflict names the rule.
public struct RuleTag: Hashable, Sendable {
  enum Origin: Hashable, Sendable {
    case caller(Int)
    case unnamed
    case tierCount(ServiceTier)
    case oneTier(site: Int)
    case tie(site: Int, within: Double)
  }

  let origin: Origin

  public init(_ number: Int) { origin = .caller(number) }

  init(_ origin: Origin) { self.origin = origin }

  /// Of a limit that nobody will ask about, such as those that a search adds itself.
  public static let unnamed = RuleTag(.unnamed)

  /// The caller's number; nothing where the limit is not the caller's.
  public var number: Int? {
    if case .caller(let number) = origin { number } else { nil }
  }
}

/// One of the two tiers that are placed together.
public enum ServiceTier: Hashable, Sendable {
  case hubs, outreach
}
