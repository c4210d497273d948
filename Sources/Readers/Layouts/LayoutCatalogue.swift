extension Layout {
  /// Every layout with a header. The first that matches is taken, so the particular come first.
  static let all: [Layout] = [
    .indicesOfDeprivation, .populationByAge, .wardPopulationByAge, .nomisObservations,
    .nomisAgeTable, .postcodeDirectory, .areaVintages, .outputAreas, .areaWards, .centroids,
    .childrensCentreLinks, .schools, .schoolPoints, .childrensCentres, .bestStartReturn,
    .familyHubs, .libraries, .practiceList, .fingertips, .councilSites, .postcodeList,
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
      LayoutColumn("area", "lsoa {yyyy} code", "lsoa{yy}cd", "lsoa code"),
      LayoutColumn("total", "total", "all ages"),
    ],
    anyOf: ages,
    optional: [
      LayoutColumn("areaName", "lsoa {yyyy} name", "lsoa{yy}nm", "lsoa name"),
      LayoutColumn(
        "district", "lad {yyyy} code", "lad{yy}cd", "la code ({yyyy} boundaries)"),
    ])

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
    ])

  static let nomisObservations = Layout(
    publication: .nomisObservations,
    required: [
      LayoutColumn("area", "geography_code"), LayoutColumn("value", "obs_value"),
    ],
    optional: [
      LayoutColumn("areaName", "geography_name"), LayoutColumn("areaType", "geography_type"),
      LayoutColumn("date", "date_name", "date"), LayoutColumn("age", "c_age_name", "age_name"),
      LayoutColumn("sex", "gender_name", "c_sex_name", "sex_name"),
      LayoutColumn("measure", "measures_name"), LayoutColumn("status", "obs_status"),
    ])

  static let nomisAgeTable = Layout(
    publication: .nomisAgeTable,
    required: [LayoutColumn("area", "geography code")],
    anyOf: [
      LayoutColumn(
        "total", "age: all usual residents*", "age: total*", "age: total: all usual residents*"),
      LayoutColumn(
        "under5", "age: age 0 to 4*", "age: aged 4 years and under*", "age: aged 0 to 4*"),
    ],
    optional: [
      LayoutColumn("areaName", "geography"), LayoutColumn("date", "date"),
      LayoutColumn("settlement", "rural urban"),
    ])

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
    ])

  static let outputAreas = Layout(
    publication: .outputAreas,
    required: [LayoutColumn("outputArea", "oa{yy}cd"), LayoutColumn("area", "lsoa{yy}cd")],
    optional: [LayoutColumn("district", "lad{yy}cd")])

  static let postcodeDirectory = Layout(
    publication: .postcodeDirectory,
    required: [
      LayoutColumn("postcode", "pcds", "pcd8", "pcd7", "pcd2", "pcd"),
      LayoutColumn("easting", "oseast1m", "east1m"),
      LayoutColumn("northing", "osnrth1m", "north1m"),
      LayoutColumn("ended", "doterm"),
    ],
    optional: [
      LayoutColumn("quality", "osgrdind", "gridind"),
      LayoutColumn("area2011", "lsoa11", "lsoa11cd"),
      LayoutColumn("area2021", "lsoa21", "lsoa21cd"),
      LayoutColumn("district", "oslaua", "laua", "lad{yy}cd"),
      LayoutColumn("ward", "osward", "ward", "wd{yy}cd"),
    ])

  static let fingertips = Layout(
    publication: .fingertips,
    required: [
      LayoutColumn("indicator", "indicator id"), LayoutColumn("area", "area code"),
      LayoutColumn("areaType", "area type"), LayoutColumn("period", "time period"),
      LayoutColumn("value", "value"),
    ],
    optional: [
      LayoutColumn("indicatorName", "indicator name"), LayoutColumn("areaName", "area name"),
      LayoutColumn("sex", "sex"), LayoutColumn("age", "age"),
      LayoutColumn("category", "category"), LayoutColumn("categoryType", "category type"),
      LayoutColumn("count", "count"), LayoutColumn("denominator", "denominator"),
      LayoutColumn("note", "value note"),
    ])

  static let postcodeList = Layout(
    publication: .postcodeList,
    required: [
      LayoutColumn("postcode", "postcode", "pc", "pcds"), LayoutColumn("easting", "easting*"),
      LayoutColumn("northing", "northing*"),
    ],
    optional: [
      LayoutColumn("quality", "quality", "positional_quality_indicator"),
      LayoutColumn("ended", "doterm"),
      LayoutColumn("area2011", "lsoa11cd"), LayoutColumn("area2021", "lsoa21cd"),
      LayoutColumn("district", "lad", "lad{yy}cd", "admin_district_code"),
      LayoutColumn("ward", "ward", "wd{yy}cd", "admin_ward_code"),
    ],
    without: [LayoutColumn("name", "name", "establishmentname"), LayoutColumn("urn", "urn")])
}
