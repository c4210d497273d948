import Imports
import Testing
import Text

private typealias Town = PublishedTown

/// Tables and entries that measures become.
struct IndicatorTablesTests {
  @Test func `every measure has columns of its own, whatever it is called`() throws {
    let study = try Town.study([
      "own.csv": "Ward,Rate,Rate note,rate!,Rate_note\nNorth,1,2,3,\nSouth,,5,6,\n"
    ])
    let header = try #require(study.text("indicators_ward.csv").split(separator: "\n").first)
    let columns = header.split(separator: ",")
    #expect(Set(columns).count == columns.count)
    #expect(columns == ["ward_code", "rate", "rate_note", "rate_note_2", "rate_2"])
  }

  @Test func `what a file calls a measure steers neither the study file nor a spreadsheet`() throws
  {
    let study = try Town.study([
      "own.csv": "Ward,\"=HYPERLINK(1)\n  evil: yes \u{1B}[2J\"\nNorth,1\nSouth,2\n"
    ])
    let yaml = try study.text("study.yaml")
    #expect(yaml.contains("label: \"=HYPERLINK(1) evil: yes \u{FFFD}[2J\""))
    #expect(!yaml.contains("\n  evil"))
  }

  @Test func `the package describes every column and names every file`() throws {
    let study = try Town.study(["own.csv": "Ward,Poverty rate\nNorth,1\nSouth,2\n"])
    let package = try study.text("datapackage.json")
    #expect(package.contains("indicators_ward.csv"))
    #expect(package.contains("Table of measures by area (own.csv)"))
    #expect(package.contains("LSOA to ward look-up, areas of 2021 (wards.csv)"))
    #expect(try study.text("areas.csv").contains(",ward_code\n"))
  }
}
