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
}

/// People of one area who are sent past the nearest open site, or are not served.
public struct AreaPeople: Hashable, Sendable {
  public let area: Int
  public let people: Double
}

/// A plan with who goes where.
public struct CapacitatedPlan: Hashable, Sendable {
  /// 1 + the number of plans before it that are better; ties share a rank.
  public let rank: Int
  /// The plan's value and everything about its assignment, computed anew and checked.
  public let evaluation: CapacityEvaluation

  /// Site indices, ascending.
  public var open: [Int] { evaluation.open }
  public var value: Double { evaluation.value }
}

/// The answer to a capacitated problem, with what proves it.
public struct CapacitySolution: Hashable, Sendable {
  /// The best plans in order, each set of open sites once.
  public let plans: [CapacitatedPlan]
  /// No plan is better than this.
  public let bound: Double
  /// What established the bound, in a few words.
  public let proof: String
  /// How many parts of search trees were looked at.
  public let nodes: Int
  /// How many of the first plans are proven to be the best in this order.
  public let provenRanks: Int

  /// |value of the best plan − bound| / |value|, zero when the best plan is proven best.
  public var gap: Double {
    guard let best = plans.first?.value, best != bound else { return 0 }
    return abs(best - bound) / max(abs(best), .leastNormalMagnitude)
  }
}

/// Why no plan has room for everyone.
public enum CapacityConflict: Hashable, Sendable {
  /// No set of sites meets the rules together.
  case rules([String])
  /// No site that may open can be reached from these areas.
  case unreachable(areas: [Int])
  /// Each of these areas has more people than any site has places that it can reach and that may
  /// open, and may not be divided.
  case tooLarge(areas: [Int])
  /// Even the most roomy sites that may open together hold fewer than everyone.
  case tooFewPlaces(places: Double, people: Double, sites: Int)
  /// Each of these has an answer; all of them together have none: routes, room and rules.
  case together
}

/// How a search ended. Infeasible is an answer, not an error.
public enum CapacityOutcome: Hashable, Sendable {
  /// The first plan is proven best.
  case optimal(CapacitySolution)
  /// The first plan is the best found; the bound says how much better any other could be.
  case feasible(CapacitySolution)
  case infeasible(CapacityConflict)
  /// Neither a plan nor a proof that there is none.
  case undecided

  public var solution: CapacitySolution? {
    switch self {
    case .optimal(let solution), .feasible(let solution): solution
    case .infeasible, .undecided: nil
    }
  }
}
