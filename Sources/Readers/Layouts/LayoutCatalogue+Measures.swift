/// Tables of measures that are no register and no list.
extension Layout {
  /// As the site exports it, and as packages for R name its columns.
  static let fingertips = Layout(
    publication: .fingertips,
    required: [
      LayoutColumn("indicator", "indicator id", "indicatorid"),
      LayoutColumn("area", "area code", "areacode"),
      LayoutColumn("areaType", "area type", "areatype"),
      LayoutColumn("period", "time period", "timeperiod"),
      LayoutColumn("value", "value"),
    ],
    optional: [
      LayoutColumn("indicatorName", "indicator name", "indicatorname"),
      LayoutColumn("areaName", "area name", "areaname"),
      LayoutColumn("sex", "sex"), LayoutColumn("age", "age"),
      LayoutColumn("category", "category"),
      LayoutColumn("categoryType", "category type", "categorytype"),
      LayoutColumn("lower", "lower ci 95.0 limit", "lowerci95.0limit"),
      LayoutColumn("upper", "upper ci 95.0 limit", "upperci95.0limit"),
      LayoutColumn("count", "count"), LayoutColumn("denominator", "denominator"),
      LayoutColumn("note", "value note", "valuenote"),
      LayoutColumn(
        "judgement", "compared to england value or percentiles",
        "comparedtoenglandvalueorpercentiles"),
      LayoutColumn("order", "time period sortable", "timeperiodsortable"),
    ])

  /// A topic of the census, a column a category: Nomis's bulk files and its query tool.
  static let censusTopics = Layout(
    publication: .censusTopics,
    required: [LayoutColumn("area", "geography code", "mnemonic", "area code")],
    optional: [
      LayoutColumn("areaName", "geography", "area", "{yyyy} super output area*", "{yyyy} ward*"),
      LayoutColumn("date", "date"), LayoutColumn("settlement", "rural urban"),
      LayoutColumn("sex", "sex", "gender"),
    ],
    withoutShares: true, rest: { CensusCategory.known($0) })

  private static let lowIncomeYears = [
    LayoutColumn("count{n}", "number of children fye {yyyy}*"),
    LayoutColumn("percent{n}", "percentage of children fye {yyyy}*", "% of children fye {yyyy}*"),
  ]

  /// As DWP publishes it for wards: two columns of codes, of the authority and of the place.
  static let lowIncome = Layout(
    publication: .lowIncome,
    required: [
      LayoutColumn(
        "place", "ward*", "msoa*", "middle layer super output area*", "lsoa*",
        "lower layer super output area*"),
      LayoutColumn("district", "area code*"), LayoutColumn("area", "area code*"),
    ],
    anyOf: lowIncomeYears)

  /// The same with one code, of whatever place.
  static let lowIncomeByCode = Layout(
    publication: .lowIncome,
    required: [
      LayoutColumn(
        "area", "lsoa code*", "lsoa{yy}cd", "msoa code*", "msoa{yy}cd", "ward code*", "wd{yy}cd",
        "area code*")
    ],
    anyOf: lowIncomeYears)

  /// Columns of other lists, which are no measures.
  private static let ofLists = [
    LayoutColumn("postcode", "postcode*", "pcds", "pcd*"), LayoutColumn("urn", "urn"),
    LayoutColumn("travel", "from_id", "to_id", "origin*", "destination*"),
    LayoutColumn("lookup", "chgind", "oa{yy}cd"),
  ]

  /// What says of whom and when a row of a council's own table is.
  private static let ofRows = [
    LayoutColumn("sex", "sex", "gender", "sex_name", "gender_name"),
    LayoutColumn("age", "age", "age group", "age_group", "age band", "age_band", "ages"),
    LayoutColumn(
      "period", "period", "time period", "time_period", "date", "year", "financial year",
      "financial_year", "mid-year"),
  ]

  /// Any table with the code of a small place and columns of numbers, such as births or a council's
  /// ward profile.
  static let measuresByCode = Layout(
    publication: .areaMeasures,
    required: [
      LayoutColumn(
        "area", "lsoa code", "lsoa code ({yyyy})", "lsoa {yyyy} code", "lsoa_code", "lsoa{yy}cd",
        "msoa code", "msoa code ({yyyy})", "msoa {yyyy} code", "msoa_code", "msoa{yy}cd",
        "ward code", "ward code ({yyyy})", "ward {yyyy} code", "ward_code", "wardcode", "wd{yy}cd",
        "area code", "area_code", "geography code", "gss code", "gss_code", "ons code", "mnemonic")
    ],
    optional: ofRows, without: ofLists, withLabels: true, rest: { MeasureName.key($0) })

  /// The same by the names of wards.
  static let measuresByName = Layout(
    publication: .areaMeasures,
    required: [
      LayoutColumn("wardName", "ward", "ward name", "ward_name", "wd{yy}nm", "electoral ward")
    ],
    optional: ofRows,
    without: ofLists + [
      LayoutColumn("site", "name", "site", "centre", "address", "role", "easting*", "northing*")
    ],
    withLabels: true, rest: { MeasureName.key($0) })
}
