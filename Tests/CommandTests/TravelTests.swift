import Foundation
import Opening
import Places
import Studies
import TestSupport
import Testing

/// `hubward travel` on a copy of the made-up town.
struct TravelTests {
  private static let asked = [
    "--timetable", "timetable", "--day", "2026-11-25", "--window", "09:00-11:00",
  ]

  private func withTown(_ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let town = folder.appendingPathComponent("town")
      try FileManager.default.copyItem(at: Surroundings.fixture("made-up-town"), to: town)
      try body(town)
    }
  }

  private func text(_ town: URL, _ name: String) throws -> String {
    try String(contentsOf: town.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func `the table and its record lie beside the study, and again the same`() throws {
    try withTown { town in
      let run = try Program.run(["travel", "study.yaml"] + Self.asked, in: town)
      #expect(run.code == 0, "\(run.errors)")
      let (table, record) = (
        try text(town, "travel-timetable.csv"), try text(town, "travel-timetable.json")
      )
      #expect(table.hasPrefix("area,site,minutes,p25,p75,share,walk\n"))
      // Worked by hand in StudyTransitTests.
      #expect(table.contains("T01,northfield,30.7,25.7,35.7,1,60.1\n"))
      #expect(record.contains("\"from\": \"2026-09-01\""))
      #expect(record.contains("\"walks-a-quarter-longer\""))
      _ = try Program.run(["travel", "study.yaml"] + Self.asked, in: town)
      #expect(try text(town, "travel-timetable.csv") == table)
      #expect(try text(town, "travel-timetable.json") == record)
    }
  }

  @Test func `a study reads the table as one of its travels`() throws {
    try withTown { town in
      _ = try Program.run(["travel", "study.yaml"] + Self.asked, in: town)
      let study = town.appendingPathComponent("study.yaml")
      let file = try String(contentsOf: study, encoding: .utf8)
      try Data(
        file.replacing(
          "\ntravel:\n",
          with: """

            tables:
              timetable: { file: travel-timetable.csv, columns: { area: area, site: site, minutes: minutes } }
            travel:
              bus: { label: bus and walk, unit: minutes, table: timetable, from: area, to: site,
                     value: minutes, absent: farther, source: made up }

            """
        ).utf8
      ).write(to: study)
      let opened = try Study.open(study.path)
      #expect(opened.travels[0].id == "bus")
      let site = try #require(opened.sites.hubs.firstIndex { $0.id.code == "northfield" })
      #expect(opened.travels[0].matrix[area: 0, site: site] == 30.7)
    }
  }

  /// As in StudyTransitTests: 224 seconds to Quay, 100 from Northfield Green.
  private static let walks = """
    from_kind,from,to_kind,to,minutes
    area,T01,stop,quay,3.73
    stop,green,site,northfield,1.66
    area,T01,site,northfield,75

    """

  @Test func `walks of a table go before straight lines, and the record says whose they are`()
    throws
  {
    try withTown { town in
      let stops = try text(town, "timetable/stops.txt").split(separator: "\n")
      func stop(_ name: String) throws -> String {
        let row = try #require(stops.first { $0.contains(name) })
        return String(row.prefix { $0 != "," })
      }
      let walks = Self.walks.replacing(",quay,", with: ",\(try stop("Quay")),")
        .replacing(",green,", with: ",\(try stop("Northfield Green")),")
      try Data(walks.utf8).write(to: town.appendingPathComponent("walks.csv"))
      let run = try Program.run(
        ["travel", "study.yaml"] + Self.asked + ["--walking", "walks.csv"], in: town)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.text.contains("Walks are those of walks.csv: where they take a quarter longer"))
      #expect(
        try text(town, "travel-timetable.csv")
          == "area,site,minutes,p25,p75,share,walk\nT01,northfield,30.7,25.7,35.7,1,75\n")
      let record = try text(town, "travel-timetable.json")
      #expect(record.contains("\"name\": \"walks.csv\"") && record.contains("\"detour\": null"))
    }
  }

  @Test(arguments: [
    (["--walking", "areas.csv"], 65, "expected the columns from_kind"),
    (["--walking", "none.csv"], 65, "none.csv"),
    (["--walking", "areas.csv", "--detour", "1.2"], 64, "--detour is for straight lines"),
    (["--walking", "areas.csv", "--speed", "4"], 64, "the walks of --walking have their own"),
  ])
  func `walks that cannot be are refused`(more: [String], code: Int32, words: String) throws {
    try withTown { town in
      let before = try contents(of: town)
      let run = try Program.run(["travel", "study.yaml"] + Self.asked + more, in: town)
      #expect(run.code == code)
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(try contents(of: town) == before)
    }
  }

  @Test(arguments: [
    (["--mode", "drive"], "--stops needs --mode walk"),
    (["--mode", "walk", "--from", "points"], "neither --from"),
    (["--mode", "walk", "--day", "2026-11-25"], "--day is for travel by timetable"),
  ])
  func `walks are asked for on foot, of all places`(more: [String], words: String) throws {
    let run = try Program.run(
      ["travel", "study.yaml", "--engine", "osrm", "--network", "x", "--stops", "timetable"] + more,
      in: Surroundings.fixture("made-up-town"))
    #expect(run.code == 64)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `one journey is explained, and nothing is written`() throws {
    try withTown { town in
      let run = try Program.run(
        ["travel", "study.yaml"] + Self.asked + ["--explain", "T01", "northfield", "09:05"],
        in: town)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.text.contains(" 9:20  line 1 (Made-up Buses) from Quay to Northfield Green"))
      #expect(
        !FileManager.default.fileExists(
          atPath: town.appendingPathComponent("travel-timetable.csv").path))
    }
  }

  @Test(
    arguments: [
      (["--day", "2027-03-01"], 65, "2026-09-01 to 2026-12-31"),
      (["--day", "Wednesday"], 64, "expected a day"),
      (["--window", "11:00-09:00"], 64, "the earlier first"),
      (["--window", "03:00-04:00"], 65, "nothing runs"),
      (["--boarding", "-1"], 64, "boarding"),
      (["--speed", "400"], 64, "0.5 to 30 km/h"),
      (["--timetable", "areas.csv"], 65, "name a GTFS feed"),
      (["--explain", "T99", "northfield", "09:05"], 64, "no area 'T99'"),
      (["--explain", "T01", "northfield", "12:05"], 64, "within 9:00-11:00"),
      (["--out", "study.csv.gz"], 64, ".csv"),
    ])
  func `what cannot be is said`(changed: [String], code: Int32, words: String) throws {
    try withTown { town in
      var arguments = Self.asked
      if let place = arguments.firstIndex(of: changed[0]) {
        arguments.replaceSubrange(place..<place + 2, with: changed)
      } else {
        arguments += changed
      }
      let run = try Program.run(["travel", "study.yaml"] + arguments, in: town)
      #expect(run.code == code)
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test func `a table that is something else is left alone`() throws {
    try withTown { town in
      let before = try text(town, "areas.csv")
      let run = try Program.run(
        ["travel", "study.yaml"] + Self.asked + ["--out", "areas.csv"], in: town)
      #expect(run.code == 73)
      #expect(try text(town, "areas.csv") == before)
    }
  }
}
