extension Layout {
  /// Every layout with a header. The first that matches is taken, so the particular come first.
  static let all: [Layout] = [
    .indicesOfDeprivation, .populationByAge, .wardPopulationByAge, .nomisObservations,
    .nomisAgeTable, .nomisQuery, .postcodeDirectory, .areaVintages, .outputAreas, .areaWards,
    .areaMiddleLayers, .centroids,
    .childrensCentreLinks, .schools, .schoolPoints, .childrensCentres, .bestStartReturn,
    .familyHubs, .libraries, .practiceList, .fingertips, .lowIncome, .lowIncomeByCode,
    .councilSites, .postcodeList, .censusTopics, .measuresByCode, .measuresByName,
  ]

  static let indicesOfDeprivation = Layout(
    publication: .indicesOfDeprivation,
    required: [LayoutColumn("area", "lsoa code ({yyyy})")],
    anyOf: DeprivationMeasure.allCases.map { LayoutColumn($0.key, $0.patterns) },
    optional: [
      LayoutColumn("areaName", "lsoa name ({yyyy})"),
      LayoutColumn("district", "local authority district code ({yyyy})"),
      LayoutColumn("districtName", "local authority district name ({yyyy})"),
    ])

  private static let ages = [
    LayoutColumn("f{n}", "f{n}", "f{n}+", "f{n} and over"),
    LayoutColumn("m{n}", "m{n}", "m{n}+", "m{n} and over"),
    LayoutColumn("p{n}", "{n}", "{n}+"),
  ]

  /// Header on row 4 or 5; older editions give persons only and no vintage.
  static let populationByAge = Layout(
    publication: .populationByAge,
    required: [
      LayoutColumn("area", "lsoa {yyyy} code", "lsoa{yy}cd", "lsoa code", "area codes"),
      LayoutColumn("total", "total", "all ages"),
    ],
    anyOf: ages,
    optional: [
      LayoutColumn("areaName", "lsoa {yyyy} name", "lsoa{yy}nm", "lsoa name"),
      LayoutColumn(
        "district", "lad {yyyy} code", "lad{yy}cd", "la code ({yyyy} boundaries)"),
      LayoutColumn(
        "districtName", "lad {yyyy} name", "lad{yy}nm", "la name ({yyyy} boundaries)"),
    ] + rowFacets)

  static let wardPopulationByAge = Layout(
    publication: .populationByAge,
    required: [
      LayoutColumn("area", "ward {yyyy} code", "wd{yy}cd", "ward code {n}", "ward code"),
      LayoutColumn("total", "total", "all ages"),
    ],
    anyOf: ages,
    optional: [
      LayoutColumn("areaName", "ward {yyyy} name", "wd{yy}nm", "ward name {n}", "ward name"),
      LayoutColumn("district", "lad {yyyy} code", "lad{yy}cd", "la code ({yyyy} boundaries)"),
    ] + rowFacets)

  /// What a row may say of its figures, where one table has rows for several sexes or years.
  private static let rowFacets = [
    LayoutColumn("sex", "sex", "gender", "sex_name", "gender_name"),
    LayoutColumn("date", "date", "year", "mid-year", "period", "time period"),
  ]

  /// One figure a row: Nomis's API, and what ONS calls a custom data set.
  static let nomisObservations = Layout(
    publication: .nomisObservations,
    required: [
      LayoutColumn(
        "area", "geography_code", "lower layer super output areas code",
        "middle layer super output areas code", "output areas code",
        "electoral wards and divisions code", "lower tier local authorities code"),
      LayoutColumn("value", "obs_value", "observation"),
    ],
    optional: [
      LayoutColumn("areaName", "geography_name", "lower layer super output areas"),
      LayoutColumn("areaType", "geography_type"),
      LayoutColumn("date", "date_name", "date"),
      LayoutColumn(
        "age", "c_age_name", "age_name", "c{yyyy}_age_{n}_name", "c_age{n}_name", "cell_name",
        "age ({n} categories)"),
      LayoutColumn(
        "sex", "gender_name", "c_sex_name", "sex_name", "c{yyyy}_sex_name", "c{yyyy}_sex_{n}_name",
        "sex ({n} categories)"),
      LayoutColumn("settlement", "rural_urban_name"),
      LayoutColumn("measure", "measures_name"), LayoutColumn("status", "obs_status"),
      LayoutColumn("category", "c{yyyy}_{words}_{n}_name", "{words}({n} categories)"),
    ])

  /// A column an age, as Nomis's bulk files have it.
  static let nomisAgeTable = Layout(
    publication: .nomisAgeTable,
    required: [LayoutColumn("area", "geography code")],
    anyOf: [
      LayoutColumn(
        "total", "age: all usual residents*", "age: total*", "age: total: all usual residents*",
        "age: all categories: age*", "sex: all persons; age: all*"),
      LayoutColumn(
        "under5", "age: age 0 to 4*", "age: aged 4 years and under*", "age: aged 0 to 4*",
        "age: aged under 5*", "sex: all persons; age: age 0 to 4*"),
    ],
    optional: [
      LayoutColumn("areaName", "geography"), LayoutColumn("date", "date"),
      LayoutColumn("settlement", "rural urban"), LayoutColumn("sex", "sex", "gender"),
    ],
    withoutShares: true)

