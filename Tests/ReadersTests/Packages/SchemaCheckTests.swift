import Readers
import Testing
import Text

/// Tables that break what their package promises.
struct SchemaCheckTests {
  private func errors(wards: String, fields: String? = nil) -> [String] {
    var package = PackageInMemory()
    package.files["wards.csv"] = wards
    package.siteKeys = ""
    if let fields { package.wardFields = fields }
    return package.errors()
  }

  private func errors(sites: String) -> [String] {
    var package = PackageInMemory()
    package.files["sites.csv"] = sites
    return package.errors()
  }

  @Test func `a declared column that is missing`() {
    #expect(
      errors(wards: "ward,populaton\nW1,1\n") == [
        "wards.csv: there is no column 'population', which the package declares;"
          + " did you mean 'populaton'? the columns are 'ward', 'populaton'",
        "wards.csv: column 'populaton' is not declared in the package;"
          + " declare it in datapackage.json or take it out",
      ])
  }

  @Test func `a required cell that is empty`() {
    #expect(
      errors(wards: "ward,population\n,1\n") == [
        "row 2 of wards.csv, column ward: expected some text, found an empty cell; fill the cell"
      ])
  }

  @Test func `a cell that does not match the pattern`() {
    #expect(
      errors(wards: "ward,population\nX1,1\n") == [
        "row 2 of wards.csv, column ward: expected text that matches ^W[0-9]$, found 'X1';"
          + " correct the cell"
      ])
  }

  @Test func `a cell of the wrong type`() {
    #expect(
      errors(wards: "ward,population\nW1,many\n") == [
        "row 2 of wards.csv, column population: expected a whole number from 0 to 100, found 'many';"
          + " correct the cell or leave it empty"
      ])
  }

  @Test(arguments: ["-1", "101"])
  func `a cell below the minimum or above the maximum`(value: String) {
    #expect(
      errors(wards: "ward,population\nW1,\(value)\n") == [
        "row 2 of wards.csv, column population: expected a whole number from 0 to 100,"
          + " found '\(value)'; correct the cell or leave it empty"
      ])
  }

  @Test func `a primary key used twice`() {
    #expect(
      errors(wards: "ward,population\nW1,1\nW1,2\n") == [
        "row 3 of wards.csv, column ward: expected a value used once,"
          + " found 'W1' again, first on row 2; correct or remove one of the rows"
      ])
  }

  @Test func `a unique field used twice`() {
    #expect(
      errors(sites: "site,ward,role\na,W1,hub\na,W2,hub\n") == [
        "row 3 of sites.csv, column site: expected a value used once,"
          + " found 'a' again, first on row 2; correct or remove one of the rows"
      ])
  }

  @Test func `a value that is not in the list`() {
    #expect(
      errors(sites: "site,ward,role\na,W1,spoke\n") == [
        "row 2 of sites.csv, column role: expected one of 'hub', 'outreach', found 'spoke';"
          + " correct the cell or leave it empty"
      ])
  }

  @Test func `a code that the other table does not have`() {
    #expect(
      errors(sites: "site,ward,role\na,W9,hub\n") == [
        "row 2 of sites.csv, column ward: expected a value of column ward in wards, found 'W9';"
          + " did you mean 'W1'? correct the cell or add the row to wards"
      ])
  }

  @Test func `one table alone is checked with its foreign keys`() throws {
    var package = PackageInMemory()
    package.files["sites.csv"] = "site,ward,role\na,W9,hub\n"
    let found = ReadersTests.errors { () throws(DataError) in try package.open().table("sites") }
    #expect(found.count == 1)
  }

  @Test func `an empty foreign key refers to nothing`() {
    #expect(errors(sites: "site,ward,role\na,,hub\n") == [])
  }

  @Test(
    arguments: [
      ("boolean", "perhaps", "true or false"), ("date", "2016-02-30", "a date such as 2016-10-12"),
      ("year", "16", "a year such as 2016"), ("number", "NaN", "a number"),
    ])
  func `each type refuses what it is not`(type: String, value: String, expected: String) {
    let fields = "{\"name\": \"ward\"}, {\"name\": \"population\", \"type\": \"\(type)\"}"
    #expect(
      errors(wards: "ward,population\nW1,\(value)\n", fields: fields) == [
        "row 2 of wards.csv, column population: expected \(expected), found '\(value)';"
          + " correct the cell or leave it empty"
      ])
  }

  @Test(
    arguments: [
      ("boolean", "true"), ("date", "2016-02-29"), ("year", "2016"), ("number", "-1.5"),
      ("any", "x"),
    ])
  func `each type accepts what it is`(type: String, value: String) {
    let fields = "{\"name\": \"ward\"}, {\"name\": \"population\", \"type\": \"\(type)\"}"
    #expect(errors(wards: "ward,population\nW1,\(value)\n", fields: fields) == [])
  }

  @Test func `errors of all tables come together, in the order of the rows`() {
    var package = PackageInMemory()
    package.files["wards.csv"] = "ward,population\nW1,x\nX2,y\n"
    package.files["sites.csv"] = "site,ward,role\na,W1,spoke\n"
    #expect(
      package.errors().map { $0.prefix { $0 != ":" } } == [
        "row 2 of wards.csv, column population", "row 3 of wards.csv, column ward",
        "row 3 of wards.csv, column population", "row 2 of sites.csv, column role",
      ])
  }

  @Test func `text that is not UTF-8 in a table that says it is`() {
    let bytes = Array("ward\n".utf8) + [0xE9]
    let found = ReadersTests.errors { () throws(DataError) in
      try SourceTable(
        file: "wards.csv", bytes: bytes, format: CSVFormat(allowsWindows1252: false))
    }
    #expect(
      found == [
        "row 2 of wards.csv: not UTF-8 from this row on (1 row);"
          + " save the file as 'CSV UTF-8'"
      ])
  }
}
