public import Places

/// A way to travel.
public struct StudyTravel: Hashable, Sendable {
  public let id: String
  public let label: String
  /// Areas × hubs; where a site over the border is nearer, the way to that one.
  public let matrix: TravelMatrix
  /// The nearest site over the border per area; nothing where the study has none.
  public let border: NearestSites?
  /// Travel to hubs and to sites over the border, kept apart; nothing where the study has none.
  public let across: BorderTravel?
  /// Areas × outreach sites; those whose location is not known have no route.
  public let outreach: TravelMatrix
  /// Where its assumptions come from.
  public let source: String?
  /// How it was made, and from what.
  public let making: TravelMaking
  /// The points that it starts at, of which it is the mean; nothing where it starts at one an area.
  public let points: PointTravel?
  /// What counts as within reach by it; nothing where that is the study's first standard in its unit.
  public let standard: Standard?
  /// Whom it carries; nothing where it may be anyone.
  public private(set) var carries: TravelPeople?

  /// - Parameters:
  ///   - hubs: areas × hubs, regardless of sites over the border.
  ///   - border: areas × sites over the border.
  ///   - making: pairs without a number have no route, unless it says more.
  ///   - points: what `hubs`, `outreach` and `border` are the mean of.
  public init(
    id: String = "travel", label: String? = nil, hubs: TravelMatrix, outreach: TravelMatrix? = nil,
    border: TravelMatrix? = nil, source: String? = nil, making: TravelMaking? = nil,
    standard: Standard? = nil, points: PointTravel? = nil
  ) {
    self.points = points
    self.standard = standard
    self.id = id
    self.label = label ?? id
    self.source = source
    self.making =
      making
      ?? TravelMaking(
        pairs: TravelMaking.Pairs(counting: [hubs, outreach, border].compactMap(\.self)))
    self.outreach = outreach ?? hubs.withoutSites
    let border = border.flatMap { $0.siteCount == 0 ? nil : $0 }
    let nearest = border.map { NearestSites(open: Array(0..<$0.siteCount), travel: $0) }
    self.border = nearest
    matrix = nearest.map { hubs.limited(to: $0.impedance) } ?? hubs
    across = border.map { BorderTravel(hubs: hubs, sites: $0) }
  }

  /// The same for some of the people.
  package func carrying(_ people: TravelPeople) -> StudyTravel {
    var copy = self
    copy.carries = people
    return copy
  }

  /// The least of several ways to the same sites, for each area and site: that of those who can choose.
  ///
  /// - Precondition: there is one, and all are in one unit.
  package init(
    id: String, label: String, leastOf parts: [StudyTravel], source: String?, standard: Standard?
  ) {
    func least(_ matrix: (StudyTravel) -> TravelMatrix) -> TravelMatrix {
      .least(of: parts.map { ($0.label, matrix($0)) })
    }
    let border = parts.contains { $0.across == nil } ? nil : least { $0.across!.sites }
    self.init(
      id: id, label: label, hubs: least { $0.across?.hubs ?? $0.matrix },
      outreach: least(\.outreach), border: border, source: source, standard: standard)
  }

  /// People, or people times need, whom it carries.
  public func carried(_ weights: [Double]) -> [Double] {
    carries.map { zip(weights, $0.shares).map(*) } ?? weights
  }

  /// The same way of travelling to hubs that are elsewhere.
  package func with(hubs: TravelMatrix) -> StudyTravel {
    let moved = StudyTravel(
      id: id, label: label, hubs: hubs, outreach: outreach, border: across?.sites, source: source,
      making: making, standard: standard)
    return carries.map(moved.carrying) ?? moved
  }

  /// The same where nobody crosses the border.
  package var withoutBorder: StudyTravel {
    let inside = StudyTravel(
      id: id, label: label, hubs: across?.hubs ?? matrix, outreach: outreach, source: source,
      making: making, standard: standard, points: points?.withoutBorder)
    return carries.map(inside.carrying) ?? inside
  }

  /// Areas × hubs, then sites over the border, each by itself: the way to a hub even where a
  /// site over the border is nearer.
  package var toEverySite: TravelMatrix {
    across.map { $0.hubs.joined(with: $0.sites) } ?? matrix
  }
}

/// Travel to hubs, and to the sites over the border, each by itself.
public struct BorderTravel: Hashable, Sendable {
  /// Areas × hubs, regardless of sites over the border.
  public let hubs: TravelMatrix
  /// Areas × sites over the border.
  public let sites: TravelMatrix
}

/// The people whom a travel carries.
public struct TravelPeople: Hashable, Sendable {
  /// Such as `families with a car`.
  public let who: String
  /// Their share of the people of each area, 0 to 1.
  public let shares: [Double]

  public init(who: String, shares: [Double]) {
    self.who = who
    self.shares = shares
  }
}
