import Access
public import Geography
import Places
public import Studies

/// Who lives on the ground within so many minutes of a scenario's open hubs, by the outlines that an engine
/// drew or areas joined, and by the study's travel.
///
/// People of an area are counted by where they live in it: at the study's points by their people, else
/// at the points that its map is drawn from, each alike, else all at the area's own point.
public struct IsochroneFinding: Sendable {
  public struct Limit: Sendable {
    public let minutes: Double
    /// The ground within that of any open hub.
    public let region: Region
    /// The share of each area's people who live on it, 0 to 1.
    public let shares: [Double]
    /// People who live on it.
    public let people: Double
    /// Areas all of whose people live on it, and those of whom only some do.
    public let whole: Int
    public let part: Int
    /// People of the areas whose travel is within the minutes, and how many areas these are.
    public let peopleByTravel: Double
    public let areasByTravel: Int
    /// Areas that one has within and the other beyond: by the outlines where at least half of their people
    /// are. Those with the most people come first.
    public let apart: [Int]
  }

  /// By what the people of an area are placed in it.
  public enum Homes: Hashable, Sendable {
    /// The study's points; how many, and what one is called.
    case points(Int, kind: String)
    /// The points of its map.
    case map(Int)
    /// The areas' own.
    case centres
  }

  public let scenario: Int
  public let isochrones: StudyIsochrones
  public let homes: Homes
  public let limits: [Limit]

  /// - Throws: `GeographyError` where outlines cannot be joined.
  public init(
    _ isochrones: StudyIsochrones, scenario: Int, of study: Study
  ) throws(GeographyError) {
    let open =
      study.scenarios[scenario].open.map { study.sites.hubs[$0] } + study.sites.border
    let travel = study.travels[isochrones.travel]
    let nearest = NearestSites(open: study.scenarios[scenario].open, travel: travel.matrix)
    let (homes, places) = Self.homes(of: study)
    let people = study.people
    var limits: [Limit] = []
    for (minutes, region) in zip(
      isochrones.set.minutes, try isochrones.set.reach(of: open.map(\.id)))
    {
      let bounds = region.bounds
      let shares = places.map { own in
        own.reduce(0.0) { sum, home in
          let isInside =
            bounds?.contains(home.place) == true && region.contains(home.place)
          return isInside ? sum + home.share : sum
        }
      }
      let isNear = nearest.impedance.map { $0 <= minutes }
      let apart = study.areas.indices.filter { (shares[$0] >= 0.5) != isNear[$0] }
      limits.append(
        Limit(
          minutes: minutes, region: region, shares: shares,
          people: zip(shares, people).reduce(0) { $0 + $1.0 * $1.1 },
          whole: shares.count { $0 > 1 - 1e-9 },
          part: shares.count { $0 > 0 && $0 <= 1 - 1e-9 },
          peopleByTravel: nearest.people(people, within: minutes),
          areasByTravel: isNear.count { $0 },
          apart: apart.sorted { (people[$1], $0) < (people[$0], $1) }))
    }
    self.scenario = scenario
    self.isochrones = isochrones
    self.homes = homes
    self.limits = limits
  }

  /// Where the people of each area are, with their shares of it.
  private static func homes(
    of study: Study
  ) -> (Homes, [[(place: GridPoint, share: Double)]]) {
    if let points = study.points {
      return (
        .points(points.points.count, kind: points.kind),
        study.areas.indices.map { area in
          points.points(of: area).map { (points.points[$0].place, points.points[$0].share) }
        }
      )
    }
    let centres = study.areas.map { [(place: $0.centroid, share: 1.0)] }
    guard case .points(let points, _) = study.map, points.count > study.areas.count else {
      return (.centres, centres)
    }
    let byKey = Dictionary(grouping: points, by: \.key)
    return (
      .map(points.count),
      study.areas.enumerated().map { index, area in
        guard let own = byKey[area.id.code] else { return centres[index] }
        return own.map { ($0.point, 1 / Double(own.count)) }
      }
    )
  }
}
