import Imports
import Testing
import Text

private typealias Town = PublishedTown

/// What becomes of births and of a council's own tables of wards.
struct AreaTableMeasuresTests {
  @Test func `each column of numbers of a ward table is an indicator, with what is to be said`()
    throws
  {
    let study = try Town.study([
      "profile 2025.csv": """
      Ward,Councillor,Children not ready for school (%),Number of referrals
      North Ward,A. Example,31.5,40
      South,B. Example,12,n/a
      Town total,,25,55

      """
    ])
    #expect(study.indicators.count == 2)
    #expect(
      try study.entry("children-not-ready-for-school") == """
          children-not-ready-for-school:
            label: "Children not ready for school"
            table: indicators_ward   # the rate of its ward as it is (best fit, wards of 2024)
            key: ward_code
            areas: { column: ward_code }
            value: children_not_ready_for_school
            more-need: higher   # CHANGE: the file does not say which end is more need
            unit: "%"
            year: "2025"
            missing: leave-out
            source: "profile 2025.csv"   # CHANGE: the file does not say whose figures they are
        """)
    let referrals = try study.entry("number-of-referrals")
    #expect(referrals.contains("holds: count   # CHANGE: its name calls it a count"))
    #expect(referrals.contains("missing: leave-out   # 1 of 2 wards: no value in the file"))
    #expect(try study.column("number_of_referrals", of: "indicators_ward.csv") == ["40", ""])
  }

  @Test func `births by small area are counts of their own`() throws {
    let study = try Town.study([
      "births.csv": "LSOA code,LSOA name,Live births 2023\nE01777001,a,12\nE01777002,b,31\n"
        + "E01777003,c,20\n"
    ])
    let entry = try study.entry("live-births")
    #expect(entry.contains("table: indicators_lsoa"))
    #expect(entry.contains("holds: count"))
    #expect(entry.contains("label: \"Live births\""))
    #expect(entry.contains("year: \"2023\""))
  }

  /// North of another district would pass for the council's own.
  @Test func `wards by name that are not the council's make no indicator`() throws {
    let study = try Town.study([
      "own.csv": "Ward,Poverty rate\nNorth,3\nFar,4\n"
    ])
    #expect(study.indicators == [])
    #expect(
      study.refusal(of: "own.csv")?.contains("no ward of the council is called 'Far'") == true)
  }

  @Test func `a number of people in a 20% area is no percentage, and no car is no count`() throws {
    let study = try Town.study([
      "own.csv":
        "Ward,Number of children in 20% most deprived areas,Number below average score,Households with no car\n"
        + "North,450,320,23.5\nSouth,120,80,12.5\n"
    ])
    let children = try study.entry("number-of-children-in-20-most-deprived-areas")
    #expect(children.contains("holds: count") && !children.contains("unit:"))
    #expect(!(try study.entry("households-with-no-car")).contains("holds: count"))
  }

  @Test func `a percentage above 100 is a question`() throws {
    let own = "Ward,In poverty (%)\nNorth,310\nSouth,80\n"
    let asked = try Town.study(["own.csv": own])
    #expect(asked.refusal(of: "In poverty")?.contains("a value is above 100") == true)
    let told = try Town.study(["own.csv": own], choices: ["In poverty (%)": ["percent"]])
    #expect(told.indicators.count == 1)
  }

  @Test func `a percentage below 1 everywhere is a question`() throws {
    let own = "Ward,In poverty (%)\nNorth,0.31\nSouth,0.08\n"
    let asked = try Town.study(["own.csv": own])
    #expect(asked.indicators == [])
    #expect(
      asked.refusal(of: "In poverty")?
        .contains("say which with --choose 'In poverty (%)=share'") == true)
    let told = try Town.study(["own.csv": own], choices: ["In poverty (%)": ["share"]])
    #expect(try told.column("in_poverty", of: "indicators_ward.csv") == ["31", "8"])
  }

  @Test func `words among numbers are refused with their row, and shapes are no measures`() throws {
    var own = "LSOA21CD,LSOA21NM,BNG_E,LAT,Shape__Area,Crowded rate\n"
    for number in 1...3 { own += "E0177700\(number),a,500000,51.5,9.9,\(number)\n" }
    #expect(try Town.study(["own.csv": own]).indicators.count == 1)
    let wards = "Ward,Rate\nNorth,3\nSouth,4\nNorth,3\nNorth,3\nNorth,about 5\n"
    #expect(
      try Town.study(["own.csv": wards]).refusal(of: "Rate")?
        .contains("'about 5' on row 6 is no number") == true)
  }
}
