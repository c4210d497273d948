/// Why nothing is allowed, and the least that would have to give.
public struct Infeasibility: Hashable, Sendable {
  /// Rules that contradict one another, or the service that is asked for, which is then the last of
  /// them: an irreducible set, so that without any one there would be a plan. Empty when areas are the
  /// whole reason.
  public let rules: [RuleID]
  /// Whether that is sure of every one of `rules`: where time ran out some may be there for nothing, and
  /// there may be further relaxations.
  public let isIrreducible: Bool
  /// Areas with demand that no site which may open serves at all, or within the standard.
  public let areas: [Int]
  /// Areas that no site which they can reach and that may open has room for in one piece.
  public let tooLarge: [Int]
  /// Where the room of all sites together is too little.
  public let shortage: RoomShortage?
  /// Where as many people as possible are seated, those who are not, by area.
  public let unseated: [AreaPeople]
  /// Whether no plan seats more.
  public let isSeatingProven: Bool
  /// Single changes after which there is a plan, each the smallest of its kind.
  public let relaxations: [Relaxation]

  init(
    rules: [RuleID], isIrreducible: Bool = true, areas: [Int], relaxations: [Relaxation],
    tooLarge: [Int] = [],
    shortage: RoomShortage? = nil, unseated: [AreaPeople] = [], isSeatingProven: Bool = true
  ) {
    self.rules = rules
    self.isIrreducible = isIrreducible
    self.areas = areas
    self.relaxations = relaxations
    self.tooLarge = tooLarge
    self.shortage = shortage
    self.unseated = unseated
    self.isSeatingProven = isSeatingProven
  }
}

/// How much room the sites with most of it have together, those that stand beside them among them,
/// and how much is needed.
public struct RoomShortage: Hashable, Sendable {
  public let places: Double
  public let people: Double
  /// How many sites were chosen.
  public let sites: Int

  public init(places: Double, people: Double, sites: Int) {
    self.places = places
    self.people = people
    self.sites = sites
  }
}

/// One change that makes a problem solvable.
public enum Relaxation: Hashable, Sendable {
  /// Open this many sites instead.
  case count(Int)
  /// Drop this rule.
  case drop(RuleID)
  /// The least upper limit of this rule that works, to within a millionth of it.
  case limit(rule: RuleID, atMost: Double)
  /// The nearest standard that works for the same number of sites.
  case standard(Double)
  /// The largest share of demand, 0 to 1, that the rules let be within the same standard.
  case share(Double)
  /// The least mean impedance that the rules let a plan have.
  case mean(Double)
  /// Let one of these sites open, which are kept closed: any one is enough.
  case allow(sites: [Int])
  /// So many more places at every site that has a limit, the least whole number that works.
  case places(Double)
  /// Let the people of one area go to several sites.
  case divide
}
