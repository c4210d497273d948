/// The whole study file: every key, what may stand behind it and what it means.
let studyShape = Shape.keys([
  .required("hubward", .whole(1...1), "The version of this file's format: 1."),
  .required("id", .text(.id), "The study's short name; its report is written to reports/<id>."),
  .required("title", .text(.label), "The report's title."),
  .required("council", .text(.label), "The council that decides."),
  .optional("decision", .text(.label), "Where and when it is decided."),
  .optional("words", wordsShape, "The council's own words, used in the report and nowhere else."),
  .required(
    "package", .text(.package), "The Frictionless data package with the tables named below."),
  .optional(
    "tables", .named(.id, mappedTableShape),
    "Tables that stand in files of their own beside the package: any CSV, XLSX or ODS, with what its columns are."
  ),
  .required("areas", areasShape, "Where people live: one row per area."),
  .required("sites", sitesShape, "Where the service is or might be."),
  .required(
    "demand", .named(.id, demandShape),
    "Who counts and how much, by name. The first is the default."),
  .required(
    "travel", .named(.id, travelShape),
    "How far people are from sites, by name. The first is the default."),
  .required(
    "standards", .list(of: standardShape, atLeast: 1),
    "What counts as within reach. The first that fits a travel's unit is that travel's standard."),
  .required("rules", rulesShape, "Which plans are allowed."),
  .required(
    "objectives", .list(of: .choice(ObjectiveKind.ranking.map(\.rawValue)), atLeast: 1),
    "What plans are ranked by: least mean travel, most people within the standard, least worst travel, fairest travel."
  ),
  .required(
    "scenarios", .named(.id, scenarioShape),
    "Named sets of open hubs. The first is today's; every other is compared with it."),
  .optional("checks", checksShape, "Printed figures to hold against the data."),
  .optional("finance", financeShape, "Money and staff as printed, shown in the report row by row."),
  .optional("ambiguities", ambiguitiesShape, "What could be read in more than one way."),
  .optional("premises", premisesShape, "Buildings that might take outreach in."),
  .required("map", mapShape, "How areas are drawn."),
])

private let wordsShape = Shape.keys([
  .required("hub", .text(.label), "One hub."),
  .required("hubs", .text(.label), "Several hubs."),
  .required("outreach", .text(.label), "One outreach site."),
  .required("people", .text(.label), "Those who are counted, such as under-fives."),
])

/// A column, or one reached through a key of it in another table.
///
/// - Parameter form: whose column it is.
private func groupShape(_ form: TextForm) -> Shape {
  .keys([
    .required("column", .text(form), "The column with the group's name, or with the key to it."),
    .optional(
      "through",
      .keys([
        .required("table", .text(.id), "Another table of the package."),
        .required("key", .text(.column), "Its column that matches."),
        .required("value", .text(.column), "Its column with the group's name."),
      ]), "Look the group up in another table."),
  ])
}

private let areasShape = Shape.keys([
  .required("table", .text(.id), "The table."),
  .optional("kind", .text(.label), "What the areas are, such as LSOA (2011)."),
  .required("id", .text(.column), "The column with the area's code."),
  .required("name", .text(.column), "The column with its name."),
  .required("easting", .text(.column), "The column with metres east on the British National Grid."),
  .required("northing", .text(.column), "The column with metres north."),
  .optional(
    "groups", .named(.label, groupShape(.column)), "Groupings to report by, each with its column."),
])

private let sitesShape = Shape.keys([
  .required("table", .text(.id), "The table."),
  .required("id", .text(.column), "The column with the site's short name."),
  .required("name", .text(.column), "The column with its name."),
  .required(
    "role", .text(.column),
    "The column with hub, outreach, candidate (a hub that is not open today) or candidate outreach."
  ),
  .required("easting", .text(.column), "The column with metres east on the British National Grid."),
  .required("northing", .text(.column), "The column with metres north."),
  .required(
    "quality", .text(.column), "The column with how it was located: postcode, approximate, unknown."
  ),
  .optional("note", .text(.column), "The column that says how it was located."),
  .optional(
    "running-cost", .text(.column), "The column with what the open site costs, pounds a year."),
  .optional(
    "capital-cost", .text(.column),
    "The column with what opening it costs once, pounds, for sites that are not open today."),
  .optional(
    "closing-cost", .text(.column),
    "The column with what closing it costs once, pounds, such as grant to be repaid."),
  .optional("capacity", .text(.column), "The column with how many people it can serve."),
  .optional("groups", .named(.label, groupShape(.column)), "Groupings that rules may name."),
])

