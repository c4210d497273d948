import Spreadsheets
import Testing
import Text

@testable import Readers

/// Tables of travel in the forms of R5, OpenTripPlanner, OSRM and the like (as CSV).
struct MeasuredTravelTests {
  private static let long = TravelLayout(
    from: "from_id", shape: .long(to: "to_id", value: "travel_time_p50"))

  private func read(
    _ text: String, _ layout: TravelLayout = long, areas: [String] = ["A", "B"],
    sites: [String] = ["x", "y"]
  ) throws(DataError) -> MeasuredTravel {
    try MeasuredTravel(
      file: "t.csv", bytes: FileBytes(Array(text.utf8)), layout: layout, areas: areas, sites: sites)
  }

  private func refusal(_ text: String, _ layout: TravelLayout = long) -> [String] {
    errors { () throws(DataError) in try read(text, layout) }
  }

  @Test func `r5r leaves out a pair without a route`() throws {
    let travel = try read(
      "from_id,to_id,travel_time_p50\nA,x,12\nA,y,7.5\nB,y,31\n")
    #expect(travel.values == [12, 7.5, .infinity, 31])
    #expect(travel.absent == 1)
    #expect(travel.absentBySite == [1, 0])
    #expect(travel.rows == 3)
  }

  @Test(arguments: ["NA", "NaN", "nan", "", "null", "inf"])
  func `a pair may say that it has no route`(mark: String) throws {
    let travel = try read("from_id,to_id,travel_time_p50\nA,x,\(mark)\nA,y,1\nB,x,2\nB,y,3\n")
    #expect(travel.values == [.infinity, 1, 2, 3])
    #expect((travel.absent, travel.withoutRoute) == (0, 1))
  }

  @Test func `a column a site, with quotes, a byte order mark and Windows line ends`() throws {
    let travel = try read(
      "\u{FEFF}\"LSOA\",\"y\",\"z\",\"x\"\r\n\"A\",\"3\",\"9\",\"600\"\r\nB,,9,1200.5\r\n",
      TravelLayout(from: "LSOA", shape: .wide, scale: 1.0 / 60))
    #expect(travel.values == [10, 0.05, 1200.5 / 60, .infinity])
  }

  /// Found by `Tests/Fuzz`: a return alone ran lines together.
  @Test func `lines may end in a return alone, also mixed and behind quotes`() throws {
    let text = "from_id,to_id,travel_time_p50\rA,x,1\rA,y,\"2\"\r\nB,x,3\r\r\nB,y,\"4\"\r"
    #expect(try read(text).values == [1, 2, 3, 4])
  }

  @Test func `columns may stand in any order and be parted by semicolons or tabs`() throws {
    for mark in [";", "\t", "|"] {
      let text = "travel_time_p50,mode,to_id,from_id\n5,bus,x,A\n6,bus,y,A\n".replacing(
        ",", with: mark)
      #expect(try read(text).values == [5, 6, .infinity, .infinity])
    }
  }

  @Test func `other areas and sites are left out and named`() throws {
    let travel = try read(
      "from_id,to_id,travel_time_p50\nA,x,1\nC,x,1\nA,q,1\nC,q,bad\nD,x,1\nB,x,2\nA,y,3\nB,y,4\n")
    #expect(travel.values == [1, 3, 2, 4])
    #expect(travel.strangeAreas.examples == ["C", "D"])
    #expect(travel.strangeSites.examples == ["q"])
  }

