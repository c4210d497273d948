/// What a plan can be good at.
public enum AimKind: String, CaseIterable, Hashable, Sendable {
  /// Short mean travel.
  case mean
  /// Much of a demand within the standard.
  case coverage
  /// A short longest way.
  case longest
  /// A short equally-distributed equivalent of travel (Kolm–Pollak).
  case kolmPollak = "kolm-pollak"
  /// Little running cost.
  case cost
  /// Few hubs.
  case hubs
}

/// An aim as it is asked for: `mean`, or of a demand of its own `coverage:under5-idaci`.
public struct AimRequest: Hashable, Sendable {
  public let kind: AimKind
  /// A demand of the study; that of the others unless given.
  public let demand: String?

  public init(_ kind: AimKind, demand: String? = nil) {
    self.kind = kind
    self.demand = demand
  }

  /// How many aims can be weighed or set against one another.
  public static let counts = 2...9

  /// The aims where none are named: mean travel of everyone, coverage of the people in most need where a
  /// demand weights them, else of everyone, and the longest way.
  public static func usual(among demands: [StudyDemand]) -> [AimRequest] {
    let deprived = demands.first(where: \.isOfDeciles) ?? demands.first { $0.weight != nil }
    return [
      AimRequest(.mean), AimRequest(.coverage, demand: deprived?.id), AimRequest(.longest),
    ]
  }
}
