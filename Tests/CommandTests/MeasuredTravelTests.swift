import Foundation
import Readers
import TestSupport
import Testing

/// Thurrock by bus. The table is made for this test, not measured: 5 minutes to wait and 3 minutes for
/// each kilometre of a straight line, or 4 across the A1089 (easting 563,500).
struct MeasuredTravelTests {
  private struct Place {
    let id: String
    let easting: Double
    let northing: Double
  }

  private static func table(_ name: String) throws -> SourceTable {
    try DataPackage.open(
      folder: Surroundings.root.appendingPathComponent("data/thurrock-2016").path
    ).table(name)
  }

  private static func places(_ name: String, id: String) throws -> [Place] {
    let (ids, eastings, northings) = try table(name).read {
      ($0.text(id), $0.optionalNumber("easting"), $0.optionalNumber("northing"))
    }
    return ids.indices.compactMap { row in
      guard let easting = eastings[row], let northing = northings[row] else { return nil }
      return Place(id: ids[row], easting: easting, northing: northing)
    }
  }

  private static func minutes(_ a: Place, _ b: Place) -> Double {
    let km =
      ((a.easting - b.easting) * (a.easting - b.easting)
      + (a.northing - b.northing) * (a.northing - b.northing)).squareRoot() / 1000
    let crosses = (a.easting < 563_500) != (b.easting < 563_500)
    return ((5 + km * (crosses ? 4 : 3)) * 10).rounded() / 10
  }

  /// A copy of the Thurrock study whose first travel is the table.
  private func withStudy(_ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let study = folder.appendingPathComponent("thurrock-2016")
      try FileManager.default.copyItem(
        at: Surroundings.root.appendingPathComponent("data/thurrock-2016"), to: study)
      let sites = try Self.places("sites", id: "site_id")
      let rows = try Self.places("lsoas", id: "lsoa11cd").flatMap { area in
        sites.map { "\(area.id),\($0.id),\(Self.minutes(area, $0))" }
      }
      let table =
        "Travel by bus; made for a test\n\nLSOA,Site,Bus min\n" + rows.joined(separator: "\n")
      try Data(table.utf8).write(to: study.appendingPathComponent("bus.csv"))
      let yaml = study.appendingPathComponent("study.yaml")
      let text = try String(contentsOf: yaml, encoding: .utf8)
      try Data(
        text.replacing(
          "\ntravel:\n",
          with: """

            tables:
              bus:
                file: bus.csv
                columns: { lsoa: LSOA, site: Site, minutes: Bus min }
                types: { minutes: number }
                source: Made for a test

            travel:
              bus:
                label: bus journey
                table: bus
                from: lsoa
                to: site
                value: minutes
                unit: minutes
                absent: no-route
                source: "Made for a test: 5 minutes to wait, 3 or 4 minutes a km."

            """
        ).utf8
      ).write(to: yaml)
      try body(study)
    }
  }

  @Test func `place, compare and report take travel from the table and call it measured`() throws {
    try withStudy { folder in
      let study = folder.appendingPathComponent("study.yaml").path
      let place = try Program.run("place", study, "--format", "json")
      #expect(place.code == 0, "\(place.errors)")
      let answer = try #require(
        JSONSerialization.jsonObject(with: Data(place.output)) as? [String: Any])
      #expect(answer["travel"] as? String == "bus")
      #expect(answer["estimate"] as? Bool == false)
      let best = try #require((answer["plans"] as? [[String: Any]])?.first)
      #expect(try #require(best["value"] as? Double).isNear(try Self.best()))

      for command in [["place", study], ["compare", study, "--travel", "bus"]] {
        let run = try Program.run(command)
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.text.contains("Travel is measured, not estimated: Made for a test"))
        #expect(!run.text.contains("Travel is an estimate"))
      }
      let out = folder.deletingLastPathComponent().appendingPathComponent("report")
      let report = try Program.run("report", study, "--to", out.path)
      #expect(report.code == 0, "\(report.errors)")
      let page = Page.words(
        try String(contentsOf: out.appendingPathComponent("index.html"), encoding: .utf8))
      #expect(page.contains("Mean bus journey (minutes, measured)"))
      #expect(page.contains("no licence stated"))
      #expect(page.contains("complete under this measured travel"))
    }
  }

  /// The least mean of all plans of five with a hub in every locality, counted out here.
  private static func best() throws -> Double {
    let (ids, roles, groups) = try table("sites").read {
      ($0.text("site_id"), $0.text("role"), $0.optionalText("locality"))
    }
    let localities = Dictionary(uniqueKeysWithValues: zip(ids, groups))
    let hubs = Set(zip(ids, roles).filter { $0.1 == "hub" }.map(\.0))
    let all = Set(hubs.map { localities[$0]! })
    let (codes, counts) = try table("lsoas").read {
      ($0.text("lsoa11cd"), $0.number("under5_census2011"))
    }
    let people = Dictionary(uniqueKeysWithValues: zip(codes, counts))
    let areas = try places("lsoas", id: "lsoa11cd")
    let sites = try places("sites", id: "site_id").filter { hubs.contains($0.id) }
    var best = Double.infinity
    for plan in 0..<(1 << sites.count) where plan.nonzeroBitCount == 5 {
      let open = sites.indices.filter { plan >> $0 & 1 == 1 }
      guard Set(open.map { localities[sites[$0].id]! }) == all else { continue }
      let total = areas.reduce(0.0) { sum, area in
        sum + people[area.id]! * open.map { minutes(area, sites[$0]) }.min()!
      }
      best = min(best, total / people.values.reduce(0, +))
    }
    return best
  }
}

extension Double {
  fileprivate func isNear(_ other: Double) -> Bool { abs(self - other) <= 1e-9 * abs(other) }
}
