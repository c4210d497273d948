import Access
public import Places

/// What changes for whom when one set of open sites replaces another.
///
/// Gains and losses are gross: those who come within the standard and those who fall out of it are
/// counted apart and never netted. Whoever loses the last route is further and whoever gains a first
/// one is nearer, but by how much has no number: they are in no mean and no largest increase.
public struct ReachChange: Hashable, Sendable {
  public let people: Double
  /// People whose nearest open site is nearer, further or just as far (within 1e-9).
  public let nearer: Double
  public let further: Double
  public let unchanged: Double
  /// Of those further, the people with no route any more; of those nearer, the people with a first.
  public let loseRoute: Double
  public let gainRoute: Double
  /// Mean impedance before and after, over people with a route.
  public let meanBefore: Double?
  public let meanAfter: Double?
  /// The largest increase among those who keep a route and the area where it falls; nothing where
  /// none of them is further.
  public let worstIncrease: Double?
  public let worstArea: Int?
  /// Mean increase among those further away who keep a route.
  public let meanIncrease: Double?
  /// People within the standard before and after, and those who cross it each way.
  public let withinBefore: Double
  public let withinAfter: Double
  public let comeWithin: Double
  public let fallOut: Double

  /// - Parameters:
  ///   - people: one count per area.
  ///   - standard: in the unit of the impedances.
  ///   - areas: which areas to look at; all of them by default.
  public init(
    before: NearestSites, after: NearestSites, people: [Double], standard: Double,
    areas: [Int]? = nil
  ) {
    let areas = areas ?? Array(people.indices)
    var nearer = 0.0
    var further = 0.0
    var unchanged = 0.0
    var loseRoute = 0.0
    var gainRoute = 0.0
    var keepRoute = 0.0
    var increase = 0.0
    var worst = 0.0
    var worstArea: Int?
    var comeWithin = 0.0
    var fallOut = 0.0
    for area in areas {
      let was = before.impedance[area]
      let becomes = after.impedance[area]
      let count = people[area]
      if becomes == was || abs(becomes - was) <= 1e-9 {
        unchanged += count
      } else if becomes < was {
        nearer += count
        if was == .infinity { gainRoute += count }
      } else if becomes == .infinity {
        further += count
        loseRoute += count
      } else {
        further += count
        keepRoute += count
        increase += count * (becomes - was)
        if count > 0, becomes - was > worst {
          worst = becomes - was
          worstArea = area
        }
      }
      if was > standard, becomes <= standard { comeWithin += count }
      if was <= standard, becomes > standard { fallOut += count }
    }
    self.people = areas.reduce(0) { $0 + people[$1] }
    self.nearer = nearer
    self.further = further
    self.unchanged = unchanged
    self.loseRoute = loseRoute
    self.gainRoute = gainRoute
    meanBefore = AccessProfile(nearest: before, people: people, areas: areas).mean
    meanAfter = AccessProfile(nearest: after, people: people, areas: areas).mean
    meanIncrease = keepRoute > 0 ? increase / keepRoute : nil
    worstIncrease = worstArea == nil ? nil : worst
    self.worstArea = worstArea
    withinBefore = before.people(people, within: standard, areas: areas)
    withinAfter = after.people(people, within: standard, areas: areas)
    self.comeWithin = comeWithin
    self.fallOut = fallOut
  }
}