  /// The same as Nomis's query tool gives it, which calls the code "mnemonic".
  static let nomisQuery = Layout(
    publication: .nomisAgeTable,
    required: [
      LayoutColumn("area", "mnemonic", "area code", "geography code"),
      LayoutColumn(
        "under5", "age 0 to 4*", "aged 4 years and under*", "aged 0 to 4*", "aged 0-4*",
        "age 0-4*", "age 0 - 4*", "aged under 5*"),
    ],
    optional: [
      LayoutColumn(
        "total", "total", "total: all usual residents*", "all usual residents*",
        "all categories: age*", "all ages"),
      LayoutColumn(
        "areaName", "{yyyy} super output area - lower layer", "{yyyy} super output area",
        "super output areas - lower layer {yyyy}", "lsoa {yyyy}", "geography", "area"),
      LayoutColumn("date", "date"), LayoutColumn("sex", "sex", "gender"),
    ],
    withoutShares: true)

  static let centroids = Layout(
    publication: .centroids,
    required: [
      LayoutColumn("area", "lsoa{yy}cd", "oa{yy}cd", "msoa{yy}cd"),
      LayoutColumn("x", "x"), LayoutColumn("y", "y"),
    ],
    optional: [LayoutColumn("areaName", "lsoa{yy}nm", "msoa{yy}nm")])

  static let areaVintages = Layout(
    publication: .areaVintages,
    required: [
      LayoutColumn("from", "lsoa11cd", "f_lsoa11cd"), LayoutColumn("to", "lsoa21cd"),
      LayoutColumn("change", "chgind", "chngind"),
    ],
    optional: [LayoutColumn("district", "lad{yy}cd")])

  static let areaWards = Layout(
    publication: .areaWards,
    required: [LayoutColumn("area", "lsoa{yy}cd"), LayoutColumn("ward", "wd{yy}cd")],
    optional: [
      LayoutColumn("areaName", "lsoa{yy}nm"), LayoutColumn("wardName", "wd{yy}nm"),
      LayoutColumn("district", "lad{yy}cd"), LayoutColumn("districtName", "lad{yy}nm"),
      LayoutColumn("msoa", "msoa{yy}cd"),
    ])

  static let areaMiddleLayers = Layout(
    publication: .areaMiddleLayers,
    required: [LayoutColumn("area", "lsoa{yy}cd"), LayoutColumn("msoa", "msoa{yy}cd")],
    optional: [LayoutColumn("areaName", "lsoa{yy}nm"), LayoutColumn("district", "lad{yy}cd")],
    without: [LayoutColumn("postcode", "pcds", "pcd7", "pcd"), LayoutColumn("x", "x")])

  static let outputAreas = Layout(
    publication: .outputAreas,
    required: [LayoutColumn("outputArea", "oa{yy}cd"), LayoutColumn("area", "lsoa{yy}cd")],
    optional: [LayoutColumn("district", "lad{yy}cd"), LayoutColumn("msoa", "msoa{yy}cd")])

  static let postcodeDirectory = Layout(
    publication: .postcodeDirectory,
    required: [
      LayoutColumn("postcode", "pcds", "pcd8", "pcd7", "pcd2", "pcd"),
      LayoutColumn("easting", "oseast1m", "east1m"),
      LayoutColumn("northing", "osnrth1m", "north1m"),
      LayoutColumn("ended", endings),
    ],
    optional: [
      LayoutColumn("inUse", uses),
      LayoutColumn("quality", "osgrdind", "gridind"),
      LayoutColumn("area2011", "lsoa11", "lsoa11cd"),
      LayoutColumn("area2021", "lsoa21", "lsoa21cd"),
      LayoutColumn("district", "oslaua", "laua", "lad{yy}cd"),
      LayoutColumn("ward", "osward", "ward", "wd{yy}cd"),
      LayoutColumn("msoa2011", "msoa11", "msoa11cd"),
      LayoutColumn("msoa2021", "msoa21", "msoa21cd"),
    ])

  /// When a postcode was retired.
  private static let endings = [
    "doterm", "terminated", "date_of_termination", "date of termination", "dateofterm",
    "date terminated", "date_terminated", "termination date", "end date", "end_date", "enddate",
    "retired", "date retired",
  ]

  /// Whether it is in use.
  private static let uses = [
    "in use?", "in use", "in_use", "inuse", "is in use", "live", "active", "is active", "current",
    "status",
  ]

  static let postcodeList = Layout(
    publication: .postcodeList,
    required: [
      LayoutColumn("postcode", "postcode", "pc", "pcds"), LayoutColumn("easting", "easting*"),
      LayoutColumn("northing", "northing*"),
    ],
    optional: [
      LayoutColumn("quality", "quality", "positional_quality_indicator"),
      LayoutColumn("ended", endings), LayoutColumn("inUse", uses),
      LayoutColumn("area2011", "lsoa11cd"), LayoutColumn("area2021", "lsoa21cd"),
      LayoutColumn("district", "lad", "lad{yy}cd", "admin_district_code", "district code"),
      LayoutColumn("ward", "ward", "wd{yy}cd", "admin_ward_code"),
    ],
    without: [LayoutColumn("name", "name", "establishmentname"), LayoutColumn("urn", "urn")])
}
