import Foundation
import Geography
import Opening
import Readers
import Studies
import StudySupport
import TestSupport
import Testing
import Text

/// What maps show around the areas: from files of the package, or beside it.
struct StudyLoaderContextTests {
  private static let road = """
    {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:27700"}},"features":[
    {"type":"Feature","properties":{"name":"High Street"},"geometry":
    {"type":"LineString","coordinates":[[560000,180000],[566000,180000]]}}]}
    """

  private func study(_ context: String) -> MiniStudy {
    var study = MiniStudy().replacing(
      "  outline: ward\n", with: "  outline: ward\n  context:\n    - \(context)\n")
    study.strays["road.geojson"] = Self.road
    return study
  }

  @Test func `a file beside the package is drawn, and a source of the report`() throws {
    let opened = try study(
      "{ file: road.geojson, as: main-road, source: Made for the tests, licence: CC0, edition: '2026' }"
    ).open()
    #expect(opened.context.ways.mapValues(\.count) == [.mainRoad: 1])
    let source = try #require(opened.provenance.sources.first { $0.file == "road.geojson" })
    #expect(source.sha256 == SHA256Digest.hex(Array(Self.road.utf8)))
    #expect(source.origins == ["Made for the tests"] && source.licences == ["CC0"])
    #expect(source.edition == "2026")
  }

  @Test func `a file of the package is checked against its hash, and used`() throws {
    var study = study("{ file: lane.geojson, as: road }")
    study.files["lane.geojson"] = Self.road
    study.plainFiles = ["lane.geojson"]
    let opened = try study.open()
    #expect(opened.context.ways.mapValues(\.count) == [.road: 1])
    study.hashes["lane.geojson"] = String(repeating: "0", count: 64)
    #expect(throws: DataError.self) { try study.open() }
  }

  @Test func `a study's files include it, so that the study opens without a disk`() throws {
    try withTemporaryFolder { folder in
      try study("{ file: road.geojson, as: river }").write(to: folder)
      let files = try StudyFiles.read(folder.appendingPathComponent("study.yaml").path)
      #expect(files.package.contains { $0.path == "road.geojson" })
      #expect(try files.open().context.ways.mapValues(\.count) == [.river: 1])
    }
  }

  @Test(arguments: [
    ("{ file: nowhere.geojson, as: road }", "nowhere.geojson"),
    ("{ file: road.geojson, as: outline }", "expected polygons, found LineString"),
    ("{ file: road.geojson, as: road, name: name }", "'name' has no effect"),
    ("{ file: road.geojson, as: openstreetmap, where: { name: [A] } }", "'where' has no effect"),
    ("{ file: road.geojson, as: road, where: { a: [A], b: [B] } }", "one property"),
    ("{ file: road.geojson, as: motorway }", "main-road"),
  ])
  func `what cannot be drawn is refused`(entry: String, message: String) throws {
    let error = try #require(throws: DataError.self) { try study(entry).open() }
    let said = error.diagnostics.map(\.description).joined(separator: "\n")
    #expect(said.contains(message), "\(said)")
  }
}
