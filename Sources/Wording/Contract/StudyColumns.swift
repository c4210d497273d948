import Places
package import Studies
import StudyFormat
import Text

/// What the columns are called that stand for one of a study's own demands, groupings, standards or
/// scenarios: the same keys in JSON and in the GeoPackage.
package struct StudyColumns {
  /// The columns of one scenario.
  package struct OfScenario: Sendable {
    /// An area's nearest hub: its id, and its name.
    package let nearest: String
    package let nearestName: String
    /// The way to it, and how much longer that is than today.
    package let travel: String
    package let change: String
    /// What that is for the area, such as `further` or `loses_route`.
    package let effect: String
    /// Whether a site is open.
    package let open: String
  }

  /// In the study's order.
  package let scenarios: [OfScenario]
  package let demands: [String]
  /// By grouping, of areas and of sites.
  package let groups: [String: String]

  package init(_ study: Study) {
    var names = ColumnNames(taken: Self.fixed)
    scenarios = study.scenarios.map { scenario in
      let nearest = names.name(for: "\(scenario.id)_nearest")
      return OfScenario(
        nearest: nearest, nearestName: names.name(for: "\(nearest)_name"),
        travel: names.name(for: "\(scenario.id)_travel"),
        change: names.name(for: "\(scenario.id)_change"),
        effect: names.name(for: "\(scenario.id)_effect"),
        open: names.name(for: "\(scenario.id)_open"))
    }
    demands = study.demands.map { names.name(for: "demand_\($0.id)") }
    let ofSites = Set(
      (study.sites.hubs + study.sites.outreach + study.sites.border).flatMap(\.groups.keys))
    let groupings =
      study.areas.groupings + ofSites.subtracting(study.areas.groupings).sorted()
    var groups: [String: String] = [:]
    for grouping in groupings where groups[grouping] == nil {
      groups[grouping] = names.name(for: "group_\(grouping)")
    }
    self.groups = groups
  }

  /// The column of a grouping.
  package func group(_ grouping: String) -> String { groups[grouping] ?? "group" }

  /// Columns of shares of people within each standard: `share_within_15min`.
  static func shares(within standards: [Standard]) -> [String] {
    var names = ColumnNames()
    return standards.map { names.name(for: "share_within_\($0)") }
  }

  /// Columns that tables and layers have beside these.
  private static let fixed = [
    "fid", "geom", "area", "area_name", "site", "site_name", "role", "quality", "note", "people",
    "areas", "within_before", "within_after", "come_within", "fall_out", "nearer",
    "further", "unchanged", "mean_before", "mean_after", "change", "largest_increase",
    "largest_increase_area", "largest_increase_area_name", "travel_before", "travel_after",
    "nearest_before", "nearest_before_name", "nearest_after", "nearest_after_name",
  ]
}
