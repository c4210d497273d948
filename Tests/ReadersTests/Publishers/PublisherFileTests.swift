import Geography
import Places
import Readers
import TestSupport
import Testing
import Text

/// The files of ONS, MHCLG, DfE and OS, exactly as published.
@Suite(.needsPublisherFiles)
struct PublisherFileTests {
  /// The one table of a file, recognised and read.
  private func read(_ name: String, where filter: RowFilter? = nil) throws -> PublishedTable {
    let file = try Surroundings.publisher(name)
    let found = try file.recognise().compactMap(\.recognition)
    try #require(found.count == 1)
    return try file.read(found[0], where: filter)
  }

  private let iod2015 = "File_3_ID_2015_Supplementary_Indices.xlsx"
  private let iod2019 = "File_3_-_IoD2019_Supplementary_Indices_-_IDACI_and_IDAOPI.csv"
  private let iod2025 = "File_3_IoD2025_Supplementary_Indices_IDACI_and_IDAOPI.xlsx"
  private let centroids =
    "Lower_Layer_Super_Output_Areas_(December_2011)_Population_Weighted_Centroids.csv"
  private let wards =
    "Lower_Layer_Super_Output_Area_(2011)_to_Ward_(2019)_Lookup_in_England_and_Wales.csv"

  @Test func `indices of 2015 are read from their second sheet`() throws {
    let table = try DeprivationTable(read(iod2015))
    #expect(table.edition == "IoD 2015")
    #expect(table.areaYear == 2011)
    #expect(table.areas.count == 32_844)
    // 143 areas share a rank with another; without ties the sum would be 539,380,590.
    let ranks = try #require(table.values[.rank(.idaci)]).compactMap { $0 }
    #expect(ranks.reduce(0, +) == 539_380_446)
    let first = try #require(table.areas.firstIndex { $0.id == AreaID("E01015921") })
    #expect(table.values[.rank(.imd)]?[first] == 6562)
    #expect(table.values[.rank(.idaci)]?[first] == 7359)
    #expect(table.areas[first].district == "E06000034")
  }

  @Test func `indices of 2019 are read with ranks written 29199.00`() throws {
    let table = try DeprivationTable(read(iod2019))
    #expect(table.edition == "IoD 2019")
    #expect(table.areas.count == 32_844)
    #expect(table.areas[0].id == AreaID("E01000001"))
    #expect(table.values[.rank(.imd)]?[0] == 29_199)
    #expect(table.values[.decile(.idaci)]?[0] == 10)
    #expect(table.values.count == 6)
  }

  @Test func `indices of 2025 stand on areas of 2021`() throws {
    let table = try DeprivationTable(read(iod2025))
    #expect(table.edition == "IoD 2025")
    #expect(table.areaYear == 2021)
    #expect(table.areas.count == 33_755)
    #expect(table.values[.rank(.imd)]?[0] == 26_525)
  }

  @Test func `population denominators are read from file 6`() throws {
    let table = try DeprivationTable(read("File_6_-_IoD2019_Population_Denominators.csv"))
    #expect(table.values.count == 5)
    #expect(table.values[.population(.children)]?[0] == 175)
    let total = try #require(table.values[.population(.total)]).compactMap { $0 }.reduce(0, +)
    // ONS mid-2015 estimate of England, 54,786,327, less prisoners.
    #expect((54_600_000...54_786_327).contains(total))
  }

  @Test func `one council's rows are kept, the rest never stored`() throws {
    let table = try DeprivationTable(
      read(iod2019, where: RowFilter("district", in: ["E06000034"])))
    #expect(table.areas.count == 98)
    #expect(table.diagnostics.isEmpty)
  }

  @Test func `under-fives of the 2011 census come out of the Nomis archive`() throws {
    let people = try PeopleTable(underFives: read("nomis-ks102ew-2011-age.zip"))
    #expect(people.edition == "Census 2011")
    #expect(people.areas.count == 34_753)
    // KS102EW: 3,496,750 aged 0 to 4 in England and Wales, 56,075,912 of all ages.
    #expect(people.people.compactMap { $0 }.reduce(0, +) == 3_496_750)
    #expect(people.total.compactMap { $0 }.reduce(0, +) == 56_075_912)
  }

