import Places
public import Studies

/// Every place of a study at which something is offered, as columns of one travel matrix: hubs, then
/// outreach sites, then stops.
public struct ServicePlaces: Sendable {
  let study: Study
  /// Which of the study's travels.
  public let travel: Int
  private let matrix: TravelMatrix
  private let hubs: Int
  private let outreach: Int

  /// A stop has no way to it where the travel is measured, and is then no place to go to.
  public init(_ study: Study, travel: Int = 0) {
    let way = study.travels[travel]
    self.study = study
    self.travel = travel
    hubs = study.sites.hubs.count
    outreach = study.sites.outreach.count
    let sites = (way.across?.hubs ?? way.matrix).joined(with: way.outreach)
    let stops = study.provision.stopTravel
    matrix =
      stops.indices.contains(travel)
      ? stops[travel].map { sites.joined(with: $0) } ?? sites : sites
  }

  /// The column of a place; nothing for what is given at no place, and for a stop without travel.
  func column(_ place: StudyProvision.Place) -> Int? {
    let column: Int? =
      switch place {
      case .hub(let hub): hub
      case .outreach(let site): hubs + site
      case .stop(let stop): hubs + outreach + stop
      case .anywhere: nil
      }
    return column.flatMap { $0 < matrix.siteCount ? $0 : nil }
  }

  func place(_ column: Int) -> StudyProvision.Place {
    if column < hubs { return .hub(column) }
    return column < hubs + outreach ? .outreach(column - hubs) : .stop(column - hubs - outreach)
  }

  /// The nearest of some places, by their columns.
  func nearest(_ columns: [Int]) -> NearestSites { NearestSites(open: columns, travel: matrix) }

  /// The columns of the places that give a service, each once.
  func columns(_ service: Int, among offers: [StudyProvision.Offer]) -> [Int] {
    Set(
      offers.filter { $0.service == service && $0.hasPlace }.compactMap { column($0.place) }
    ).sorted()
  }
}
