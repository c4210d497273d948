public import Places

/// The ground from which a site is reached within so many minutes.
public struct Isochrone: Hashable, Sendable {
  public let site: SiteID
  /// Above zero.
  public let minutes: Double
  /// Empty where nobody is that near.
  public let region: Region

  public init(site: SiteID, minutes: Double, region: Region) {
    (self.site, self.minutes, self.region) = (site, minutes, region)
  }
}

/// How isochrones were made: what their file says of it.
public struct IsochroneMaking: Hashable, Sendable {
  public enum Maker: String, CaseIterable, Hashable, Sendable {
    /// A routing engine drew them along its network.
    case engine
    /// Areas whose travel to the site is within the minutes, joined.
    case areas
  }

  public let maker: Maker
  /// `walk`, `cycle`, `drive`, `public-transport`, or what the study calls the travel.
  public let mode: String
  /// The travel whose minutes count; nothing for an engine's.
  public let travel: String?
  /// Nothing where areas were joined.
  public let engine: String?
  /// Nothing where it was a server, whose version only its owner knows.
  public let version: String?
  /// km/h; nothing where it is each road's own.
  public let speed: Double?
  /// The network's file and its SHA-256; nothing where only a server's owner knows them.
  public let network: String?
  public let sha256: String?
  /// The day of the map, `2018-02-27`; nothing where it is not stated.
  public let mapDay: String?

  public init(
    maker: Maker, mode: String, travel: String? = nil, engine: String? = nil,
    version: String? = nil, speed: Double? = nil, network: String? = nil, sha256: String? = nil,
    mapDay: String? = nil
  ) {
    (self.maker, self.mode, self.travel) = (maker, mode, travel)
    (self.engine, self.version, self.speed) = (engine, version, speed)
    (self.network, self.sha256, self.mapDay) = (network, sha256, mapDay)
  }
}

/// Isochrones of several sites, all for the same minutes and made in the same way.
public struct IsochroneSet: Hashable, Sendable {
  /// As many numbers of minutes as a map can show apart.
  public static let mostMinutes = 6
  /// The longest way of which there are outlines, in minutes.
  public static let longest = 120.0

  public let making: IsochroneMaking
  /// Ascending, each once.
  public let minutes: [Double]
  /// Site after site; of each site one for every number of minutes, ascending.
  public let isochrones: [Isochrone]

  /// - Precondition: every site has one isochrone for each of `minutes`, in that order.
  public init(making: IsochroneMaking, minutes: [Double], isochrones: [Isochrone]) {
    precondition(
      isochrones.enumerated().allSatisfy { $1.minutes == minutes[$0 % minutes.count] }
        && isochrones.count.isMultiple(of: max(minutes.count, 1)), "isochrones of other minutes")
    (self.making, self.minutes, self.isochrones) = (making, minutes, isochrones)
  }

  /// The sites, in the set's order.
  public var sites: [SiteID] {
    stride(from: 0, to: isochrones.count, by: max(minutes.count, 1)).map { isochrones[$0].site }
  }

  /// The ground from which any of some sites is reached within each number of minutes.
  ///
  /// Whoever is near enough for few minutes is so for more: each region holds those before it, also
  /// where lines that were drawn apart cross by a little.
  public func reach(of sites: [SiteID]) throws(GeographyError) -> [Region] {
    let wanted = Set(sites)
    var reach: [Region] = []
    for step in minutes {
      let own = isochrones.filter { wanted.contains($0.site) && $0.minutes == step }.map(\.region)
      reach.append(try Region.union(of: own + (reach.last.map { [$0] } ?? [])))
    }
    return reach
  }
}
