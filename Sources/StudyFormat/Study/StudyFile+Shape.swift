import Studies

extension StudyFile {
  /// The whole study file: every key, what may stand behind it and what it means.
  static let shape = Shape.keys([
    .required("hubward", .whole(1...1), "The version of this file's format: 1."),
    .required("id", .text(.id), "The study's short name; its report is written to reports/<id>."),
    .required("title", .text(.label), "The report's title."),
    .required("council", .text(.label), "The council that decides."),
    .optional("decision", .text(.label), "Where and when it is decided."),
    .optional("version", .text(.label), "Which version of the report it is."),
    .optional("contact", .text(.label), "Who answers questions about the report, and where."),
    .optional(
      "words", Words.shape, "The council's own words, used in the report and nowhere else."),
    .optional(
      "package", .text(.package),
      "The Frictionless data package with the tables named below; not needed where tables names them all."
    ),
    .optional(
      "tables", .named(.id, MappedTableDefinition.shape),
      "Tables that stand in files of their own beside the package: any CSV, XLSX or ODS, with what its columns are."
    ),
    .required("areas", AreaColumns.shape, "Where people live: one row per area."),
    .optional(
      "points", PointsDefinition.shape,
      "Where people live within their areas, such as postcodes: a travel may start at them, and hubward robust draws from them."
    ),
    .optional(
      "set-aside", .list(of: SetAsideDefinition.shape, atLeast: 1),
      "Areas that no plan is to be judged by, such as an island without a bridge: their people are counted, said wherever figures are given, and in none of them."
    ),
    .required("sites", SiteColumns.shape, "Where the service is or might be."),
    .required(
      "demand", .named(.id, DemandDefinition.shape),
      "Who counts and how much, by name. The first is the default."),
    .optional(
      "indicators", .named(.id, IndicatorDefinition.shape),
      "What is measured about need, by name: any column of any table."),
    .optional(
      "indices", .named(.id, IndexDefinition.shape),
      "Indices made of indicators, by name. A demand may be weighted by one."),
    .optional("scoring", ScoringDefinition.shape, "What sites are judged by."),
    .required(
      "travel", .named(.id, TravelDefinition.shape),
      "How far people are from sites, by name. The first is the default."),
    .required(
      "standards", .list(of: Standard.shape, atLeast: 1),
      "What counts as within reach. The first that fits a travel's unit is that travel's standard."),
    .optional(
      "norm",
      .keys([
        .required("people", .number(above: 0), "How many."),
        .optional("source", .text(.any), "Whose norm it is."),
      ]), "How many people a hub is commonly meant for, where sites.capacity does not say it."),
    .optional(
      "outreach",
      .keys([
        .required(
          "worth", .number(above: 0, upTo: 1),
          "The share of a hub's service that a visit to outreach gives, above 0 to 1."),
        .optional("source", .text(.any), "Who says so."),
      ]),
      "What outreach sites count for: without it, distances are given to hubs alone and to the nearest of either."
    ),
    .required("rules", RulesDefinition.shape, "Which plans are allowed."),
    .required(
      "objectives", .list(of: .choice(ObjectiveKind.ranking.map(\.rawValue)), atLeast: 1),
      "What plans are ranked by: least mean travel, most people within the standard, least worst travel, fairest travel."
    ),
    .optional(
      "robustness", RobustnessDefinition.shape,
      "How sure the inputs are, and under which weights plans are tried, for hubward robust and the report."
    ),
    .required(
      "scenarios", .named(.id, ScenarioDefinition.shape),
      "Named sets of open hubs. The first is today's; every other is compared with it."),
    .optional("checks", checksShape, "Printed figures to hold against the data."),
    .optional(
      "finance", FinanceColumns.shape, "Money and staff as printed, shown in the report row by row."
    ),
    .optional(
      "money", MoneyDefinition.shape,
      "What sites and the service cost by financial year, and what is to be saved."),
    .optional(
      "phases", PhasesDefinition.shape, "The dated steps by which scenarios come about."),
    .optional(
      "risks", DecisionDefinition.risks, "The council's risks, printed under its own headings."),
    .optional(
      "responses", DecisionDefinition.responses,
      "What people said in the consultation. Leave out whatever could tell who they are."),
    .optional("milestones", DecisionDefinition.milestones, "What is to happen when."),
    .optional(
      "monitoring", DecisionDefinition.monitoring,
      "What will be watched afterwards, with baselines."),
    .optional(
      "consultation", ConsultationDefinition.shape,
      "How residents are asked, for the page that `hubward consult` writes for them."),
    .optional("ambiguities", AmbiguityColumns.shape, "What could be read in more than one way."),
    .optional("premises", PremisesColumns.shape, "Buildings that might take outreach in."),
    .optional(
      "supply", SupplyDefinition.shape,
      "What sites offer: services, how and how much, and what is known of the buildings."),
    .optional(
      "equality", EqualityDefinition.shape,
      "Groups of people for an equality impact assessment."),
    .optional(
      "disclosure", DisclosureDefinition.shape,
      "Which tables count users, and how their counts are kept from giving anybody away."),
    .optional(
      "map", MapDefinition.shape,
      "How areas are drawn; without it, as cells around their own points."),
    .optional(
      "isochrones", .list(of: IsochroneDefinition.shape, atLeast: 1),
      "Outlines of the ground within so many minutes of each site, which `hubward isochrones` writes: the report draws them and holds them against a travel."
    ),
  ])

  /// The JSON Schema (draft 2020-12) of the study file, as shipped in `data/study.schema.json`.
  static func jsonSchema() throws -> [UInt8] { try shape.jsonSchema(title: "Hubward study file") }
}

private let checksShape = Shape.keys([
  .optional(
    "totals", .list(of: TotalCheckDefinition.shape, atLeast: 0),
    "Printed totals against sums over areas."),
  .optional(
    "ranks", .list(of: RankCheckDefinition.shape, atLeast: 0),
    "Printed local ranks against people-weighted mean national ranks."),
])
