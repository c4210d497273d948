/// Some people of one area at one site.
public struct ServedPart: Hashable, Sendable {
  public let area: Int
  public let site: Int
  /// Of the area's people, above 0 and up to 1.
  public let share: Double
  /// `share` of the people of the area.
  public let people: Double
}

/// What an open site takes on.
public struct SiteLoad: Hashable, Sendable {
  public let site: Int
  /// `.infinity` where there is no limit.
  public let places: Double
  public let people: Double

  /// people / places; 0 where there is no limit or no room at all.
  public var shareUsed: Double { places > 0 ? people / places : 0 }

  /// Places that are left; `.infinity` where there is no limit.
  public var free: Double { max(0, places - people) }

  /// Whether no place is left, to within a millionth of them; never where there is no limit.
  public var isFull: Bool { places.isFinite && people >= places * (1 - 1e-6) }
}

/// A plan with who goes where.
public struct CapacitatedPlan: ValuedPlan {
  public let rank: Int
  /// The plan's value and everything about its assignment, computed anew and checked.
  public let evaluation: CapacityEvaluation

  public var open: [Int] { evaluation.open }
  public var value: Double { evaluation.value }
}

extension CapacitatedPlan {
  /// The same without who goes where.
  public var plain: RankedPlan { RankedPlan(rank: rank, open: open, value: value) }
}
