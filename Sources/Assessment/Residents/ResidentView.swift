public import Access
public import Places
public import Studies

/// What the people of each area find today and under every scenario: their nearest hub by every travel,
/// what changes for them, and the nearest outreach site.
///
/// The same nearest sites, and the same nearer and further (``Access/AreaChange``), as in the report.
public struct ResidentView: Sendable {
  /// A site, and the way there.
  public struct Arrival: Hashable, Sendable {
    public let site: Site
    /// Whether it is over the border, and so not the council's.
    public let isBorder: Bool
    /// Finite, in the travel's unit.
    public let impedance: Double
  }

  /// Where an area's people go under a scenario.
  public struct Journey: Hashable, Sendable {
    /// Nothing where no open hub can be reached.
    public let hub: Arrival?
    /// From today to the scenario; of today itself ``AreaChange/same`` or ``AreaChange/noRoute``.
    public let change: AreaChange
    /// The nearest of the scenario's outreach sites; nothing where none can be reached.
    public let outreach: Arrival?
  }

  public let study: Study
  /// Ids of scenarios that nobody has proposed: the study asked for the best plan.
  public let workedOut: Set<String>
  /// By travel, scenario and area.
  private let journeys: [[[Journey]]]

  /// - Parameters:
  ///   - study: its scenarios are answered.
  ///   - workedOut: ids of those that asked for the best plan.
  public init(_ study: Study, workedOut: Set<String> = []) {
    self.study = study
    self.workedOut = workedOut
    journeys = study.travels.map { travel in
      let before = NearestSites(open: study.baseline.open, travel: travel.matrix)
      return study.scenarios.map { scenario in
        let hubs = NearestSites(open: scenario.open, travel: travel.matrix)
        let outreach = NearestSites(open: scenario.outreach, travel: travel.outreach)
        return study.areas.indices.map { area in
          Journey(
            hub: hubs.site(of: area, in: study, by: travel).map {
              Arrival(site: $0.site, isBorder: $0.isBorder, impedance: hubs.impedance[area])
            },
            change: AreaChange(
              before: before.impedance[area], after: hubs.impedance[area]),
            outreach: outreach.site[area].map {
              Arrival(
                site: study.sites.outreach[$0], isBorder: false,
                impedance: outreach.impedance[area])
            })
        }
      }
    }
  }

  /// By indices of the study.
  public func journey(from area: Int, under scenario: Int, by travel: Int) -> Journey {
    journeys[travel][scenario][area]
  }
}