  @Test func `a pair twice is refused, or the least of them counts`() throws {
    let text = "from_id,to_id,travel_time_p50\nA,x,9\nA,x,7\nA,x,8\n"
    #expect(
      refusal(text).first
        == "row 3 of t.csv, column travel_time_p50: expected each pair of area and site once, found A to x again; remove one of the rows, or write 'duplicates: least' to take the smallest"
    )
    let least = TravelLayout(from: "from_id", shape: Self.long.shape, duplicates: .least)
    let travel = try read(text, least)
    #expect((travel.values[0], travel.repeats) == (7, 2))
  }

  @Test(arguments: [
    (
      "A,x,-1\n",
      "row 2 of t.csv, column travel_time_p50: expected a number of 0 or more, found '-1'"
    ),
    ("A,x,9 min\n", "row 2 of t.csv, column travel_time_p50: expected a number, found '9 min'"),
    ("A,x\n", "row 2 of t.csv: expected 3 cells as in the header, found 2"),
    ("A,x,1,2\n", "row 2 of t.csv: expected 3 cells as in the header, found 4"),
    (",x,1\n", "row 2 of t.csv, column from_id: expected some text, found an empty cell"),
    ("A,x,\"1\n", "row 2 of t.csv: expected a line of cells, found a quote that is not closed"),
    ("A,\"x\"y,1\n", "row 2 of t.csv: expected a line of cells, found text behind a closing quote"),
    (
      "E1,x,1\n",
      "t.csv, column from_id: none of its 1 rows is about an area of the study, such as 'E1'"
    ),
  ])
  func `a row that cannot be used is named`(row: String, begins: String) {
    let found = refusal("from_id,to_id,travel_time_p50\n" + row)
    #expect(found.first?.hasPrefix(begins) == true, "\(found)")
  }

  @Test func `a missing column is named with the one that was probably meant`() {
    #expect(
      refusal("from_id,toid,travel_time_p50\nA,x,1\n") == [
        "row 1 of t.csv: there is no column 'to_id'; did you mean 'toid'? the columns are 'from_id', 'toid', 'travel_time_p50'"
      ])
    #expect(
      refusal("LSOA,a,b\nA,1,2\n", TravelLayout(from: "LSOA", shape: .wide)) == [
        "row 1 of t.csv: expected a column for each site, found none of x, y; name the columns by the sites' short names, or give 'to' and 'value'"
      ])
    #expect(refusal("").first?.contains("found an empty file") == true)
  }

  @Test func `doubled quotes, breaks of line in quotes and blank rows are read`() throws {
    let text =
      "from_id,to_id,note,travel_time_p50\n\"A\",\"x\",\"the \"\"5\"\", slow\",1\n,,,\n"
      + "A,y,\"two\r\nlines\",2\r\nB,x,\"\",3\nB,y,\"\"\"\",\"4\"\n,,\n\n"
    #expect(try read(text).values == [1, 2, 3, 4])
    #expect(
      refusal(text + "B,y,\"q\",5\n").first?.hasPrefix("row 10 of t.csv") == true)
    let wide = "\"\",\"x\",\"y\"\n\"A\",\"1\",2\n"
    let named = TravelLayout(from: "", shape: .wide)
    #expect(try read(wide, named).values == [1, 2, .infinity, .infinity])
    #expect(
      refusal("id,x,y\nA,1,2\n", named) == [
        "row 1 of t.csv: the first column has a name, 'id'; write that name as 'from'"
      ])
  }

  @Test func `a mark for a missing value is no route, and limits hold`() throws {
    let text = "from_id,to_id,travel_time_p50\nA,x,9999.0\nA,y,1\nB,x,-\nB,y,3\n"
    func read(_ promises: TravelPromises) throws(DataError) -> MeasuredTravel {
      try MeasuredTravel(
        file: "t.csv", bytes: FileBytes(Array(text.utf8)), layout: Self.long, areas: ["A", "B"],
        sites: ["x", "y"], promises: promises)
    }
    // A number is the same number, whichever way it is written.
    for mark in ["9999.0", "9999", "9999.00", "9.999e3"] {
      #expect(try read(TravelPromises(missing: [mark])).values == [.infinity, 1, .infinity, 3])
    }
    let limited = TravelPromises(missing: [], limits: ["travel_time_p50": 0...240])
    #expect(
      errors { () throws(DataError) in try read(limited) } == [
        "row 2 of t.csv, column travel_time_p50: expected a number from 0 to 240, as the package declares, found '9999'; correct the cell, or the package"
      ])
  }

  @Test(arguments: ["{\"code\":\"Ok\"}", "<!DOCTYPE html>", "\u{FEFF}[[1,2]]"])
  func `what is no table is named`(text: String) {
    #expect(refusal(text).first?.hasPrefix("t.csv: expected a CSV file, found ") == true)
  }

  @Test func `errors stop after a hundred`() {
    let rows = (0..<5000).map { _ in "A,x,bad\n" }.joined()
    #expect(refusal("from_id,to_id,travel_time_p50\n" + rows).count == 100)
  }

  @Test func `many areas keep their own numbers`() throws {
    let areas = (0..<3000).map { "E0\(1_000_000 + $0 * 7)" }
    let rows = areas.indices.reversed().flatMap { area in
      ["\(areas[area]),x,\(area).25", "\(areas[area]),y,\(area * 2)", "W\(area),x,1"]
    }
    let text = "from_id,to_id,travel_time_p50\n" + rows.joined(separator: "\n")
    let travel = try read(text, areas: areas)
    #expect(travel.values == areas.indices.flatMap { [Double($0) + 0.25, Double($0 * 2)] })
    #expect(travel.strangeAreas.count == 3000)
  }

  @Test func `a sheet with travel reads as its CSV does`() throws {
    let text = "from_id,to_id,travel_time_p50\nA,x,12\nA,y,7.5\nB,y,31\n"
    let sheet = try MeasuredTravel(
      table: table(text), layout: Self.long, areas: ["A", "B"], sites: ["x", "y"])
    #expect(sheet.values == (try read(text)).values)
  }

  @Test func `a gzip file reads as what it holds`() throws {
    let packed = try #require(Gzip.packed)
    let travel = try MeasuredTravel(
      file: "t.csv.gz", bytes: FileBytes(packed), layout: Self.long, areas: ["A", "B"],
      sites: ["x", "y"])
    #expect(travel.values == [12, 7.5, .infinity, 31])
  }
}

/// The table of the first test, packed by `gzip -9n`.
private enum Gzip {
  static let packed: [UInt8]? = {
    let hex =
      "1f8b08000000000002034b2bcacf8dcf4cd129c90793458965a939f12599b9a9f105a6065c8e3a153a864640aa52c75ccf94cb09481b1b720100ae2959d734000000"
    return stride(from: 0, to: hex.count, by: 2).map { at in
      let start = hex.index(hex.startIndex, offsetBy: at)
      return UInt8(hex[start..<hex.index(start, offsetBy: 2)], radix: 16)!
    }
  }()
}
