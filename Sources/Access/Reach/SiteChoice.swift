public import Places

/// How many open sites people can choose from within a standard.
///
/// It counts sites, not what they offer: two that open on the same morning are no choice.
public struct SiteChoice: Hashable, Sendable {
  /// Open sites within the standard, per area.
  public let sites: [Int]
  /// Σ people(i) sites(i) / Σ people(i), whoever has none among them; nothing where there are no
  /// people.
  public let mean: Double?
  /// People with none, with one, and with two or more.
  public let none: Double
  public let one: Double
  public let more: Double

  public init(
    open: [Int], travel: TravelMatrix, within standard: Double, people: [Double],
    areas: [Int]? = nil
  ) {
    sites = (0..<travel.areaCount).map { area in
      open.count { travel[area: area, site: $0] <= standard }
    }
    let asked = areas ?? Array(people.indices)
    var (total, sum, none, one, more) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for area in asked {
      total += people[area]
      sum += people[area] * Double(sites[area])
      switch sites[area] {
      case 0: none += people[area]
      case 1: one += people[area]
      default: more += people[area]
      }
    }
    mean = total > 0 ? sum / total : nil
    self.none = none
    self.one = one
    self.more = more
  }
}
