import Spreadsheets
import TestSupport
import Testing
import Text

@testable import Readers

/// Tables as routing programs write them, with nothing said of their columns. Areas A and B, sites x
/// and y; the forms are written anew from the programs' documentation.
struct TravelRecognitionTests {
  private func read(
    _ text: String, _ request: TravelRequest = TravelRequest(isTime: true),
    missing: Set<String> = []
  ) throws(DataError) -> MeasuredTravel {
    try MeasuredTravel.read(
      file: "t.csv", bytes: FileBytes(Array(text.utf8)), reading: .content(request),
      areas: ["A", "B"], sites: ["x", "y"], promises: TravelPromises(missing: missing))
  }

  private func refusal(
    _ text: String, _ request: TravelRequest = TravelRequest(isTime: true)
  ) -> String {
    errors { () throws(DataError) in try read(text, request) }.first ?? "read"
  }

  /// As R writes it, with row names: three percentiles in minutes, B to y beyond the longest trip.
  private static let r5 = """
    "","from_id","to_id","travel_time_p25","travel_time_p50","travel_time_p75"
    "1","A","x",10,12,20
    "2","A","y",30,31,NA
    "3","B","x",5,6,7

    """

  @Test func `of r5r's percentiles the median counts unless the study names another`() throws {
    let median = try read(Self.r5)
    #expect(median.form == .r5)
    #expect(median.valueColumn == "travel_time_p50")
    #expect(median.values == [12, 31, 6, .infinity])
    #expect((median.absent, median.withoutRoute) == (1, 0))
    let late = try read(Self.r5, TravelRequest(isTime: true, value: "travel_time_p75"))
    #expect(late.values == [20, .infinity, 7, .infinity])
    #expect((late.absent, late.withoutRoute) == (1, 1))
  }

  @Test func `r5py's only column counts, and NaN is no number`() throws {
    let travel = try read("from_id,to_id,travel_time\nA,x,7.0\nA,y,nan\nB,x,8.0\nB,y,NaN\n")
    #expect(travel.values == [7, .infinity, 8, .infinity])
    #expect(travel.withoutRoute == 2)
  }

