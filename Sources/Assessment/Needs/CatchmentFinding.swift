public import Access
import Places
public import Studies

/// Who belongs to which hub under a scenario, three ways side by side: to the nearest, by the
/// council's own lists, and by probability.
public struct CatchmentFinding: Sendable {
  public let scenario: Int
  public let travel: Int
  /// The open hubs, ascending.
  public let open: [Int]
  /// People of each open hub.
  public let nearest: [Double]
  /// Nothing where the study has no lists.
  public let listed: [Double]?
  public let likely: [Double]
  /// People whom the lists send elsewhere than the nearest hub; those of a hub that is not open among
  /// them.
  public let listedElsewhere: Double?
  /// People whom probability sends elsewhere than the nearest hub.
  public let likelyElsewhere: Double
  /// People of areas on the list of a hub that is not open, or of none.
  public let unlisted: Double?

  /// How attraction falls with travel: its square, from a tenth of the standard on.
  public static func decay(standard: Double) -> Decay { .power(2, nearest: standard / 10) }

  public init(_ study: Study, scenario: Int, travel: Int) {
    let way = study.travels[travel]
    let own = way.across?.hubs ?? way.matrix
    let open = study.scenarios[scenario].open
    let people = study.people
    let nearest = NearestSites(open: open, travel: own)
    // A study has a standard for each of its travels.
    let huff = HuffCatchment(
      attraction: study.supply.values, open: open, travel: own,
      decay: Self.decay(standard: study.standard(for: way)!.value))
    func sums(_ site: (Int) -> Int?) -> [Double] {
      open.map { hub in people.indices.reduce(0) { site($1) == hub ? $0 + people[$1] : $0 } }
    }
    self.scenario = scenario
    self.travel = travel
    self.open = open
    self.nearest = sums { nearest.site[$0] }
    likely = huff.people(people)
    likelyElsewhere = huff.differing(from: nearest.site, people: people)
    let lists = study.sites.catchments
    listed = lists.map { lists in sums { lists[$0] } }
    listedElsewhere = lists.map { lists in
      people.indices.reduce(0) { sum, area in
        nearest.site[area] == lists[area] ? sum : sum + people[area]
      }
    }
    unlisted = lists.map { lists in
      people.indices.reduce(0) { sum, area in
        lists[area].map(open.contains) == true ? sum : sum + people[area]
      }
    }
  }
}