private let demandShape = Shape.keys([
  .required("label", .text(.label), "Its name in the report."),
  .required("count", .text(.areaColumn), "The column of the areas' table that counts people."),
  .optional("source", .text(.any), "Whose counts they are, and of when."),
  .optional(
    "weight",
    .keys([
      .optional(
        "percentile-of-rank", .text(.areaColumn),
        "Column with a national rank, 1 the most deprived; the weight is 1 - (rank - 1)/(N - 1)."),
      .optional("among", .whole(2...1_000_000), "N, how many areas the nation ranks."),
      .optional(
        "decile", .text(.areaColumn), "Column with a national decile, 1 the most deprived."),
      .optional("from", .whole(1...10), "The first decile that counts."),
      .optional("to", .whole(1...10), "The last decile that counts."),
      .optional("rate", .text(.areaColumn), "Column with a rate from 0 to 1."),
    ]), "Need: one of percentile-of-rank with among; decile with from and to; rate."),
])

private let standardShape = Shape.keys([
  .required("within", .text(.quantity), "The distance or time, such as 15min or 1.6km."),
  .optional("source", .text(.any), "Whose standard it is."),
])

private let scenarioShape = Shape.keys([
  .required("label", .text(.label), "Its name in the report."),
  .optional("open", .list(of: .text(.label), atLeast: 1), "The hubs that are open."),
  .optional(
    "best", .choice(ObjectiveKind.ranking.map(\.rawValue)),
    "Instead of open: the best plan under the rules by this objective, for the default demand and travel."
  ),
  .optional(
    "outreach", .list(of: .text(.label), atLeast: 0), "The outreach sites that go on, for the map."),
  .optional("source", .text(.any), "Who proposed it, and where it is written."),
])

private let checksShape = Shape.keys([
  .optional(
    "totals",
    .list(
      of: .keys([
        .required("label", .text(.label), "What is printed, and where."),
        .optional(
          "publisher", .text(.label),
          "Who publishes it, where it is the publisher's own total and not the council's print."),
        .required("table", .text(.id), "The table with the printed totals."),
        .required("key", .text(.column), "Its column that names what each total is of."),
        .required("printed", .text(.column), "Its column with the printed total."),
        .required("count", .text(.areaColumn), "The column of the areas' table that is summed."),
        .required("areas", groupShape(.areaColumn), "Which total each area belongs to."),
      ]), atLeast: 0), "Printed totals against sums over areas."),
  .optional(
    "ranks",
    .list(
      of: .keys([
        .required("label", .text(.label), "What is printed, and where."),
        .required("table", .text(.id), "The table with the printed ranks."),
        .required("key", .text(.column), "Its column that names what each rank is of."),
        .required("name", .text(.column), "Its column with the name to show."),
        .required("printed", .text(.column), "Its column with the printed rank."),
        .required(
          "rank", .text(.areaColumn), "The column of the areas' table with the national rank."),
        .required(
          "count", .text(.areaColumn), "The column of the areas' table that weighs the ranks."),
        .required("areas", groupShape(.areaColumn), "Which group each area belongs to."),
      ]), atLeast: 0), "Printed local ranks against people-weighted mean national ranks."),
])

private let financeShape = Shape.keys([
  .required("table", .text(.id), "The table."),
  .required("item", .text(.column), "The column with a short name of each row."),
  .required("label", .text(.column), "The column that says what it is."),
  .required("period", .text(.column), "The column with the year or period."),
  .required("value", .text(.column), "The column with the number."),
  .required("unit", .text(.column), "The column with its unit."),
  .required("printed", .text(.column), "The column with the figure as printed."),
  .required("where", .text(.column), "The column that says where it is printed."),
  .required("note", .text(.column), "The column with remarks."),
  .optional(
    "headline", .list(of: .text(.label), atLeast: 0), "Items that the report's summary repeats."),
])

private let ambiguitiesShape = Shape.keys([
  .required("table", .text(.id), "The table."),
  .required("subject", .text(.column), "The column that says what it is about."),
  .required("printed", .text(.column), "The column with what is printed."),
  .required("carried", .text(.column), "The column that says how it was read."),
])

private let mapShape = Shape.keys([
  .optional(
    "points",
    .keys([
      .required("table", .text(.id), "A table of points where people live, such as postcodes."),
      .required("easting", .text(.column), "Its column with metres east."),
      .required("northing", .text(.column), "Its column with metres north."),
      .required("area", .text(.column), "Its column with the area's code."),
    ]), "Draw areas as cells around these points."),
  .optional(
    "boundaries",
    .keys([
      .required(
        "file", .text(.file),
        "A file of the areas' outlines: GeoJSON, or through GDAL a shapefile (zipped), GeoPackage or FlatGeobuf."
      ),
      .required("code", .text(.label), "The property with the area's code."),
    ]), "Draw areas by their published outlines."),
  .optional("outline", .text(.label), "A grouping of the areas whose outlines are drawn."),
])
