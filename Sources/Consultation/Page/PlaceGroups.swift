import Assessment
import Places
import Studies

/// The areas of a study as residents look for them: by the grouping that they know, such as wards.
struct PlaceGroups {
  struct Group {
    /// Nothing for areas that are in no group.
    let name: String?
    let areas: [Int]
  }

  /// In the order of the report; those in no group last. One without a name where areas are in no groups.
  let groups: [Group]

  init(_ view: ResidentView) {
    let areas = view.study.areas
    guard let grouping = view.study.consultation.grouping else {
      groups = [Group(name: nil, areas: Array(areas.indices))]
      return
    }
    let found = areas.groups(under: grouping).groups
    let known = Set(found.flatMap(\.areas))
    let others = areas.indices.filter { !known.contains($0) }
    groups =
      found.map { Group(name: $0.name, areas: $0.areas) }
      + (others.isEmpty ? [] : [Group(name: nil, areas: others)])
  }

  /// Whether areas are in groups at all.
  var areGrouped: Bool { groups.count > 1 || groups[0].name != nil }

  static func id(ofArea area: Int) -> String { "area-\(area + 1)" }
  static func id(ofGroup group: Int) -> String { "part-\(group + 1)" }
}
