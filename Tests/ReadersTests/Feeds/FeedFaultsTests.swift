import Readers
import Testing
import Text

/// A fault by the public GTFS validator's name for it, and where it is.
struct FeedFaultsTests {
  struct Fault: Sendable {
    let notice: String
    let place: String
    let files: FeedFiles
  }

  private static let sound = FeedFiles()

  static let refused = [
    Fault(
      notice: "missing_required_file", place: "stops.txt", files: sound.with("stops.txt", nil)),
    Fault(
      notice: "missing_calendar_and_calendar_date_files", place: "calendar.txt",
      files: sound.with("calendar.txt", nil).with("calendar_dates.txt", nil)),
    Fault(
      notice: "missing_required_column", place: "row 1 of stop_times.txt",
      files: sound.replacing("stop_sequence", with: "sequence", in: "stop_times.txt")),
    Fault(notice: "empty_file", place: "trips.txt", files: sound.with("trips.txt", "")),
    Fault(
      notice: "inconsistent_agency_timezone", place: "row 3 of agency.txt, column agency_timezone",
      files: sound.with(
        "agency.txt",
        "agency_name,agency_timezone\nA,Europe/London\nB,Europe/Dublin\n")),
    Fault(
      notice: "csv_parsing_failed", place: "row 2 of routes.txt",
      files: sound.replacing("r,m,1", with: "\"r,m,1", in: "routes.txt")),
  ]

  static let leftOut = [
    Fault(
      notice: "foreign_key_violation", place: "row 3 of stop_times.txt, column stop_id",
      files: sound.replacing("b,5", with: "nowhere,5", in: "stop_times.txt")),
    Fault(
      notice: "stop_time_with_arrival_before_previous_departure_time",
      place: "row 3 of stop_times.txt",  // blank, and so between 9:00 and 8:50
      files: sound.replacing("09:10:00,09:12:00", with: "08:50:00,08:50:00", in: "stop_times.txt")),
    Fault(
      notice: "missing_trip_edge", place: "row 2 of stop_times.txt",
      files: sound.replacing("09:10:00,09:12:00", with: ",", in: "stop_times.txt")),
    Fault(
      notice: "stop_time_with_only_arrival_or_departure_time", place: "row 4 of stop_times.txt",
      files: sound.replacing("09:10:00,09:12:00", with: "09:10:00,", in: "stop_times.txt")),
    Fault(
      notice: "invalid_time", place: "row 3 of stop_times.txt, column arrival_time",
      files: sound.replacing("t1,,,b", with: "t1,nine,,b", in: "stop_times.txt")),
    Fault(
      notice: "duplicate_key", place: "row 3 of stop_times.txt",
      files: sound.replacing("b,5", with: "b,1", in: "stop_times.txt")),
    Fault(
      notice: "invalid_integer", place: "row 3 of stop_times.txt, column stop_sequence",
      files: sound.replacing("b,5", with: "b,five", in: "stop_times.txt")),
    Fault(
      notice: "unusable_trip", place: "row 4 of trips.txt",
      files: sound.replacing("r,xmas,t2", with: "r,xmas,t3,\nr,xmas,t2", in: "trips.txt")
        .replacing("t3,\nr,xmas,t2,Market", with: "t2,\nr,week,t3,", in: "trips.txt")),
    Fault(
      notice: "invalid_date", place: "row 2 of calendar_dates.txt, column date",
      files: sound.replacing("20261225", with: "2026-12-25", in: "calendar_dates.txt")),
    Fault(
      notice: "start_and_end_range_out_of_order", place: "row 3 of calendar.txt",
      files: sound.replacing(
        "week,1",
        with: "week,1,1,1,1,1,0,0,20260901,20261231\nold,1,1,1,1,1,0,0,20261231,20260901\nother,1",
        in: "calendar.txt")),
    Fault(
      notice: "stop_without_location", place: "row 3 of stops.txt",
      files: sound.replacing("52.57,0.97", with: ",", in: "stops.txt")),
    Fault(
      notice: "point_near_origin", place: "row 3 of stops.txt, column stop_lat",
      files: sound.replacing("52.57,0.97", with: "0,0", in: "stops.txt")),
    Fault(
      notice: "number_out_of_range", place: "row 2 of frequencies.txt, column headway_secs",
      files: sound.with(
        "frequencies.txt",
        "trip_id,start_time,end_time,headway_secs\nt1,07:00:00,09:00:00,0\n")),
    Fault(
      notice: "unexpected_enum_value", place: "row 2 of transfers.txt, column transfer_type",
      files: sound.with(
        "transfers.txt", "from_stop_id,to_stop_id,transfer_type\na,b,x\n")),
    Fault(
      notice: "invalid_row_length", place: "row 2 of routes.txt",
      files: sound.replacing("Quay to Market", with: "Quay, Mill, Market", in: "routes.txt")),
  ]

  @Test(arguments: refused)
  func `what no feed can do without is refused by name and place`(fault: Fault) throws {
    let error = try #require(throws: DataError.self) { try fault.files.read() }
    let found = error.diagnostics.filter { $0.message.hasPrefix(fault.notice + ": ") }
    #expect(found.count == 1, "\(error)")
    #expect(try Self.place(#require(found.first)) == fault.place)
  }

  @Test(arguments: leftOut)
  func `a row that cannot be used is named and left out`(fault: Fault) throws {
    let faults = try fault.files.read().faults.filter { $0.code == fault.notice }
    let first = try #require(faults.first)
    #expect(Self.place(first) == fault.place)
    #expect(first.severity == .warning)
  }

  @Test func `tables in a folder of the archive are refused`() throws {
    let error = try #require(throws: DataError.self) {
      try FeedFiles().zipped(in: "gtfs/")
    }
    #expect("\(error)".contains("invalid_input_files_in_subfolder"))
  }

  @Test func `of many alike five are listed and the others counted`() throws {
    let rows = (0..<40).map { "gone\($0),9:00:00,9:00:00,a,1,,,\n" }.joined()
    let files = FeedFiles()
    let faults = try files.with(
      "stop_times.txt", files.tables["stop_times.txt"]! + rows
    ).read().faults
    #expect(faults.count == 6)
    #expect(faults.last?.message == "foreign_key_violation: 35 more rows")
  }

  /// Where a fault is, without the folder that the test made.
  private static func place(_ fault: Diagnostic) -> String? {
    fault.place.map { place in
      let name = String(place.file.split(separator: "/").last ?? "")
      return "\(Diagnostic.Place(file: name, row: place.row, column: place.column))"
    }
  }
}
