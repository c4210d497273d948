import Places
import Readers

extension TravelDefinition {
  static let shape = Shape.keys([
    .required("label", .text(.label), "Its name in the report."),
    .required("unit", .choice(["km", "minutes"]), "What it is measured in."),
    .optional(
      "start", .choice(TravelDefinition.Start.allCases.map(\.rawValue)),
      "Where ways begin: areas, at one point each (unless said), or points, at each of the study's points, of which an area has the mean by people. A table then has the points in the place of areas."
    ),
    .optional("detour", .number(above: 0), "Road distance over straight line; 1.33 unless said."),
    .optional(
      "detour-range",
      .keys([
        .required("from", .number(above: 0), "One way in ten has a shorter detour."),
        .required("to", .number(above: 0), "One way in ten has a longer one."),
      ]),
      "Between which detours eight ways in ten lie, each way by itself; hubward travel --calibrate gives it, and hubward robust draws from it."
    ),
    .optional("speed", .number(above: 0), "km/h, for minutes; 4.8 (walking) unless said."),
    .optional(
      "table", .text(.id),
      "Instead of detour and speed: a table with measured travel, from a routing engine or a publisher."
    ),
    .optional(
      "from", .text(.columnOrNone),
      "The table's column with the area's code; \"\" for a first column without a name. Left out where a routing program's own form is recognised by its content."
    ),
    .optional(
      "to", .text(.column),
      "Its column with the site's short name, where it has a row a pair; with from but without to and value it has a column a site."
    ),
    .optional(
      "value", .text(.column),
      "Its column with the time or distance; empty where there is no route. Without from: which of several, such as travel_time_p75."
    ),
    .optional(
      "origins", TravelTableDefinition.pointList,
      "For an engine's answer that numbers its points: the areas' codes in the order in which it was asked for them."
    ),
    .optional(
      "destinations", TravelTableDefinition.pointList,
      "The same for the sites' short names."),
    .optional(
      "measured-in", .choice(TravelMeasure.allCases.map(\.rawValue)),
      "What the table's values are in; without it the unit, or what the table's form says."),
    .optional(
      "absent", .choice(TravelTableDefinition.Absent.allCases.map(\.rawValue)),
      "What a pair that the table does not have means: no-route; farther than those it has for the area; beyond-cut-off, the limit up to which routes were looked for; not-computed, as nobody asked."
    ),
    .optional(
      "duplicates", .choice(TravelLayout.Duplicates.allCases.map(\.rawValue)),
      "What two rows for one pair mean: refuse (an error) unless said, or least."),
    .optional("source", .text(.any), "Where detour and speed, or the table, come from."),
    .optional(
      "least-of", .list(of: .text(.id), atLeast: 2),
      "Instead of detour and table: other travels of which the least counts for each area and site, for those who can choose; where one has no route, the others count."
    ),
    .optional(
      "standard", .text(.quantity),
      "What counts as within reach by it: one of the study's standards. Without it the first that fits its unit."
    ),
    .optional(
      "mode", .choice(TravelMode.allCases.map(\.rawValue)),
      "How people go: travels of one mode are held against each other, to say how far wrong each may be. A table that hubward travel wrote says it itself."
    ),
    .optional(
      "for", TravelPeopleDefinition.shape,
      "Whom it carries, where not everyone: travels that carry everyone between them are also counted together."
    ),
  ])
}
