import Imports
import Testing
import Text

private typealias Town = PublishedTown

/// What becomes of an export of Fingertips.
struct FingertipsMeasuresTests {
  private func study(
    _ rows: [String], without: Set<String> = [], choices: [String: [String]] = [:]
  ) throws -> ImportedStudy {
    try Town.study(
      ["fingertips.csv": Town.fingertipsHeader + rows.joined()], without: without,
      choices: choices)
  }

  /// Excess weight in both MSOAs: 30 of 120 is 25%, 40 of 100 is 40%.
  private static let whole = [
    Town.row("E92000001", "22.5", of: "225", "1000", judgement: "Not compared"),
    Town.row("E06777777", "31.8", of: "70", "220", judgement: "Worse"),
    Town.row(
      "E02777001", "25", of: "30", "120", judgement: "Similar", lower: "18.1", upper: "33.4"),
    Town.row("E02777002", "40", of: "40", "100", judgement: "Worse", lower: "30.9", upper: "49.8"),
  ]

  @Test func `an indicator of MSOAs becomes an entry with its table`() throws {
    let study = try study(Self.whole)
    #expect(
      try study.entry("excess-weight-4-5-yrs") == """
          excess-weight-4-5-yrs:
            label: "Excess weight, 4-5 yrs"
            table: indicators_msoa   # the rate of its MSOA as it is (exact fit)
            key: msoa_code
            areas: { column: msoa_code }
            value: excess_weight_4_5_yrs
            more-need: higher
            unit: "%"
            year: "2021/22"
            missing: leave-out
            source: "Fingertips indicator 93106, Office for Health Improvement and Disparities"
        """)
    #expect(
      try study.text("indicators_msoa.csv") == """
        msoa_code,excess_weight_4_5_yrs,excess_weight_4_5_yrs_lower,excess_weight_4_5_yrs_upper,\
        excess_weight_4_5_yrs_count,excess_weight_4_5_yrs_people
        E02777001,25,18.1,33.4,30,120
        E02777002,40,30.9,49.8,40,100

        """)
    #expect(
      try study.column("msoa_code", of: "areas.csv") == ["E02777001", "E02777001", "E02777002"])
    #expect(
      study.indicators == ["Excess weight, 4-5 yrs, 2021/22: 2 MSOAs, fingertips.csv"])
  }

  @Test func `England and the council are no areas`() throws {
    let study = try study(Array(Self.whole.prefix(2)))
    #expect(study.indicators == [])
    #expect(
      study.refusal(of: "93106")
        == "fingertips.csv: Excess weight (93106): it has no row of an LSOA, MSOA, ward or output"
        + " area, only of larger places; download it for a smaller kind of area")
  }

  @Test func `the newest period counts, unless another is asked for`() throws {
    let older = ["E02777001", "E02777002"].map {
      Town.row($0, "10", of: "10", "100", period: "2018/19")
    }
    #expect(
      try study(older + Self.whole).column("excess_weight_4_5_yrs", of: "indicators_msoa.csv")
        == ["25", "40"])
    let asked = try study(older + Self.whole, choices: ["93106": ["2018/19"]])
    #expect(
      try asked.column("excess_weight_4_5_yrs", of: "indicators_msoa.csv") == ["10", "10"])
    #expect(try asked.entry("excess-weight-4-5-yrs").contains("year: \"2018/19\""))
  }

  @Test func `a choice that no row has is not passed over`() throws {
    let study = try study(Self.whole, choices: ["93106": ["2018/2019"], "93160": ["Female"]])
    #expect(study.indicators == [])
    #expect(study.refusal(of: "93106")?.contains("'2018/2019' was chosen, and none") == true)
    #expect(study.says("a choice names '93160', and no file has a measure of it"))
    #expect(
      try self.study(Self.whole, choices: ["93106": ["persons"]]).indicators.count == 1)
  }

  @Test func `females are never taken for persons`() throws {
    func rows(_ sex: String, _ values: [String]) -> [String] {
      zip(["E02777001", "E02777002"], values).map {
        Town.row($0, $1, name: "Life expectancy", sex: sex, age: "All ages")
      }
    }
    let apart = rows("Male", ["75.1", "77.2"]) + rows("Female", ["80.3", "82.4"])
    let asked = try study(apart)
    #expect(asked.indicators == [])
    #expect(
      asked.refusal(of: "Life expectancy")
        == "fingertips.csv: Life expectancy (93106): it is of several sexes, and none is everybody:"
        + " 'Female' or 'Male'; say which with --choose '93106=Female'")
    let females = try study(apart, choices: ["93106": ["female"]])
    #expect(females.indicators == ["Life expectancy, Female, 2021/22: 2 MSOAs, fingertips.csv"])
    let persons = try study(apart + rows("Persons", ["78", "80"]))
    #expect(
      try persons.column("life_expectancy", of: "indicators_msoa.csv") == ["78", "80"])
  }

  @Test func `two answers to one question are refused, in every run alike`() throws {
    let apart = ["Male", "Female"].flatMap { sex in
      ["E02777001", "E02777002"].map { Town.row($0, "75", sex: sex) }
    }
    for _ in 0..<4 {
      let study = try study(apart, choices: ["93106": ["Female", "Male"]])
      #expect(study.refusal(of: "93106")?.contains("several sexes were chosen") == true)
    }
  }

  @Test func `newer figures of males and females apart do not pass for older ones of everybody`()
    throws
  {
    let places = ["E02777001", "E02777002"]
    let rows =
      places.map { Town.row($0, "20", period: "2015/16") }
      + ["Male", "Female"].flatMap { sex in places.map { Town.row($0, "30", sex: sex) } }
    #expect(
      try study(rows).refusal(of: "93106")?.contains("those of everybody end in 2015/16") == true)
    let older = try study(rows, choices: ["93106": ["2015/16"]])
    #expect(older.indicators == ["Excess weight, 4-5 yrs, 2015/16: 2 MSOAs, fingertips.csv"])
  }

  /// 0.8 decayed teeth a child is no share of 100 children, and 120 no per cent of 50 expected.
  @Test(arguments: [
    ("Mean number of decayed teeth", "0.8", "80", "100"),
    ("Admissions standardised ratio", "120", "60", "50"),
  ])
  func `means and ratios stay what they are, whatever stands beside them`(
    name: String, value: String, count: String, people: String
  ) throws {
    let study = try study(
      ["E02777001", "E02777002"].map { Town.row($0, value, of: count, people, name: name) })
    let column = try #require(study.indicators.first).prefix { $0 != "," }.lowercased()
    #expect(column.hasPrefix(name.prefix(4).lowercased()))
    let table = try study.text("indicators_msoa.csv")
    #expect(table.contains("E02777001,\(value),"))
    #expect(!(try study.text("study.yaml")).contains("unit: \"%\"\n    year: \"2021/22\""))
  }

  @Test func `two ages are a question`() throws {
    let older = ["E02777001", "E02777002"].map { Town.row($0, "30", age: "10-11 yrs") }
    #expect(
      try study(Self.whole + older).refusal(of: "93106")?
        .contains("several ages, and none is everybody: '10-11 yrs' or '4-5 yrs'") == true)
  }

  @Test func `a breakdown by deprivation is not of the area`() throws {
    let tenths = ["E02777001", "E02777002"].map { Town.row($0, "99", category: "Most deprived") }
    #expect(
      try study(tenths + Self.whole).column("excess_weight_4_5_yrs", of: "indicators_msoa.csv")
        == ["25", "40"])
  }

  @Test func `a withheld value is missing, with the reason`() throws {
    let note = "Value suppressed for disclosure control due to small count"
    let study = try study([
      Town.row("E02777001", "25", of: "30", "120"), Town.row("E02777002", "", note: note),
    ])
    #expect(try study.column("excess_weight_4_5_yrs", of: "indicators_msoa.csv") == ["25", ""])
    #expect(
      try study.column("excess_weight_4_5_yrs_note", of: "indicators_msoa.csv") == ["", note])
    #expect(
      try study.entry("excess-weight-4-5-yrs")
        .contains("missing: leave-out   # 1 of 2 MSOAs: \(note)"))
    #expect(study.indicators.first?.contains("1 of 2 MSOAs") == true)
  }

  @Test func `a place without a row is not passed off as a whole table`() throws {
    #expect(
      try study(Array(Self.whole.prefix(3))).refusal(of: "93106")?
        .contains("it has 1 of the council's 2 MSOAs: cut off, or of other boundaries") == true)
  }

  @Test func `shares of 1 become per cent where the counts show it`() throws {
    let study = try study([
      Town.row("E02777001", "0.25", of: "30", "120"),
      Town.row("E02777002", "0.4", of: "40", "100"),
    ])
    #expect(try study.column("excess_weight_4_5_yrs", of: "indicators_msoa.csv") == ["25", "40"])
    #expect(try study.entry("excess-weight-4-5-yrs").contains("unit: \"%\""))
  }

  @Test func `a count is shared out, not taken for a rate`() throws {
    let study = try study([
      Town.row("E02777001", "30", of: "30", name: "Admissions"),
      Town.row("E02777002", "40", of: "40", name: "Admissions"),
    ])
    let entry = try study.entry("admissions-4-5-yrs")
    #expect(entry.contains("# the count of its MSOA, shared out by people (exact fit)"))
    #expect(entry.contains("holds: count\n"))
  }

  @Test func `the end that its publisher calls worse is more need`() throws {
    let breastfed = [
      Town.row("E02777001", "40", of: "40", "100", name: "Breastfed", judgement: "Worse"),
      Town.row("E02777002", "80", of: "80", "100", name: "Breastfed", judgement: "Better"),
    ]
    #expect(try study(breastfed).entry("breastfed-4-5-yrs").contains("more-need: lower\n"))
    let neutral = breastfed.map {
      $0.replacing("Worse", with: "Lower").replacing("Better", with: "Higher")
    }
    #expect(
      try study(neutral).entry("breastfed-4-5-yrs")
        .contains("more-need: higher   # CHANGE: the file does not say which end is more need"))
  }

  @Test func `figures of MSOAs without a look-up name the file that is missing`() throws {
    let study = try study(Self.whole, without: ["output-areas.csv"])
    #expect(study.indicators == [])
    #expect(study.refusal(of: "93106")?.contains("of MSOAs, and no file says") == true)
    #expect(
      study.missing.map(\.whereToGet).contains(
        "download 'Output Area (2021) to LSOA to MSOA to LAD' look-up from"
          + " geoportal.statistics.gov.uk"))
  }

  @Test func `small areas count before wards, and wards take part by best fit`() throws {
    let wards = [
      Town.row("E05777001", "12", of: "12", "100"), Town.row("E05777002", "20", of: "20", "100"),
    ]
    let own = ["E01777001", "E01777002", "E01777003"].map { Town.row($0, "7", of: "7", "100") }
    #expect(
      try study(wards).entry("excess-weight-4-5-yrs")
        .contains("# the rate of its ward as it is (best fit, wards of 2024)"))
    #expect(
      try study(wards + own).entry("excess-weight-4-5-yrs").contains("table: indicators_lsoa"))
  }

  @Test func `a place under two parents is one place, and two figures of it are a question`() throws
  {
    #expect(try study(Self.whole + Self.whole).indicators.count == 1)
    #expect(
      try study(Self.whole + [Town.row("E02777001", "26")]).refusal(of: "93106")?
        .contains("E02777001 stands there twice with different figures") == true)
  }

  @Test func `several indicators of one file are several entries, none of them in an index`() throws
  {
    let births = ["E02777001", "E02777002"].map {
      Town.row($0, "7.5", of: "9", "120", id: "20101", name: "Low birth weight", age: "All ages")
    }
    let study = try study(Self.whole + births)
    #expect(study.indicators.count == 2)
    let yaml = try study.text("study.yaml")
    #expect(yaml.contains("# indices:\n#   need:"))
    #expect(!yaml.contains("\nindices:"))
  }
}
