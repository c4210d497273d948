public import Places

/// What changes for whom when one set of open sites replaces another.
///
/// Gains and losses are gross: those who come within the standard and those who fall out of it are
/// counted apart and never netted. Whoever loses the last route is further and whoever gains a first
/// one is nearer, but by how much has no number: they are in no mean and no largest increase. Both
/// means are of the same people, those with a route before and after, so that nobody improves a mean
/// by falling out of it.
public struct ReachChange: Hashable, Sendable {
  public let people: Double
  /// People whose nearest open site is nearer, further or just as far; see ``AreaChange``.
  public let nearer: Double
  public let further: Double
  public let unchanged: Double
  /// Of those further, the people with no route any more; of those nearer, the people with a first.
  public let loseRoute: Double
  public let gainRoute: Double
  /// Of those unchanged, the people who have no route before or after.
  public let withoutRoute: Double
  /// Mean impedance before and after of the people with a route both times.
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

  /// People with a route before and after: those whose means are given.
  public var compared: Double { people - loseRoute - gainRoute - withoutRoute }

  /// Whether the means are everyone's.
  public var comparesEveryone: Bool { loseRoute == 0 && gainRoute == 0 && withoutRoute == 0 }

  /// - Parameters:
  ///   - people: one count per area.
  ///   - standard: in the unit of the impedances.
  ///   - areas: which areas to look at; all of them by default.
  public init(
    before: NearestSites, after: NearestSites, people: [Double], standard: Double,
    areas: [Int]? = nil
  ) {
    let areas = areas ?? Array(people.indices)
    var sums = Sums()
    for area in areas {
      sums.add(
        people[area], in: area, from: before.impedance[area], to: after.impedance[area],
        standard: standard)
    }
    self.people = areas.reduce(0) { $0 + people[$1] }
    nearer = sums.nearer
    further = sums.further
    unchanged = sums.unchanged
    loseRoute = sums.loseRoute
    gainRoute = sums.gainRoute
    withoutRoute = sums.withoutRoute
    meanBefore = sums.compared > 0 ? sums.before / sums.compared : nil
    meanAfter = sums.compared > 0 ? sums.after / sums.compared : nil
    meanIncrease = sums.keepRoute > 0 ? sums.increase / sums.keepRoute : nil
    worstIncrease = sums.worstArea == nil ? nil : sums.worst
    worstArea = sums.worstArea
    withinBefore = before.people(people, within: standard, areas: areas)
    withinAfter = after.people(people, within: standard, areas: areas)
    comeWithin = sums.comeWithin
    fallOut = sums.fallOut
  }
}

/// What is added up over areas.
private struct Sums {
  var nearer = 0.0
  var further = 0.0
  var unchanged = 0.0
  var loseRoute = 0.0
  var gainRoute = 0.0
  var withoutRoute = 0.0
  /// People with a route both times, and what they travel.
  var compared = 0.0
  var before = 0.0
  var after = 0.0
  /// People who are further and keep a route, and by how much together.
  var keepRoute = 0.0
  var increase = 0.0
  var worst = 0.0
  var worstArea: Int?
  var comeWithin = 0.0
  var fallOut = 0.0

  mutating func add(
    _ people: Double, in area: Int, from was: Double, to becomes: Double, standard: Double
  ) {
    switch AreaChange(before: was, after: becomes) {
    case .nearer: nearer += people
    case .same: unchanged += people
    case .further(let more):
      further += people
      keepRoute += people
      increase += people * more
      if people > 0, more > worst {
        worst = more
        worstArea = area
      }
    case .losesRoute:
      further += people
      loseRoute += people
    case .gainsRoute:
      nearer += people
      gainRoute += people
    case .noRoute:
      unchanged += people
      withoutRoute += people
    }
    // Areas without people are passed over, as in every mean.
    if people > 0, was.isFinite, becomes.isFinite {
      compared += people
      before += people * was
      after += people * becomes
    }
    if was > standard, becomes <= standard { comeWithin += people }
    if was <= standard, becomes > standard { fallOut += people }
  }
}
