import ArgumentParser
import Assessment
import Text
import Timetables

/// A day, a window and how people walk and change, for travel by timetable.
struct TimetableOptions: ParsableArguments {
  @Option(help: "A GTFS feed, zipped or a folder; repeat it for several together.")
  var timetable: [String] = []
  @Option(help: "The day, such as 2026-11-25.") var day: String?
  @Option(
    help:
      "When people leave home, such as 09:00-11:00: each minute from the first to before the last.")
  var window: String?
  @Option(
    help:
      "A table of walks, as --engine with --stops writes it, in the place of straight lines.")
  var walking: String?
  @Option(
    help: "Length of a walk over its straight line. (default: 1.33)", transform: NumberOption.read)
  var detour: Double?
  @Option(help: "The longest walk to, from and between stops, in minutes. (default: 20)")
  var walk: Int?
  @Option(help: "Seconds that one must be at a stop before a vehicle leaves. (default: 60)")
  var boarding: Int?
  @Option(
    name: .customLong("cut-off"),
    help: "The longest journey that counts, in minutes. (default: 90)")
  var cutOff: Int?
  @Option(
    parsing: .upToNextOption, help: "An area, a site and a time: prints that journey alone.")
  var explain: [String] = []

  /// The first of these options that was given, by its name.
  var given: String? {
    let options: [(name: String, isGiven: Bool)] = [
      ("--timetable", !timetable.isEmpty), ("--day", day != nil), ("--window", window != nil),
      ("--walking", walking != nil), ("--detour", detour != nil), ("--walk", walk != nil),
      ("--boarding", boarding != nil),
      ("--cut-off", cutOff != nil), ("--explain", !explain.isEmpty),
    ]
    return options.first(where: \.isGiven)?.name
  }

  func validate() throws {
    guard walking == nil || detour == nil else {
      throw ValidationError("--detour is for straight lines, and --walking for measured walks.")
    }
    guard explain.isEmpty || explain.count == 3 else {
      throw ValidationError("--explain takes an area, a site and a time, such as T01 mill 09:05.")
    }
  }

  /// What is asked for; what cannot be ends with exit code 64.
  ///
  /// - Parameter speed: of walking, in km/h.
  func request(speed: Double) throws -> TransitRequest {
    guard let day, let window else {
      throw Failure("--timetable needs a --day and a --window", code: .usage)
    }
    guard let named = CalendarDay(day) else {
      throw Failure("--day is '\(day)': expected a day such as 2026-11-25", code: .usage)
    }
    let (walk, cutOff, boarding) = (walk ?? 20, cutOff ?? 90, boarding ?? 60)
    do throws(TimetableError) {
      for (name, value, most) in [
        ("the longest walk", walk, 1_440), ("the cut-off", cutOff, 1_440),
        ("the time for boarding", boarding, 3_600),
      ] where !(0...most).contains(value) {
        throw TimetableError.badSetting(
          name: name, value: Double(value), expected: "0 to \(most)")
      }
      return TransitRequest(
        day: named, window: try DepartureWindow(window),
        pace: try WalkingPace(detour: detour ?? 1.33, speed: speed, limit: Int32(walk) * 60),
        boarding: Int32(boarding), cutOff: Int32(cutOff) * 60)
    } catch {
      throw Failure("\(error)", code: .usage)
    }
  }
}
