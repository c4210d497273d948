import Imports
import Testing
import Text

private typealias Town = PublishedTown

/// What becomes of topic tables of the census in each of the layouts that Nomis and ONS give.
struct CensusMeasuresTests {
  /// Households without a car: 30 of 120 is 25%, 90 of 300 is 30%, 20 of 160 is 12.5%.
  private static let bulk = """
    date,geography,geography code,Number of cars or vans: Total: All households,\
    Number of cars or vans: No cars or vans in household,\
    Number of cars or vans: 1 car or van in household
    2021,Town 001A,E01777001,120,30,60
    2021,Town 001B,E01777002,300,90,160
    2021,Town 002A,E01777003,160,20,100
    2021,England,E92000001,1000,235,500

    """

  @Test func `a bulk table becomes a share with its count and its households`() throws {
    let study = try Town.study(["ts045.csv": Self.bulk])
    #expect(
      try study.entry("no-car") == """
          no-car:
            label: "Households without a car or van"
            table: indicators_lsoa   # the areas' own figures
            key: area_code
            value: no_car
            more-need: higher
            unit: "%"
            year: "2021"
            missing: leave-out
            source: "Census 2021, Office for National Statistics"
        """)
    #expect(
      try study.text("indicators_lsoa.csv") == """
        area_code,no_car,no_car_count,no_car_people
        E01777001,25,30,120
        E01777002,30,90,300
        E01777003,12.5,20,160

        """)
  }

  @Test func `the query tool's table has titles above and percentages between`() throws {
    let study = try Town.study([
      "query.csv": """
      "TS045 - Car or van availability"
      "ONS Crown Copyright Reserved [from Nomis on 3 March 2026]"
      "Population :","All households"
      "Units      :","Households"
      "date       :","2021"

      "2021 super output area - lower layer","mnemonic","Total: All households","%",\
      "No cars or vans in household","%"
      "Town 001A","E01777001",120,100.0,30,25.0
      "Town 001B","E01777002",300,100.0,90,30.0
      "Town 002A","E01777003",160,100.0,20,12.5

      "In order to protect against disclosure of personal information, records have been swapped."
      """
    ])
    #expect(try study.column("no_car", of: "indicators_lsoa.csv") == ["25", "30", "12.5"])
    #expect(try study.entry("no-car").contains("year: \"2021\""))
  }

  @Test func `Nomis's observations are the same shares`() throws {
    let rows = [("E01777001", 120, 30), ("E01777002", 300, 90), ("E01777003", 160, 20)]
      .flatMap { code, all, none in
        [
          "2021,\(code),Total: All households,Value,\(all)",
          "2021,\(code),No cars or vans in household,Value,\(none)",
          "2021,\(code),No cars or vans in household,Percent,99",
        ]
      }
    let header = "DATE_NAME,GEOGRAPHY_CODE,C2021_CARS_5_NAME,MEASURES_NAME,OBS_VALUE\n"
    let study = try Town.study([
      "api.csv": header + rows.joined(separator: "\n") + "\n"
    ])
    #expect(try study.column("no_car", of: "indicators_lsoa.csv") == ["25", "30", "12.5"])
    #expect(!study.says("children under five"))
  }

  @Test func `a data set of ONS's is of everybody only where all its categories are there`() throws
  {
    let header = """
      Lower layer Super Output Areas Code,Lower layer Super Output Areas,\
      Car or van availability (3 categories) Code,Car or van availability (3 categories),Observation

      """
    let rows = [("E01777001", 90, 30), ("E01777002", 210, 90), ("E01777003", 140, 20)]
      .flatMap { code, some, none in
        [
          "\(code),Town,-8,Does not apply,0", "\(code),Town,1,1 or more cars or vans,\(some)",
          "\(code),Town,0,No cars or vans in household,\(none)",
        ]
      }
    let whole = try Town.study(["ons.csv": header + rows.joined(separator: "\n") + "\n"])
    #expect(try whole.column("no_car", of: "indicators_lsoa.csv") == ["25", "30", "12.5"])
    let part = rows.filter { !$0.contains("1 or more") }
    let cut = try Town.study(["ons.csv": header + part.joined(separator: "\n") + "\n"])
    #expect(cut.indicators == [])
    #expect(cut.refusal(of: "ons.csv")?.contains("without its row or column of all") == true)
    // Cut off within a place: that place has no whole.
    let ragged = rows.filter { !($0.contains("1 or more") && $0.contains("E01777003")) }
    let last = try Town.study(["ons.csv": header + ragged.joined(separator: "\n") + "\n"])
    #expect(try last.column("no_car", of: "indicators_lsoa.csv") == ["25", "30", ""])
  }

  /// 240 in bad health are 10% of 2,400 residents, not 24% of 1,000 households.
  @Test func `a table with households and residents divides each by its own`() throws {
    let study = try Town.study([
      "both.csv": """
      date,geography,geography code,All households,No cars or vans in household,All usual residents,Bad health,Very bad health
      2021,Town 001A,E01777001,1000,250,2400,200,40
      2021,Town 001B,E01777002,1000,250,2400,200,40
      2021,Town 002A,E01777003,1000,250,2400,200,40

      """
    ])
    let table = "indicators_lsoa.csv"
    #expect(try study.column("bad_health", of: table) == ["10", "10", "10"])
    #expect(try study.column("no_car", of: table) == ["25", "25", "25"])
  }

  @Test func `a table of per cents has no counts and no people`() throws {
    let study = try Town.study([
      "percent.csv": Self.bulk.replacing(",120,30,", with: ",100,25,")
        .replacing(",300,90,", with: ",100,30,").replacing(",160,20,", with: ",100,12.5,")
        .replacing(",1000,235,", with: ",100,23.5,")
    ])
    #expect(
      try study.text("indicators_lsoa.csv")
        == "area_code,no_car\nE01777001,25\nE01777002,30\nE01777003,12.5\n")
  }

  @Test func `two files of one census that contradict each other make no indicator`() throws {
    let study = try Town.study([
      "a.csv": Self.bulk, "b.csv": Self.bulk.replacing(",120,30,", with: ",120,60,"),
    ])
    #expect(study.indicators == [])
    #expect(study.refusal(of: "the same measure of the same year with other figures") != nil)
  }

  @Test func `output areas come to areas by people, exactly`() throws {
    // Area 1 is made of 10 of 40 and 20 of 80 households: 30 of 120 is 25%.
    let study = try Town.study([
      "oa.csv": """
      date,geography,geography code,Number of cars or vans: Total: All households,\
      Number of cars or vans: No cars or vans in household
      2021,E00777001,E00777001,40,10
      2021,E00777002,E00777002,80,20
      2021,E00777003,E00777003,300,90
      2021,E00777004,E00777004,160,20

      """
    ])
    let entry = try study.entry("no-car")
    #expect(entry.contains("# the mean of its output areas, by people (exact fit)"))
    #expect(entry.contains("within-area: area_code\n    people: no_car_people"))
    #expect(try study.column("area_code", of: "indicators_oa.csv").first == "E01777001")
  }

  @Test func `what remains is a share too, and whether it is need is asked`() throws {
    // 40 of 120 are not White British: 33.3333%.
    let study = try Town.study([
      "ts021.csv": """
      date,geography,geography code,Ethnic group: Total: All usual residents,\
      "Ethnic group: White: English, Welsh, Scottish, Northern Irish or British"
      2021,Town 001A,E01777001,120,80
      2021,Town 001B,E01777002,300,300
      2021,Town 002A,E01777003,160,80

      """
    ])
    let id = "ethnic-groups-other-than-white-british"
    #expect(
      try study.column("ethnic_groups_other_than_white_british", of: "indicators_lsoa.csv")
        == ["33.3333", "0", "50"])
    #expect(try study.entry(id).contains("# CHANGE: whether it is need is the council's to say"))
  }

  @Test func `of two censuses the newer counts, and of two geographies the finer`() throws {
    let older = Self.bulk.replacing("2021,", with: "2011,").replacing(",30,", with: ",99,")
    let wards = """
      date,geography,geography code,Number of cars or vans: Total: All households,\
      Number of cars or vans: No cars or vans in household
      2021,North,E05777001,420,120
      2021,South,E05777002,160,20

      """
    let study = try Town.study(["a.csv": older, "b.csv": wards, "c.csv": Self.bulk])
    #expect(
      study.indicators == ["Households without a car or van, 2021: 3 LSOAs, c.csv"])
  }

  @Test func `a part above the whole is no share`() throws {
    let study = try Town.study(["ts045.csv": Self.bulk.replacing(",160,20,", with: ",16,20,")])
    #expect(study.indicators == [])
    #expect(
      study.refusal(of: "without a car")?.contains("E01777003 has a part of 20 of 16") == true)
  }
}
