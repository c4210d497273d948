public import Places

/// What is not known for sure about the inputs of a question, as distributions to draw from.
///
/// Each input has a stream of its own: what is drawn of one does not depend on whether another is drawn.
public struct InputSpread: Hashable, Sendable {
  /// The ways from areas to sites before anything is drawn.
  public enum Ways: Hashable, Sendable {
    /// Straight lines, from which travel is estimated.
    case lines(StraightWays)
    /// Travel that was supplied.
    case table(TravelMatrix)
    /// One of several tables to the same sites, each as likely.
    case tables([TravelMatrix])
    /// Travel that was supplied from several points of each area.
    case points(PointWays)
  }

  public let ways: Ways
  /// Per area, the impedance of a site that is always open; `.infinity` where there is none.
  public let always: [Double]
  /// How far the factor of each way by itself spreads: the standard deviation of its logarithm, 0 where it
  /// is known. Its median is 1.
  public var detour: Double
  /// The least that such a factor can be: no road is shorter than the straight line.
  public var leastDetour: Double
  /// Factors on all travel alike, each as likely as another.
  public var pace: ClosedRange<Double>
  /// The standard deviation of the people of each area, as a share of them; never below nobody.
  public var people: Double
  /// Demands of which each draw takes one, each as likely; none where it is the one that is stated.
  public var demands: [Demand]
  /// Factors on the standard, each as likely as another.
  public var standard: ClosedRange<Double>
  /// What outreach sites beside every plan count for; nothing where they do not.
  public var outreach: OutreachSpread?

  /// All inputs as they are stated, but for what straight ways leave open.
  public init(ways: Ways, always: [Double]) {
    self.ways = ways
    self.always = always
    (detour, leastDetour, people) = (0, 0, 0)
    (pace, standard) = (1...1, 1...1)
    demands = []
  }

  /// How many sites a plan may open.
  var siteCount: Int { wayCount - (outreach?.columns ?? 0) }

  /// How many sites the ways lead to.
  var wayCount: Int {
    switch ways {
    case .lines(let lines): lines.sites.count
    case .table(let travel): travel.siteCount
    case .tables(let tables): tables[0].siteCount
    case .points(let ways): ways.travel.siteCount
    }
  }
}

/// Outreach sites that are open beside every plan: so large a share of everybody's visits goes to the
/// nearest of them and of the open sites, the rest to the nearest open site.
public struct OutreachSpread: Hashable, Sendable {
  /// How many of the last columns of the ways lead to them.
  public let columns: Int
  /// 0 to 1; each share between the ends is as likely as another.
  public let share: ClosedRange<Double>

  public init(columns: Int, share: ClosedRange<Double>) {
    precondition(columns >= 0 && 0 <= share.lowerBound && share.upperBound <= 1)
    self.columns = columns
    self.share = share
  }
}

/// Where people and sites are, and how long a straight kilometre takes.
public struct StraightWays: Hashable, Sendable {
  /// Per area the places where its people may live: all of them at one.
  public let origins: [[GridPoint]]
  /// Per area the chance of each of them.
  public let chances: [Chances]
  /// Nothing where a site's place is not known: no route.
  public let sites: [GridPoint?]
  /// Per site within how many metres of its point it is, anywhere alike; 0 where its place is known.
  public let rough: [Double]
  /// Impedance of a straight kilometre.
  public let perKilometre: Double

  /// - Parameter chances: each place of an area is as likely as another unless given.
  public init(
    origins: [[GridPoint]], chances: [Chances]? = nil, sites: [GridPoint?], rough: [Double],
    perKilometre: Double
  ) {
    precondition(origins.allSatisfy { !$0.isEmpty } && rough.count == sites.count)
    let chances = chances ?? origins.map { Chances(alike: $0.count) }
    precondition(chances.map(\.count) == origins.map(\.count), "chances of other places")
    self.origins = origins
    self.chances = chances
    self.sites = sites
    self.rough = rough
    self.perKilometre = perKilometre
  }
}

/// Travel from several points of each area, at one of which all of its people may live.
public struct PointWays: Hashable, Sendable {
  /// A row for each point, area after area.
  public let travel: TravelMatrix
  /// Per area the chance of each of its points.
  public let chances: [Chances]
  /// Per area its first row.
  let first: [Int]

  public init(travel: TravelMatrix, chances: [Chances]) {
    var rows = 0
    first = chances.map { own in
      defer { rows += own.count }
      return rows
    }
    precondition(rows == travel.areaCount, "travel of other points")
    self.travel = travel
    self.chances = chances
  }
}
