import Imports
import Readers
import TestSupport
import Testing
import Text

/// Tables of people that differ by sex, year, measure or layout.
struct PeopleTests {
  /// A table by single year of age: so many people at every age, area by area.
  private func ages(_ each: [Int]) -> String {
    var text = "LSOA Code,All Ages,0,1,2,3,4,5\n"
    for (area, people) in each.enumerated() {
      text += "E0188800\(area + 1),\(people * 60)"
      text += String(repeating: ",\(people)", count: 6) + "\n"
    }
    return text
  }

  private func counts(
    _ files: [String: String], _ column: String = "under5_mid2020"
  ) throws -> [String] {
    try Council.study(files, without: ["census.csv"]).column(column, of: "areas.csv")
  }

  @Test(arguments: [
    ["mid-2020-females.csv", "mid-2020-males.csv", "mid-2020-persons.csv"],
    ["SAPE mid 2020 Girls.csv", "SAPE mid 2020 Boys.csv", "SAPE mid 2020 all persons.csv"],
    ["a_female_mid2020.csv", "b_male_mid2020.csv", "c_total_mid2020.csv"],
    ["1 2020 women.csv", "2 2020 men.csv", "3 2020 people.csv"],
  ])
  func `persons count, whatever comes first by name`(names: [String]) throws {
    let study = try Council.study(
      [names[0]: ages([9, 10]), names[1]: ages([11, 10]), names[2]: ages([20, 20])],
      without: ["census.csv"])
    #expect(try study.column("under5_mid2020", of: "areas.csv") == ["100", "100"])
    #expect(study.says("females only"))
  }

  @Test func `the sheet says it, and a hidden one is passed over`() throws {
    func rows(_ each: Int) -> [[String]] {
      let ages = [String](repeating: "\(each)", count: 5)
      return [
        ["LSOA Code", "All Ages", "0", "1", "2", "3", "4"], ["E01888001", "900"] + ages,
        ["E01888002", "900"] + ages,
      ]
    }
    let book = ZipFixture.workbook([
      ("Mid-2020 Females", false, rows(9)), ("Mid-2020 Males", false, rows(8)),
      ("Mid-2020 Persons", false, rows(17)), ("Mid-2021 Persons", true, rows(99)),
    ])
    let packed = ZipFixture.archive([("publication/ages.xlsx", book)])
    for (name, bytes) in [("ages.xlsx", book), ("ages.zip", packed)] {
      let study = try Council.study(without: ["census.csv"], bytes: [name: bytes])
      #expect(try study.column("under5_mid2020", of: "areas.csv") == ["85", "85"])
      #expect(!(try study.text("areas.csv").contains("mid2021")))
      #expect(study.findings.contains { $0.sentence.contains("the sheet is hidden") })
    }
  }

  @Test func `males and females without persons are added up`() throws {
    let study = try Council.study(
      ["males 2020.csv": ages([9, 10]), "females 2020.csv": ages([11, 12])],
      without: ["census.csv"])
    #expect(try study.column("under5_mid2020", of: "areas.csv") == ["100", "110"])
    #expect(try study.text("study.yaml").contains("males and females added up"))
  }

  @Test func `one sex alone counts nobody`() throws {
    let study = try Council.study(["females 2020.csv": ages([9, 10])], without: ["census.csv"])
    #expect(!study.isStudy)
    #expect(study.missing.first?.what.hasPrefix("no file has the under-fives") == true)
    #expect(study.says("females 2020.csv: not used for the under-fives: it is of females only"))
  }

