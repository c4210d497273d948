import Testing

@testable import Readers

struct TableFacetsTests {
  @Test(
    arguments: [
      ("Mid-2020 Persons", .persons), ("mid_2020_FEMALES.csv", .females), ("Males", .males),
      ("boys and girls", .persons), ("Sheet1", nil), ("Formaleaf", nil),
    ] as [(String, TableFacets.Sex?)])
  func `a sex is a word of its own`(text: String, sex: TableFacets.Sex?) {
    #expect(TableFacets.Sex(text) == sex)
  }

  @Test func `the sheet says it before the file`() {
    #expect(TableFacets(["Females", "persons.xlsx"]).sex == .females)
  }

  @Test(
    arguments: [
      ("Mid-2022 LSOA 2021", 2022), ("mid2019sape22dt2.csv", 2019), ("LSOA2011_2018.csv", 2018),
      ("LSOA 2011.csv", nil), ("2021 boundaries", nil), ("from Nomis on 1 May 2025", nil),
      ("2019 or 2020", nil), ("Published 2021-06-25", nil), ("mid 2020 (published)", nil),
      ("SAPE20DT1-mid-2011-lsoa.csv", 2011), ("Date 2021", 2021),
    ] as [(String, Int?)])
  func `a year is that of the people, not of areas or of publishing`(text: String, year: Int?) {
    #expect(TableFacets.year(in: text) == year)
  }
}