  @Test func `centroids are told to be national grid metres`() throws {
    let table = try CentroidTable(read(centroids))
    #expect(table.system == .nationalGrid)
    #expect(table.areaYear == 2011)
    #expect(table.areas.count == 34_753)
    #expect(
      table.diagnostics.last?.message
        == "x and y are taken for national grid metres (EPSG:27700), by their range")
  }

  @Test func `every area of England has one ward`() throws {
    let lookup = try AreaWardLookup(read(wards))
    #expect(lookup.areaYear == 2011)
    #expect(lookup.wardYear == 2019)
    #expect(lookup.rows.filter { $0.area.code.hasPrefix("E") }.count == 32_844)
    let thurrock = lookup.rows.filter { $0.district == "E06000034" }
    #expect(thurrock.count == 98)
    #expect(Set(thurrock.map(\.ward)).count == 20)
  }

  @Test func `Code-Point Open is known by its shape`() throws {
    let published = try read("code-point-open-rm.csv")
    #expect(published.recognition.headerRow == nil)
    let points = try PostcodeTable(published).points
    let beaconStandIn = try #require(points.first { $0.postcode.text == "RM16 6RS" })
    #expect(beaconStandIn.district == "E06000034")
    #expect(beaconStandIn.quality == .postcode)
    #expect(try #require(beaconStandIn.point).easting == 560_054)
    // Retired before 2014, so not in this edition.
    #expect(!points.contains { $0.postcode.text == "RM16 6WE" })
    #expect(points.filter { $0.point == nil }.allSatisfy { $0.quality == .unknown })
  }

  @Test(arguments: [
    ("edubaseallchildrencentre_2016-08-04_names-redacted.csv", 2_520, 752),
    ("edubaseallchildrencentre_2026-08-19_names-redacted.csv", 2_166, 680),
  ])
  func `children's centres and linked sites are counted`(
    name: String, centres: Int, linked: Int
  ) throws {
    let sites = try PublishedSites(read(name)).sites
    #expect(sites.filter { $0.kind == .childrensCentre }.count == centres)
    #expect(sites.filter { $0.kind == .linkedSite }.count == linked)
    #expect(sites.filter { $0.authority == "Thurrock" }.count == 14)
    #expect(sites.allSatisfy { $0.isOpen })
  }

  @Test func `names and telephones of centres are never kept`() throws {
    let published = try read("edubaseallchildrencentre_2026-08-19_names-redacted.csv")
    #expect(published.recognition.personal == ["TelephoneNum", "HeadFirstName", "HeadLastName"])
    #expect(
      published.table.diagnostics.map(\.message)
        == ["personal data left out: TelephoneNum, HeadFirstName, HeadLastName"])
    for row in 0..<published.table.rowCount {
      for column in published.table.header.indices {
        #expect(published.table[row, column] != "REDACTED")
      }
    }
  }

  @Test func `the register warns that closed centres stay open`() throws {
    let sites = try PublishedSites(read("edubaseallchildrencentre_2026-08-19_names-redacted.csv"))
    #expect(
      sites.diagnostics.last?.description
        == "edubaseallchildrencentre_2026-08-19_names-redacted.csv: closed centres stay 'Open' in"
        + " this register for years; 2,630 of 2,846 rows were last changed on 2025-06-25;"
        + " hold it against the council's own list, which counts")
  }

  @Test func `Windows-1252 letters of the 2016 register are read, and said`() throws {
    let published = try read("edubaseallchildrencentre_2016-08-04_names-redacted.csv")
    let notes = published.table.diagnostics.filter { $0.message.hasPrefix("not UTF-8") }
    #expect(notes.count == 1)
    let sites = try PublishedSites(published).sites
    #expect(sites.contains { $0.name.contains("’") })
    #expect(!sites.contains { $0.name.contains("\u{FFFD}") })
  }

  @Test func `what matched is said in one sentence`() throws {
    let file = try Surroundings.publisher(iod2015)
    #expect(
      try file.recognise().map(\.sentence) == [
        "sheet 'Notes' of \(iod2015): it is empty",
        "sheet 'ID2015 IDACI & IDAOPI' of \(iod2015): English indices of deprivation, IoD 2015,"
          + " by 'LSOA code (2011)', 'Index of Multiple Deprivation (IMD) Rank (where 1 is most"
          + " deprived)', 'Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10%"
          + " of LSOAs)' and 7 more on row 1",
      ])
  }
}
