import FoundationEssentials
import Geography
import Places
import Readers
import Spreadsheets
import TestSupport
import Testing

/// Every English LSOA, read from the publishers' files, held against a table that was joined from
/// them by other hands.
@Suite(.needsPublisherFiles)
struct AllEnglandTests {
  /// Read once for all tests.
  private static let whole = Result { () throws -> (table: SourceTable, codes: [String]) in
    let path = try Surroundings.shared("data/lsoa11_england.csv.gz").path
    var bytes: [UInt8] = []
    let gzip = try #require(GzipFile(try FileBytes(contentsOf: path)))
    try gzip.read {
      bytes.append(contentsOf: $0)
      return true
    }
    let table = try SourceTable(file: "lsoa11_england.csv", bytes: bytes)
    return (table, try table.read { $0.text("lsoa11cd", unique: true) })
  }

  private let joined: SourceTable
  private let codes: [String]

  init() throws { (joined, codes) = try Self.whole.get() }

  private func read(_ name: String) throws -> PublishedTable {
    let file = try Surroundings.publisher(name)
    return try file.read(try #require(try file.recognise().compactMap(\.recognition).first))
  }

  /// Values by area, in the order of the joined table.
  private func ordered<Value>(_ areas: [AreaRow], _ values: [Value]) throws -> [Value] {
    let rows = Dictionary(zip(areas.map(\.id.code), values)) { first, _ in first }
    return try codes.map { try #require(rows[$0]) }
  }

  @Test(
    arguments: [
      ("File_3_ID_2015_Supplementary_Indices.xlsx", "15"),
      ("File_3_-_IoD2019_Supplementary_Indices_-_IDACI_and_IDAOPI.csv", "19"),
    ])
  func `ranks and deciles agree in every area`(name: String, edition: String) throws {
    let table = try DeprivationTable(read(name))
    for (measure, column) in [
      (DeprivationMeasure.rank(.imd), "imd\(edition)_rank"),
      (.decile(.imd), "imd\(edition)_decile"), (.rank(.idaci), "idaci\(edition)_rank"),
      (.decile(.idaci), "idaci\(edition)_decile"),
    ] {
      let published = try ordered(table.areas, try #require(table.values[measure]))
      let expected = try joined.read { $0.number(column) }
      #expect(zip(published, expected).filter { $0 != $1 }.isEmpty, "\(column)")
    }
  }

  @Test func `under-fives and all ages of the 2011 census agree in every area`() throws {
    let table = try PeopleTable(underFives: read("nomis-ks102ew-2011-age.zip"))
    let (underFive, all) = try joined.read {
      ($0.integer("u5_census2011"), $0.integer("pop_census2011"))
    }
    #expect(try ordered(table.areas, table.people) == underFive)
    #expect(try ordered(table.areas, table.total) == all)
  }

  @Test func `centroids agree to the metre in every area`() throws {
    let table = try CentroidTable(
      read(
        "Lower_Layer_Super_Output_Areas_(December_2011)_Population_Weighted_Centroids.csv"))
    let positions = try ordered(table.areas, table.positions)
    let (eastings, northings) = try joined.read { ($0.number("pwc_e"), $0.number("pwc_n")) }
    let strays = positions.indices.filter {
      abs(positions[$0].x - eastings[$0]) > 1 || abs(positions[$0].y - northings[$0]) > 1
    }
    #expect(strays.isEmpty)
  }
}

/// Totals that the publisher prints for England, from the same files.
@Suite(.needsPublisherFiles)
struct PublishedTotalTests {
  /// Census 2011, table KS102EW, England: 53,012,456 usual residents, of whom 3,318,449 aged 0 to 4.
  @Test func `the under-fives and people of all areas add up to the census's own totals`() throws {
    let file = try Surroundings.publisher("nomis-ks102ew-2011-age.zip")
    let recognition = try #require(try file.recognise().compactMap(\.recognition).first)
    let table = try PeopleTable(underFives: file.read(recognition))
    let england = table.areas.indices.filter { table.areas[$0].id.code.hasPrefix("E01") }
    #expect(england.count == 32_844)
    #expect(england.reduce(0) { $0 + (table.people[$1] ?? 0) } == 3_318_449)
    #expect(england.reduce(0) { $0 + (table.total[$1] ?? 0) } == 53_012_456)
  }

  /// Areas with one score share the best of their ranks, so a rank is one more than how many are
  /// more deprived.
  @Test func `every area of England has its place by IDACI`() throws {
    let file = try Surroundings.publisher(
      "File_3_-_IoD2019_Supplementary_Indices_-_IDACI_and_IDAOPI.csv")
    let recognition = try #require(try file.recognise().compactMap(\.recognition).first)
    let table = try DeprivationTable(file.read(recognition))
    let ranks = try #require(table.values[.rank(.idaci)]).compactMap { $0 }
      .sorted()
    #expect(ranks.count == 32_844)
    let strays = ranks.indices.filter { place in
      let isShared = place > 0 && ranks[place] == ranks[place - 1]
      return !isShared && ranks[place] != Double(place + 1)
    }
    #expect(strays == [])
  }
}
