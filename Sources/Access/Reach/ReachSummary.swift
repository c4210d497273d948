public import Places

/// How far people are from the nearest open site: in the middle, at the end, and within standards.
///
/// People from whom no open site can be reached are counted in ``AccessProfile/withoutRoute`` and are
/// in no mean, no median and nobody's standard. Areas without people count for nothing.
public struct ReachSummary: Hashable, Sendable {
  public let profile: AccessProfile
  /// Half of the people with a route travel at most this.
  public let median: Double?
  /// Nine in ten of the people with a route travel at most this.
  public let ninetieth: Double?
  /// People within each standard, in the order asked.
  public let within: [Double]
  /// How many open sites people have within the first standard to choose from; nothing where no
  /// standard is asked for.
  public let choice: SiteChoice?

  /// - Parameters:
  ///   - open: columns of the travel.
  ///   - people: one count or weight per area.
  ///   - standards: in the unit of the travel; choice is within the first.
  ///   - areas: which areas to look at; all of them by default.
  public init(
    open: [Int], travel: TravelMatrix, people: [Double], standards: [Double] = [],
    areas: [Int]? = nil
  ) {
    let nearest = NearestSites(open: open, travel: travel)
    profile = AccessProfile(nearest: nearest, people: people, areas: areas)
    let spread = TravelSpread(nearest: nearest, people: people, areas: areas)
    median = spread.quantile(0.5)
    ninetieth = spread.quantile(0.9)
    within = standards.map { nearest.people(people, within: $0, areas: areas) }
    choice = standards.first.map {
      SiteChoice(open: open, travel: travel, within: $0, people: people, areas: areas)
    }
  }

  /// The share of people within a standard, those without a route among the rest; nothing where there
  /// are no people.
  public func share(within standard: Int) -> Double? {
    profile.people > 0 ? within[standard] / profile.people : nil
  }
}
