import Foundation
import Geography
import Opening
import Places
import Readers
import Spreadsheets
import Studies
import TestSupport
import Testing

/// `hubward isochrones` on a copy of the made-up town.
struct IsochronesTests {
  private static let engines = ProcessInfo.processInfo.environment["HUBWARD_ENGINES"]

  private func withTown(_ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let town = folder.appendingPathComponent("town")
      try FileManager.default.copyItem(at: Surroundings.fixture("made-up-town"), to: town)
      try body(town)
    }
  }

  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// Names the isochrones in the town's study.
  private func name(_ file: String, in town: URL) throws {
    let study = town.appendingPathComponent("study.yaml")
    try Data(
      text(study).replacing(
        "\nstandards:\n", with: "\nisochrones:\n  - { file: \(file), travel: walk }\nstandards:\n"
      ).utf8
    ).write(to: study)
  }

  @Test func `without an engine areas are joined, and again the same`() throws {
    try withTown { town in
      let run = try Program.run("isochrones", "study.yaml", "--minutes", "20,10", in: town)
      #expect(run.code == 0, "\(run.errors)")
      #expect(
        run.text.contains("the areas whose walk is within the minutes, joined"))
      #expect(run.text.contains("agree about every area"))
      #expect(run.text.contains("  - { file: isochrones-walk.geojson, travel: walk }"))
      let file = town.appendingPathComponent("isochrones-walk.geojson")
      let first = try text(file)
      // Eleven sites with a place and the one over the border, twice.
      #expect(first.components(separatedBy: #""type":"Feature","#).count - 1 == 22)
      #expect(first.contains(#""minutes":20,"mode":"walk","made_by":"areas","travel":"walk""#))
      _ = try Program.run("isochrones", "study.yaml", "--minutes", "10,20", in: town)
      #expect(try text(file) == first)
    }
  }

  @Test func `a study that names them has maps and an equal table in its report, and a layer`()
    throws
  {
    try withTown { town in
      _ = try Program.run("isochrones", "study.yaml", "--minutes", "10,20", in: town)
      try name("isochrones-walk.geojson", in: town)
      let report = try Program.run("report", "study.yaml", "--to", "report", in: town)
      #expect(report.code == 0, "\(report.errors)")
      let folder = town.appendingPathComponent("report")
      let map = try text(folder.appendingPathComponent("maps/isochrones-1-proposal.svg"))
      for words in [
        "Up to 10 minutes", "10 to 20", "Over 20 minutes",
        "Minutes on foot to the nearest open family hub, by outline",
        "The table isochrones-1 gives every value",
      ] {
        #expect(map.contains(words), "\(words)")
      }
      let table = try text(folder.appendingPathComponent("tables/isochrones-1.csv"))
      #expect(table.split(whereSeparator: \.isNewline).count == 1 + 4 * 2)
      #expect(try text(folder.appendingPathComponent("index.html")).contains("id=\"isochrones-1\""))

      let export = try Program.run("export", "study.yaml", "--to", "town.gpkg", in: town)
      #expect(export.code == 0, "\(export.errors)")
      let layer = try Program.run(
        "export", "study.yaml", "--to", "layer.geojson", "--layer", "isochrones", in: town)
      #expect(layer.text.contains("layer.geojson: 22 isochrones"), "\(layer.errors)")
      // The layer holds what the file holds, which went through the study's own grid once more.
      let (layered, filed) = try (
        IsochroneSet.read(town, "layer.geojson"), IsochroneSet.read(town, "isochrones-walk.geojson")
      )
      #expect(layered.sites == filed.sites && layered.making == filed.making)
      for (one, other) in zip(layered.isochrones, filed.isochrones) {
        #expect(abs(one.region.area - other.region.area) <= 1e-6 * other.region.area)
      }
    }
  }

  @Test(arguments: [
    (["--minutes", "0"], 64, "--minutes is '0'"),
    (["--minutes", "10,10"], 64, "different numbers"),
    (["--minutes", "10,x"], 64, "such as 10,20,30"),
    (["--minutes", "1,2,3,4,5,6,7"], 64, "up to 6"),
    (["--minutes", "500"], 64, "above 0 to 120"),
    (["--travel", "wakl"], 64, "did you mean 'walk'"),
    (["--travel", "straight-line"], 64, "no travel 'straight-line' in minutes"),
    (["--out", "iso.json"], 64, ".geojson"),
    (["--mode", "walk"], 64, "--mode is for an engine"),
    (["--engine", "osrm", "--mode", "walk", "--network", "x"], 64, "OSRM draws no isochrones"),
    (["--engine", "valhalla", "--mode", "walk"], 64, "needs either a --network"),
    (["--engine", "valhalla", "--mode", "walk", "--url", "ftp://x"], 64, "expected an address"),
  ])
  func `what cannot be is said, and nothing is written`(
    more: [String], code: Int32, words: String
  ) throws {
    try withTown { town in
      let before = try contents(of: town)
      let run = try Program.run(["isochrones", "study.yaml"] + more, in: town)
      #expect(run.code == code)
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(try contents(of: town) == before)
    }
  }

  @Test func `a file that is something else is left alone`() throws {
    try withTown { town in
      let file = town.appendingPathComponent("mine.geojson")
      try Data(#"{"type": "FeatureCollection", "features": []}"#.utf8).write(to: file)
      let run = try Program.run("isochrones", "study.yaml", "--out", "mine.geojson", in: town)
      #expect(run.code == 73)
      #expect(try text(file) == #"{"type": "FeatureCollection", "features": []}"#)
    }
  }

  @Test(
    .enabled(
      if: engines.map {
        FileManager.default.isExecutableFile(atPath: $0 + "/valhalla/bin/valhalla_service")
      } == true,
      "Valhalla is not installed: set HUBWARD_ENGINES to the folder that it was put in"))
  func `along streets the file says by which engine, on which map`() throws {
    try withTown { town in
      let run = try Program.run(
        "isochrones", "study.yaml", "--engine", "valhalla", "--mode", "walk", "--network",
        "streets.osm.pbf", "--cache", "cache", "--minutes", "5,10,15,20,25", in: town)
      #expect(run.code == 0, "\(run.errors)")
      let file = try text(town.appendingPathComponent("isochrones-walk.geojson"))
      #expect(file.components(separatedBy: #""type":"Feature","#).count - 1 == 55)
      #expect(file.contains(#""made_by":"engine","travel":null,"engine":"Valhalla""#))
      #expect(file.contains(#""network":"streets.osm.pbf","network_sha256":""#))
      #expect(file.contains(#""map_day":"2027-01-01""#))
      try name("isochrones-walk.geojson", in: town)
      let study = try Study.open(town.appendingPathComponent("study.yaml").path)
      let areas = study.isochrones[0].set.isochrones.filter { $0.site.code == "harbour" }
        .map(\.region.area)
      #expect(areas.count == 5 && areas == areas.sorted() && areas[0] > 0)
    }
  }
}

extension IsochroneSet {
  fileprivate static func read(_ folder: URL, _ name: String) throws -> IsochroneSet {
    let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
    return try IsochroneSet(file: name, bytes: FileBytes(Array(bytes)))
  }
}