  @Test func `percentiles without a median are not chosen between`() {
    #expect(
      refusal("from_id,to_id,travel_time_p25,travel_time_p75\nA,x,1,2\n")
        == "row 1 of t.csv: it has several columns with a travel time: travel_time_p25 and travel_time_p75; name the column with 'value'"
    )
    #expect(
      refusal(Self.r5, TravelRequest(isTime: true, value: "travel_time_p57"))
        .hasPrefix("row 1 of t.csv: there is no column 'travel_time_p57'; did you mean"))
    #expect(
      refusal(Self.r5, TravelRequest(isTime: true, measure: .seconds))
        == "row 1 of t.csv: its numbers are minutes, and the study says seconds; take 'measured-in' out"
    )
  }

  @Test func `OpenTripPlanner's scripts do not say their unit`() throws {
    let text = "Origin,Destination,Walk_distance,Travel_time\nA,x,300,120\nB,y,900,600\n"
    #expect(
      refusal(text)
        == "row 1 of t.csv: the table does not say what its numbers are in; write 'measured-in' with minutes, seconds or hours"
    )
    let times = try read(text, TravelRequest(isTime: true, measure: .seconds))
    #expect(times.form == .openTripPlanner)
    #expect(times.values == [2, .infinity, .infinity, 10])
    let lengths = try read(text, TravelRequest(isTime: false, measure: .metres))
    #expect(lengths.values == [0.3, .infinity, .infinity, 0.9])
  }

  /// Lines of ArcGIS: numbers of its own for the points, and their names in one column.
  private static let lines = """
    OBJECTID,Name,OriginID,DestinationID,DestinationRank,Total_Minutes,Total_Kilometers
    1,A - x,1,1,1,4.5,2
    2,A - y,1,2,2,9,4.25
    3,B - x,2,1,1,1,0.5

    """

  @Test func `ArcGIS's lines are read by their names, in the unit of the column's name`() throws {
    let times = try read(Self.lines)
    #expect(times.form == .arcGIS)
    #expect(times.values == [4.5, 9, 1, .infinity])
    let lengths = try read(Self.lines, TravelRequest(isTime: false))
    #expect(lengths.values == [2, 4.25, 0.5, .infinity])
    let miles = Self.lines.replacing("Total_Kilometers", with: "Total_Walk_Miles")
    #expect(try read(miles, TravelRequest(isTime: false)).values[0] == 3.218688)
  }

  @Test func `ArcGIS's configurable unit has to be said`() throws {
    let text = "OriginName,DestinationName,Total_Time\nA,x,4\nB,y,5\n"
    #expect(refusal(text).contains("does not say what its numbers are in"))
    let hours = try read(text, TravelRequest(isTime: true, measure: .hours))
    #expect(hours.values == [240, .infinity, .infinity, 300])
  }

  @Test func `a name with the mark of two names in it is cut where both are known`() throws {
    let text = "Name,OriginID,DestinationID,Total_Minutes\nA - 1 - x - 2,1,1,3\n"
    let travel = try MeasuredTravel(
      file: "t.csv", bytes: FileBytes(Array(text.utf8)),
      reading: .content(TravelRequest(isTime: true)), areas: ["A", "A - 1"],
      sites: ["x", "x - 2"])
    #expect(travel.values == [.infinity, .infinity, .infinity, 3])
    #expect(
      refusal("Name,OriginID,DestinationID,Total_Minutes\nLocation 1,1,1,3\n").contains(
        "expected a name such as 'area - site', found 'Location 1'"))
  }

  @Test(arguments: ["LSOA", "", "DestinationName"])
  func `a column a site needs no name for the first, but a unit`(first: String) throws {
    let text = "\(first),y,other,x\nA,2,9,1\nB,4,9,\n"
    #expect(refusal(text).contains("does not say what its numbers are in"))
    let travel = try read(text, TravelRequest(isTime: true, measure: .minutes))
    #expect(travel.form == .wide)
    #expect(travel.values == [1, 2, .infinity, 4])
  }

  @Test func `a table of no known form is refused with its columns`() {
    #expect(
      refusal("a,b,c\nA,x,1\n")
        == "row 1 of t.csv: its columns are those of no form that is known, and none is called by a site's short name; name the columns with 'from', 'to' and 'value'; there are 'a', 'b' and 'c'"
    )
  }

  @Test func `a workbook reads as its CSV does`() throws {
    let rows = [["from_id", "to_id", "travel_time_p50"], ["A", "x", "12"], ["B", "y", ""]]
    let book = ZipFixture.workbook([("Times", false, rows)])
    let travel = try MeasuredTravel.read(
      file: "t.xlsx", bytes: FileBytes(book), reading: .content(TravelRequest(isTime: true)),
      areas: ["A", "B"], sites: ["x", "y"])
    #expect(travel.values == [12, .infinity, .infinity, .infinity])
    #expect((travel.absent, travel.withoutRoute) == (2, 1))
    #expect(Array(travel.lines) == [2, 0, 0, 3])
  }

  @Test func `a number listed as missing is missing however it is written`() throws {
    let text = "from_id,to_id,travel_time\nA,x,9999.0\nA,y,9.999e3\nB,x,-1\nB,y,3\n"
    let travel = try read(text, missing: ["9999", "-1"])
    #expect(travel.values == [.infinity, .infinity, .infinity, 3])
    #expect(travel.withoutRoute == 3)
    #expect(
      refusal("from_id,to_id,travel_time\nA,x,-1\n").contains(
        "found '-1'; where it stands for no route, list it under 'missing'"))
  }

  @Test func `numbers that programs write for none are kept apart with their rows`() throws {
    let text = "from_id,to_id,travel_time\nA,x,9999\nA,y,2147483647\nB,x,1e38\nB,y,9999.0\n"
    let travel = try read(text)
    #expect(travel.marks.map(\.number) == [9999, 2_147_483_647, 1e38])
    #expect(travel.marks.map(\.pairs) == [[0, 3], [1], [2]])
    #expect(travel.marks.map(\.isBeyondAll) == [false, true, true])
    #expect(Array(travel.lines) == [2, 3, 4, 5])
  }

  @Test func `a table with areas and sites exchanged is named as such`() {
    #expect(
      refusal("from_id,to_id,travel_time\nx,A,1\ny,B,2\n")
        == "t.csv, column from_id: what should name areas names sites, such as 'x'; exchange 'from' and 'to'; a table with a row a site and a column an area has to be turned round first"
    )
  }

  @Test(arguments: [("PAR1", "a Parquet file"), ("ARROW1", "a Feather file")])
  func `a data frame's own file is refused with what to do`(start: String, name: String) {
    let found = refusal(start + "\u{0}\u{0}")
    #expect(found.contains("found \(name); write it as CSV from the program that made it"))
  }
}
