import Places
public import Studies

/// One placement question about a study: who counts, how they travel, what is to be optimised, how
/// many hubs, and whether the siting rules hold.
public struct Question: Hashable, Sendable {
  public private(set) var demand: StudyDemand
  public private(set) var travel: StudyTravel
  public let objective: ObjectiveKind
  /// The standard of coverage, in the travel's unit; the longest mean where that is the promise.
  public private(set) var standard: Standard
  /// How many hubs may be open; where set coverage and least cost look for the number, up to the
  /// most.
  public private(set) var hubs: ClosedRange<Int>
  public private(set) var rulesLifted: Bool
  /// The share of demand that set coverage and least cost must reach, above 0 to 1.
  public let share: Double
  /// What least cost must give.
  public let promise: Promise
  /// How much more a long journey counts under equity than several short ones, above 0.
  public let aversion: Double
  /// Outreach sites that are placed beside the hubs; nothing where hubs alone are.
  public private(set) var outreach: OutreachTier?

  /// What a plan of least cost must give.
  public enum Promise: String, Hashable, Sendable, Codable {
    /// A share of demand within the standard.
    case share
    /// Mean travel no longer than the standard.
    case mean
  }

  public init(
    demand: StudyDemand, travel: StudyTravel, objective: ObjectiveKind, standard: Standard,
    hubs: ClosedRange<Int>, rulesLifted: Bool = false, share: Double = 1,
    promise: Promise = .share, aversion: Double = 1, outreach: OutreachTier? = nil
  ) {
    self.demand = demand
    self.travel = travel
    self.objective = objective
    self.standard = standard
    self.hubs = hubs
    self.rulesLifted = rulesLifted
    self.share = share
    self.promise = promise
    self.aversion = aversion
    self.outreach = outreach
  }

  /// The most hubs that may be open.
  public var most: Int { hubs.upperBound }
  /// The fewest that may be.
  public var fewest: Int { hubs.lowerBound }

  /// The same question with outreach sites placed beside the hubs.
  public func placing(_ tier: OutreachTier) -> Question {
    var other = self
    other.outreach = tier
    return other
  }

  /// The same question for another number of hubs.
  public func with(hubs count: Int) -> Question {
    var other = self
    other.hubs = count...count
    return other
  }

  /// The same question by another travel.
  func with(travel: StudyTravel) -> Question {
    var other = self
    other.travel = travel
    return other
  }

  /// The same question with another standard.
  func with(standard: Standard) -> Question {
    var other = self
    other.standard = standard
    return other
  }

  /// The same question about other people.
  func with(demand: StudyDemand) -> Question {
    var other = self
    other.demand = demand
    return other
  }

  /// The same question where no rule holds but the number of hubs.
  var withoutRules: Question {
    var other = self
    other.rulesLifted = true
    return other
  }

  /// What a value is measured in.
  public var unit: ValueUnit {
    switch objective {
    case .coverage: .share
    case .setCoverage: .sites
    case .leastCost: .poundsAYear
    case .pMedian, .pCenter, .equity: .travel(travel.matrix.unit)
    }
  }
}