  @Test func `tables that differ by nothing that is said stop with a question`() throws {
    let study = try Council.study(
      ["x 2020.csv": ages([9, 10]), "y 2020.csv": ages([11, 12])], without: ["census.csv"])
    #expect(
      study.errors.map(\.description).first?.contains("x 2020.csv and y 2020.csv both count")
        == true)
    #expect(study.files.isEmpty)
  }

  @Test func `the same table twice is no question`() throws {
    #expect(
      try counts(["x 2020.csv": ages([9, 10]), "y 2020.csv": ages([9, 10])]) == ["45", "50"])
  }

  @Test func `rows of several sexes or years are told apart`() throws {
    var text = "LSOA Code,Sex,Year,All Ages,0,1,2,3,4\n"
    for code in ["E01888001", "E01888002"] {
      for (sex, year, people) in [
        ("Male", 2019, 7), ("Female", 2019, 7), ("Female", 2020, 8), ("Male", 2020, 9),
      ] {
        text += "\(code),\(sex),\(year),500"
        text += String(repeating: ",\(people)", count: 5) + "\n"
      }
    }
    #expect(try counts(["long.csv": text]) == ["85", "85"])
  }

  @Test func `years are told apart, and the newest is first`() throws {
    let study = try Council.study(
      ["LSOA2011 mid-2019.csv": ages([9, 10]), "LSOA2011 mid-2020.csv": ages([11, 12])],
      without: ["census.csv"])
    #expect(try study.column("under5_mid2019", of: "areas.csv") == ["45", "50"])
    #expect(try study.column("under5_mid2020", of: "areas.csv") == ["55", "60"])
    #expect(try study.text("study.yaml").contains("count: under5_mid2020\n"))
  }

  @Test func `shares are not taken for people`() throws {
    let study = try Council.study([
      "census.csv": """
      date,geography,geography code,Age: Total; measures: Value,\
      Age: Aged 4 years and under; measures: Percent,Age: Aged 4 years and under; measures: Value
      2021,Marsh 001A,E01888001,1400,6,90
      2021,Marsh 001B,E01888002,1700,6,110

      """
    ])
    #expect(try study.column("under5_census2021", of: "areas.csv") == ["90", "110"])
  }

  @Test func `more under-fives than people are refused`() throws {
    let study = try Council.study([
      "census.csv": Council.files["census.csv"]!.replacing("1400", with: "80")
    ])
    #expect(study.says("E01888001 has more under-fives than people"))
  }

  /// A custom data set of ONS, by sex and single year of age: 9 and 11 people at every age.
  private static func customDataSet() -> String {
    var text =
      "Lower layer Super Output Areas Code,Lower layer Super Output Areas,"
      + "Age (101 categories) Code,Age (101 categories),Sex (2 categories) Code,"
      + "Sex (2 categories),Observation\n"
    let ages = [
      "Aged under 1 year", "Aged 1 year", "Aged 2 years", "Aged 3 years", "Aged 4 years",
      "Aged 5 years",
    ]
    for (code, each) in [("E01888001", 9), ("E01888002", 11)] {
      for sex in ["Female", "Male"] {
        for age in ages { text += "\(code),Marsh,1,\(age),1,\(sex),\(each)\n" }
      }
    }
    return text
  }

  @Test(arguments: [
    // Nomis's query tool, with titles, a row of labels and notes.
    """
    "TS007A - Age by five-year age bands"
    "ONS Crown Copyright Reserved [from Nomis on 3 June 2026]"

    "Date       :","2021"

    "2021 super output area - lower layer","mnemonic","Total","","Aged 4 years and under",""
    "","","number","%","number","%"
    "E01888001 : Marsh 001A","E01888001",1400,100,90,6.4
    "E01888002 : Marsh 001B","E01888002",1700,100,110,6.5

    "In order to protect against disclosure, counts are perturbed."
    """,
    // Nomis's API.
    """
    DATE_NAME,GEOGRAPHY_NAME,GEOGRAPHY_CODE,C2021_AGE_19_NAME,MEASURES_NAME,OBS_VALUE
    2021,Marsh 001A,E01888001,Total,Value,1400
    2021,Marsh 001A,E01888001,Aged 4 years and under,Value,90
    2021,Marsh 001A,E01888001,Aged 4 years and under,Percent,6
    2021,Marsh 001A,E01888001,Aged 5 to 9 years,Value,85
    2021,Marsh 001B,E01888002,Total,Value,1700
    2021,Marsh 001B,E01888002,Aged 4 years and under,Value,110

    """,
    customDataSet(),
  ])
  func `every layout of Nomis is read`(text: String) throws {
    let study = try Council.study(["census.csv": text])
    let columns = try study.text("areas.csv").split(separator: "\n")[0].split(separator: ",")
    let column = try #require(columns.first { $0.hasPrefix("under5") })
    #expect(try study.column(String(column), of: "areas.csv") == ["90", "110"])
    #expect(["under5_census2021", "under5"].contains(column))
  }

  @Test func `rows that differ by something else are refused`() throws {
    let study = try Council.study(
      [
        "census.csv": """
        GEOGRAPHY_CODE,C_AGE_NAME,C_TENURE_NAME,OBS_VALUE
        E01888001,Age 0 to 4,Owned,60
        E01888001,Age 0 to 4,Rented,30
        E01888002,Age 0 to 4,Owned,60

        """
      ])
    #expect(study.says("differ by something that Hubward does not read"))
    #expect(!study.isStudy)
  }

  /// Persons here are 100 and 100; males alone would be 45 and 45.
  @Test(arguments: [
    "LSOA Code,All Ages,0,1,2,3,4,All Ages,0,1,2,3,4\nE01888001,90,9,9,9,9,9,110,11,11,11,11,11\n",
    "geography code,Age: Total,Age: Aged 4 years and under,Age: Aged 4 years and under\nE01888001,90,45,55\n",
  ])
  func `males beside females under one header are refused, and males are not taken`(
    table: String
  ) throws {
    let study = try Council.study(["mid-2020.csv": table], without: ["census.csv"])
    #expect(study.says("several columns of the header are called"))
    #expect((try? study.text("areas.csv"))?.contains(",45") != true)
  }
}
