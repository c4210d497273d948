import Assessment
import Places
import Reports
import Studies

/// Every area with its whole answer, in groups that open: what the finder looks up, and what stands
/// there without it.
struct AreasPart {
  let view: ResidentView
  let voice: Voice
  let groups: PlaceGroups

  var markup: Markup {
    .element(
      "section", ["aria-labelledby": "areas"],
      .element("h2", ["id": "areas"], voice(.areasTitle)),
      .lines(
        groups.areGrouped
          ? [.element("p", [:], voice(.areasNote))]
            + groups.groups.enumerated().map { group($0.offset, $0.element) }
          : groups.groups[0].areas.map { area in
            .element(
              "details", [:],
              .element("summary", [:], voice.name(view.study.areas[area].name)),
              PlaceCard(view: view, voice: voice, area: area, group: nil).markup)
          }))
  }

  private func group(_ index: Int, _ group: PlaceGroups.Group) -> Markup {
    let name = group.name.map(voice.name) ?? voice(.areasOther)
    let count = voice(.areasCount, count: Double(group.areas.count))
    return .element(
      "details",
      [
        "class": "part", "id": PlaceGroups.id(ofGroup: index),
        "data-place": group.name ?? voice.plain(.areasOther),
      ],
      .element(
        "summary", [:], .element("h3", [:], name),
        .element("span", ["class": "count"], Markup(" "), count)),
      .lines(
        group.areas.map {
          PlaceCard(view: view, voice: voice, area: $0, group: group.name).markup
        }))
  }
}
