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

  @Test func `columns of several years are one measure with its trend`() throws {
    let study = try Town.study([
      "births.csv": "Ward,Births 2021,Births (2023),Births 2022\nNorth,10,12,11\nSouth,20,22,21\n"
    ])
    #expect(study.indicators.count == 1)
    let entry = try study.entry("births")
    #expect(entry.contains("year: \"2023\"") && entry.contains("earlier-year: \"2021\""))
    #expect(try study.column("births", of: "indicators_ward.csv") == ["12", "22"])
    #expect(try study.column("births_earlier", of: "indicators_ward.csv") == ["10", "20"])
    let chosen = try Town.study(
      ["births.csv": "Ward,Births 2021,Births 2022\nNorth,10,12\nSouth,20,22\n"],
      choices: ["Births": ["2021"]])
    #expect(try chosen.entry("births").contains("year: \"2021\""))
    #expect(!(try chosen.entry("births").contains("earlier")))
  }

  @Test func `an older column of another unit is no trend, and that is said`() throws {
    let study = try Town.study([
      "own.csv": "Ward,Poor 2021,Poor 2023\nNorth,310,0.31\nSouth,80,0.08\n"
    ])
    #expect(!(try study.entry("poor").contains("earlier")))
    #expect(study.refusal(of: "Poor 2021")?.contains("not of the same unit") == true)
  }

  /// A sheet made for people, with merged cells.
  @Test(arguments: [
    ",,2022,,2023,\nWard,Ward code,Number,%,Number,%\n",
    ",,2022,2022,2023,2023\nWard,Ward code,Number,%,Number,%\n",
    "Ward,Ward code,2022,,2023,\n,,Number,%,Number,%\n",
  ])
  func `columns of one name belong to the year above them`(header: String) throws {
    let study = try Town.study([
      "Poor children.csv": header
        + "North,E05777001,90,18,100,20\nSouth,E05777002,20,5,30,6\n"
    ])
    #expect(study.indicators.count == 2)
    let count = try study.entry("poor-children-number")
    #expect(count.contains("label: \"Poor children, number\"") && count.contains("holds: count"))
    #expect(count.contains("year: \"2023\"") && count.contains("earlier-year: \"2022\""))
    #expect(
      try study.column("poor_children_number", of: "indicators_ward.csv") == ["100", "30"])
    let share = try study.entry("poor-children-per-cent")
    #expect(share.contains("unit: \"%\"") && share.contains("year: \"2023\""))
    #expect(
      try study.column("poor_children_per_cent_earlier", of: "indicators_ward.csv") == ["18", "5"])
  }

  @Test func `columns of one name without anything above them are none`() throws {
    let study = try Town.study(["own.csv": "Ward,Poor,Other,Poor\nNorth,310,1,9\nSouth,80,2,8\n"])
    #expect(study.indicators.count == 1)
    #expect(study.refusal(of: "'Poor'")?.contains("several columns are called so") == true)
  }

  @Test func `of a ward's code and an area's code the finer counts, wherever it stands`() throws {
    let study = try Town.study([
      "own.csv": "Ward code,LSOA code,Poverty rate\nE05777001,E01777001,3\n"
        + "E05777001,E01777002,3\nE05777002,E01777003,4\n"
    ])
    #expect(try study.entry("poverty-rate").contains("table: indicators_lsoa"))
    #expect(try study.column("poverty_rate", of: "indicators_lsoa.csv") == ["3", "3", "4"])
  }

  @Test func `codes in small letters are the areas that they mean`() throws {
    let study = try Town.study([
      "own.csv": "Ward code,Poverty rate\ne05777001,3\ne05777002 ,4\n"
    ])
    #expect(try study.column("poverty_rate", of: "indicators_ward.csv") == ["3", "4"])
  }

  @Test func `rows by sex and period are those of everybody in the newest`() throws {
    let header = "Ward,Sex,Financial year,Referral rate\n"
    let rows = """
      North,Persons,2021/22,3
      North,Males,2021/22,2
      North,Persons,2022/23,4
      South,Persons,2021/22,5
      South,Persons,2022/23,6
      South,Males,2022/23,7

      """
    let study = try Town.study(["own.csv": header + rows])
    #expect(try study.column("referral_rate", of: "indicators_ward.csv") == ["4", "6"])
    #expect(try study.entry("referral-rate").contains("year: \"2022/23\""))
    let older = try Town.study(
      ["own.csv": header + rows], choices: ["Referral rate": ["2021/22"]])
    #expect(try older.column("referral_rate", of: "indicators_ward.csv") == ["3", "5"])
  }

  @Test func `rows of one sex say so, and two sexes without everybody are a question`() throws {
    let boys = try Town.study(["own.csv": "Ward,Sex,Rate of it\nNorth,Boys,3\nSouth,Boys,4\n"])
    #expect(try boys.entry("rate-of-it-boys").contains("label: \"Rate of it, Boys\""))
    let both = try Town.study([
      "own.csv":
        "Ward,Sex,Rate of it\nNorth,Boys,3\nNorth,Girls,3\nSouth,Boys,4\nSouth,Girls,5\n"
    ])
    #expect(both.indicators == [])
    #expect(both.refusal(of: "Rate of it")?.contains("--choose 'Rate of it=Boys'") == true)
  }

  @Test func `another council's table is refused once, not column by column`() throws {
    let study = try Town.study([
      "own.csv": "Ward code,Poverty rate,Crime rate\nE05999001,3,1\nE05999002,4,2\n"
    ])
    #expect(study.withoutIndicator.count == 1)
    #expect(
      study.refusal(of: "no indicator")?.contains("none of its wards is the council's") == true)
  }

  /// Merged cells: only the first row of a place says which it is.
  @Test func `a row of numbers without a place between others is refused, a total below is not`()
    throws
  {
    let merged = "Ward,Sex,Rate\nNorth,Boys,40\n,All,30\nSouth,Boys,41\n,All,31\n"
    let refused = try Town.study(["own.csv": merged])
    #expect(refused.indicators == [])
    #expect(refused.says("the row has numbers and names no place"))
    let total = try Town.study(["own.csv": "Ward,Rate\nNorth,40\nSouth,41\n,40.5\n"])
    #expect(try total.column("rate", of: "indicators_ward.csv") == ["40", "41"])
  }

  @Test func `whatever stands in the row below a shared name tells its columns apart`() throws {
    let sexes = try Town.study([
      "own.csv": "Ward code,Ward,Number of poor,,\n,,Boys,Girls,Total\n"
        + "E05777001,North,10,11,21\nE05777002,South,20,21,41\n"
    ])
    #expect(sexes.indicators.count == 3)
    #expect(
      try sexes.column("number_of_poor_total", of: "indicators_ward.csv") == ["21", "41"])
    let years = try Town.study([
      "own.csv": "Ward code,Ward,Poor,,\n,,2021,2022,2023\n"
        + "E05777001,North,10.5,11.5,21.5\nE05777002,South,20.5,21.5,41.5\n"
    ])
    #expect(try years.column("poor", of: "indicators_ward.csv") == ["21.5", "41.5"])
    #expect(try years.entry("poor").contains("year: \"2023\""))
    let twice = try Town.study([
      "own.csv": "Ward code,Ward,Poor,Poor\n,,Number,%\n"
        + "E05777001,North,10,11.5\nE05777002,South,20,21.5\n"
    ])
    #expect(try twice.column("poor_number", of: "indicators_ward.csv") == ["10", "20"])
  }

  /// Over the second of three columns: the last of a year would pass for the next one's first.
  @Test func `a year in the middle of its columns, or a title, tells nothing apart`() throws {
    let study = try Town.study([
      "own.csv": ",,,2022,,,2023,\nWard code,Ward,Boys,Girls,All,Boys,Girls,All\n"
        + "E05777001,North,10,11,21,50,51,101\nE05777002,South,12,13,25,60,61,121\n"
    ])
    #expect(!study.indicators.contains("boys"))
    #expect(study.refusal(of: "'Boys'")?.contains("several columns are called so") == true)
    #expect(try study.column("all", of: "indicators_ward.csv") == ["101", "121"])
    let title = try Town.study([
      "own.csv": "Births 2019,,,2023\nWard code,Ward,Rate,Rate\n"
        + "E05777001,North,10,50\nE05777002,South,12,60\n"
    ])
    #expect(title.indicators == [])
  }

  @Test func `a sign of per cent counts wherever it stands, but not in a 20% area`() throws {
    let asked = try Town.study([
      "own.csv": "Ward,Referred % 2022,Referred % 2023\nNorth,10.5,0.115\nSouth,9.5,0.1\n"
    ])
    #expect(asked.refusal(of: "Referred % 2023")?.contains("say which with --choose") == true)
    let cells = try Town.study(["own.csv": "Ward,Referred\nNorth,0.5%\nSouth,0.4%\n"])
    #expect(try cells.entry("referred").contains("unit: \"%\""))
    #expect(try cells.column("referred", of: "indicators_ward.csv") == ["0.5", "0.4"])
    let mixed = try Town.study(["own.csv": "Ward,Referrals\nNorth,\"1,234\"\nSouth,1.5%\n"])
    #expect(
      mixed.refusal(of: "Referrals")?.contains("'1.5%' on row 3 has a sign of per cent") == true)
  }

  @Test func `small counts that are not told are missing, and a year of nothing else is named`()
    throws
  {
    let some = try Town.study([
      "own.csv": "Ward,Number of cases\nNorth,<5\nSouth,fewer than 10\nNorth,<5\n"
    ])
    #expect(some.refusal(of: "Number of cases")?.contains("is withheld") == true)
    let study = try Town.study([
      "own.csv": "Ward,Cases 2021,Cases 2022,Cases 2023\nNorth,90,120,<5\nSouth,80,<5,<5\n"
    ])
    #expect(try study.column("cases", of: "indicators_ward.csv") == ["120", ""])
    #expect(study.refusal(of: "'Cases 2023'")?.contains("every value is withheld") == true)
    #expect(try study.column("cases_earlier", of: "indicators_ward.csv") == ["90", "80"])
  }

  @Test func `a period stays in the file's words, and unlike times are no trend`() throws {
    let years = try Town.study([
      "own.csv": "Ward,Births 2019-21,Births 2020-22\nNorth,301,302\nSouth,201,202\n"
    ])
    let entry = try years.entry("births")
    #expect(entry.contains("year: \"2020-22\"") && entry.contains("earlier-year: \"2019-21\""))
    let unlike = try Town.study([
      "own.csv": "Ward,Cases 2021/22,Cases 2023\nNorth,301,302\nSouth,201,202\n"
    ])
    #expect(!(try unlike.entry("cases").contains("earlier")))
    #expect(unlike.refusal(of: "'Cases 2021/22'")?.contains("not of as long a time") == true)
  }

  @Test func `whole numbers below and above a hundred are one kind in two years`() throws {
    let study = try Town.study([
      "own.csv": "Ward,Referrals 2022,Referrals 2023\nNorth,80,90\nSouth,95,105\n"
    ])
    #expect(try study.column("referrals_earlier", of: "indicators_ward.csv") == ["80", "95"])
  }

  @Test func `numbers with a decimal comma are named, not taken for words`() throws {
    let study = try Town.study([
      "own.csv": "Ward;In poverty (%);Births 2023\nNorth;12,5;40\nSouth;8,25;31\n"
    ])
    #expect(study.indicators.count == 1)
    #expect(
      study.refusal(of: "In poverty")?.contains(
        "'12,5' on row 2 has a decimal comma: write a point")
        == true)
  }

  @Test func `one measure may be written in two ways`() throws {
    let study = try Town.study([
      "own.csv":
        "Ward,Rate per 1000 2021,Rate per 1\u{2009},Births 2022 ( provisional),births 2021 (provisional)\n"
        + "North,1,x,40,41\nSouth,2,y,31,32\n",
      "other.csv":
        "Ward,\"Falls, rate per 1,000, 2022\",\"Falls, rate per 1000, 2021\"\nNorth,3,4\nSouth,5,6\n",
    ])
    #expect(study.indicators.count == 3)
    let births = try study.entry("births-provisional")
    #expect(births.contains("label: \"Births (provisional)\""))
    let falls = try study.entry("falls-rate-per-1-000")
    #expect(falls.contains("year: \"2022\""))
  }

  @Test func `a code of the council beside that of the place is not taken for it`() throws {
    let study = try Town.study([
      "births.csv": "Area Code,Local authority,Area Code,Area,Births 2023\n"
        + "E06777001,Town,E01777001,a,12\nE06777001,Town,E01777002,b,31\nE06777001,Town,E01777003,c,20\n"
    ])
    #expect(study.indicators == [])
    #expect(
      study.refusal(of: "births.csv")?.contains("several columns are called 'Area Code'") == true)
  }
}
