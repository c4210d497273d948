import ArgumentParser
import Files
import Routing
import Studies
import Text
import Wording

struct Travel: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Travel times along streets, or by bus and train, as a table for the study.",
    discussion: """
      Along streets, by a routing engine on an OpenStreetMap extract, which is prepared once:

        hubward travel study.yaml --engine valhalla --mode walk --network county.osm.pbf

      The engine runs on this machine alone and ends with the command. The table has a row for each pair \
      of area and site: minutes, and kilometres along the way, empty where there is no route. No point \
      farther from the network than --snap is moved to it: the command then names the points. --speed is \
      km/h, or adult, toddler or pushchair on foot. With --from points ways begin at each of the study's \
      points, such as postcodes, in the place of one point an area.

      By timetable, from GTFS feeds, zipped or not, and one named day: for every minute of a window the \
      earliest arrival from each area at each site, on foot and by what runs. The table has a row for \
      each pair that half of the departures reach within the cut-off: the median and the quarters in \
      minutes, the share of departures with a journey, and the time on foot all the way.

        hubward travel study.yaml --timetable feed.zip --day 2026-11-25 --window 09:00-11:00

      The day must be one that every feed speaks for. Faults of a feed are named as the public GTFS \
      validator names them, and rows that cannot be used are left out. --explain AREA SITE HH:MM prints \
      one journey and writes nothing.

      Walks to, from and between stops are straight lines, or those of an engine: the first command asks \
      it for them, the second takes them.

        hubward travel study.yaml --engine osrm --mode walk --network county.osm.pbf --stops feed.zip
        hubward travel study.yaml --timetable feed.zip --day 2026-11-25 --window 09:00-11:00 --walking walks.csv

      Beside every table lies a record of how it was made and how far wrong it may be.

      Where no network is at hand for other sites, --calibrate fits straight lines to a travel of the \
      study that was measured: detour, speed, and how far from the measured values the estimate is, by \
      distance and for areas that were left out of the fit. It prints the lines for the study file and \
      writes nothing.

        hubward travel study.yaml --calibrate walk
      """)

  @OptionGroup var input: StudyArgument
  @OptionGroup(title: "Along streets") var streets: StreetOptions
  @OptionGroup(title: "Along streets") var ways: StreetTableOptions
  @OptionGroup(title: "By timetable") var timetables: TimetableOptions
  @OptionGroup(title: "By straight lines") var calibration: CalibrationOptions
  @Option(
    help:
      "Speed in km/h, on foot or by bicycle; or adult, toddler, pushchair. (default: 4.8 on foot, 16 by bicycle)"
  )
  var speed: String?
  @Option(
    help:
      "The table to write; by default travel-timetable.csv, or such as travel-walk.csv, beside the study."
  )
  var out: String?

  func validate() throws {
    if let out, !out.lowercased().hasSuffix(".csv") {
      throw ValidationError("--out is '\(out)': expected a name that ends in .csv.")
    }
    if let ours = calibration.given {
      guard calibration.calibrate != nil else {
        throw ValidationError("\(ours) is for straight lines: name a travel with --calibrate.")
      }
      if let other = streets.given ?? ways.given ?? timetables.given ?? (out == nil ? nil : "--out")
      {
        throw ValidationError("\(other) has no meaning beside --calibrate.")
      }
      return
    }
    switch (streets.engine, timetables.timetable.isEmpty) {
    case (nil, true):
      throw ValidationError(
        "Name a routing engine with --engine, a timetable with --timetable, or a measured travel of the study with --calibrate."
      )
    case (.some, _):
      if !ways.stops.isEmpty {
        guard streets.mode == .walk, streets.url == nil, ways.from == nil, ways.against == nil
        else {
          throw ValidationError(
            "--stops needs --mode walk and a --network, and knows neither --from nor --against.")
        }
        guard timetables.given == nil || timetables.given == "--walk" else {
          throw ValidationError(
            "\(timetables.given ?? "") is for travel by timetable: give it with --timetable and --walking."
          )
        }
        return
      }
      if let other = timetables.given {
        throw ValidationError("\(other) is for travel by timetable, and --engine for streets.")
      }
    case (nil, false):
      if let other = streets.given ?? ways.given {
        throw ValidationError("\(other) is for streets, and --timetable for travel by timetable.")
      }
    }
  }

  func run() throws {
    try ending {
      if let travel = calibration.calibrate {
        try runCalibration(of: travel)
      } else if let engine = streets.engine, !ways.stops.isEmpty {
        try runWalks(engine)
      } else if let engine = streets.engine {
        try runAlongStreets(engine)
      } else {
        try runByTimetable()
      }
    }
  }

  /// Where the table and its record lie, before anything is worked out.
  ///
  /// - Throws: ``FileError`` where something else has one of the names.
  func places(_ name: String, header: String) throws(FileError) -> (table: String, record: String) {
    let folder = PathParts(input.study).folder
    let path = out ?? (folder == "." ? name : PathParts.join(folder, name))
    let beside = String(path.dropLast(4)) + ".json"
    try WholeFile.mayReplace(path, beginning: header)
    try WholeFile.mayReplace(beside, beginning: TravelRecordHead.start)
    return (path, beside)
  }

  /// Writes a table and the record of it, both or neither, and says what the record says.
  func write(
    _ table: String, _ record: (_ file: String) -> JSONValue, saying lines: [String],
    to places: (table: String, record: String)
  ) throws {
    try WholeFile.write(
      (places.table, Array(table.utf8)),
      with: (places.record, Array(record(PathParts(places.table).name).text.utf8)))
    for line in lines { try Terminal.show(line: line) }
    try Terminal.show(line: "\(places.table) and \(places.record)")
  }
}
