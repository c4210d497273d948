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

/// A column of the areas' table, or one reached through a key of it in another table.
private let groupShape = Shape.keys([
  .required("column", .text(.label), "The column with the group's name, or with the key to it."),
  .optional(
    "through",
    .keys([
      .required("table", .text(.id), "Another table of the package."),
      .required("key", .text(.label), "Its column that matches."),
      .required("value", .text(.label), "Its column with the group's name."),
    ]), "Look the group up in another table."),
])

private let areasShape = Shape.keys([
  .required("table", .text(.id), "The table."),
  .optional("kind", .text(.label), "What the areas are, such as LSOA (2011)."),
  .required("id", .text(.label), "The column with the area's code."),
  .required("name", .text(.label), "The column with its name."),
  .required("easting", .text(.label), "The column with metres east on the British National Grid."),
  .required("northing", .text(.label), "The column with metres north."),
  .optional("groups", .named(.label, groupShape), "Groupings to report by, each with its column."),
])

private let sitesShape = Shape.keys([
  .required("table", .text(.id), "The table."),
  .required("id", .text(.label), "The column with the site's short name."),
  .required("name", .text(.label), "The column with its name."),
  .required("role", .text(.label), "The column with hub or outreach."),
  .required("easting", .text(.label), "The column with metres east on the British National Grid."),
  .required("northing", .text(.label), "The column with metres north."),
  .required(
    "quality", .text(.label), "The column with how it was located: postcode, approximate, unknown."),
  .optional("note", .text(.label), "The column that says how it was located."),
  .optional("groups", .named(.label, groupShape), "Groupings that rules may name."),
])

private let demandShape = Shape.keys([
  .required("label", .text(.label), "Its name in the report."),
  .required("count", .text(.label), "The column of the areas' table that counts people."),
  .optional("source", .text(.any), "Whose counts they are, and of when."),
  .optional(
    "weight",
    .keys([
      .optional(
        "percentile-of-rank", .text(.label),
        "Column with a national rank, 1 the most deprived; the weight is 1 - (rank - 1)/(N - 1)."),
      .optional("among", .whole(2...1_000_000), "N, how many areas the nation ranks."),
      .optional("decile", .text(.label), "Column with a national decile, 1 the most deprived."),
      .optional("from", .whole(1...10), "The first decile that counts."),
      .optional("to", .whole(1...10), "The last decile that counts."),
      .optional("rate", .text(.label), "Column with a rate from 0 to 1."),
    ]), "Need: one of percentile-of-rank with among; decile with from and to; rate."),
])

private let travelShape = Shape.keys([
  .required("label", .text(.label), "Its name in the report."),
  .required("unit", .choice(["km", "minutes"]), "What it is measured in."),
  .optional("detour", .number(above: 0), "Road distance over straight line; 1.33 unless said."),
  .optional("speed", .number(above: 0), "km/h, for minutes; 4.8 (walking) unless said."),
  .optional("source", .text(.any), "Where detour and speed come from."),
])

private let standardShape = Shape.keys([
  .required("within", .text(.quantity), "The distance or time, such as 15min or 1.6km."),
  .optional("source", .text(.any), "Whose standard it is."),
])

private let rulesShape = Shape.keys([
  .required("hubs", .whole(1...10_000), "How many hubs are open."),
  .optional("keep", .list(of: .text(.label), atLeast: 0), "Hubs that must stay open."),
  .optional("close", .list(of: .text(.label), atLeast: 0), "Hubs that must close."),
  .optional(
    "each",
    .list(
      of: .keys([
        .required("group", .text(.label), "A grouping of the sites."),
        .optional(
          "at-least", .whole(0...10_000), "The least number of hubs in each of its groups."),
        .optional(
          "at-most", .whole(0...10_000), "The largest number of hubs in each of its groups."),
      ]), atLeast: 0), "Limits for every group of a grouping."),
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
        .required("key", .text(.label), "Its column that names what each total is of."),
        .required("printed", .text(.label), "Its column with the printed total."),
        .required("count", .text(.label), "The column of the areas' table that is summed."),
        .required("areas", groupShape, "Which total each area belongs to."),
      ]), atLeast: 0), "Printed totals against sums over areas."),
  .optional(
    "ranks",
    .list(
      of: .keys([
        .required("label", .text(.label), "What is printed, and where."),
        .required("table", .text(.id), "The table with the printed ranks."),
        .required("key", .text(.label), "Its column that names what each rank is of."),
        .required("name", .text(.label), "Its column with the name to show."),
        .required("printed", .text(.label), "Its column with the printed rank."),
        .required("rank", .text(.label), "The column of the areas' table with the national rank."),
        .required("count", .text(.label), "The column of the areas' table that weighs the ranks."),
        .required("areas", groupShape, "Which group each area belongs to."),
      ]), atLeast: 0), "Printed local ranks against people-weighted mean national ranks."),
])

private let financeShape = Shape.keys([
  .required("table", .text(.id), "The table."),
  .required("item", .text(.label), "The column with a short name of each row."),
  .required("label", .text(.label), "The column that says what it is."),
  .required("period", .text(.label), "The column with the year or period."),
  .required("value", .text(.label), "The column with the number."),
  .required("unit", .text(.label), "The column with its unit."),
  .required("printed", .text(.label), "The column with the figure as printed."),
  .required("where", .text(.label), "The column that says where it is printed."),
  .required("note", .text(.label), "The column with remarks."),
  .optional(
    "headline", .list(of: .text(.label), atLeast: 0), "Items that the report's summary repeats."),
])

private let ambiguitiesShape = Shape.keys([
  .required("table", .text(.id), "The table."),
  .required("subject", .text(.label), "The column that says what it is about."),
  .required("printed", .text(.label), "The column with what is printed."),
  .required("carried", .text(.label), "The column that says how it was read."),
])

private let mapShape = Shape.keys([
  .optional(
    "points",
    .keys([
      .required("table", .text(.id), "A table of points where people live, such as postcodes."),
      .required("easting", .text(.label), "Its column with metres east."),
      .required("northing", .text(.label), "Its column with metres north."),
      .required("area", .text(.label), "Its column with the area's code."),
    ]), "Draw areas as cells around these points."),
  .optional(
    "boundaries",
    .keys([
      .required("file", .text(.file), "A GeoJSON file of the areas' outlines."),
      .required("code", .text(.label), "The property with the area's code."),
    ]), "Draw areas by their published outlines."),
  .optional("outline", .text(.label), "A grouping of the areas whose outlines are drawn."),
])
