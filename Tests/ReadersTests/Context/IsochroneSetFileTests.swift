import Geography
import Places
import Readers
import Spreadsheets
import Testing
import Text

struct IsochroneSetFileTests {
  private func read(_ features: String...) throws -> IsochroneSet {
    let text = """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:27700"}},
      "features":[\(features.joined(separator: ","))]}
      """
    return try IsochroneSet(file: "iso.geojson", bytes: FileBytes(Array(text.utf8)))
  }

  private func feature(_ properties: String, _ geometry: String = square) -> String {
    #"{"type":"Feature","properties":{\#(properties)},"geometry":\#(geometry)}"#
  }

  private static let square =
    #"{"type":"Polygon","coordinates":[[[560000,180000],[560100,180000],[560100,180100],[560000,180100],[560000,180000]]]}"#
  private static let crossed =
    #"{"type":"MultiPolygon","coordinates":[[[[560000,180000],[560100,180100],[560100,180000],[560000,180100],[560000,180000]]]]}"#

  @Test func `every site has its ground for each number of minutes, in order`() throws {
    let set = try read(
      feature(#""site":"b","minutes":20"#), feature(#""site":"a","minutes":20"#, Self.crossed),
      feature(#""site":"b","minutes":10"#, "null"), feature(#""site":"a","minutes":10"#, "null"))
    #expect(set.minutes == [10, 20])
    #expect(set.sites == [SiteID("b"), SiteID("a")])
    #expect(set.isochrones.map(\.minutes) == [10, 20, 10, 20])
    // The crossing ring is put right: two triangles of a quarter of the square each.
    #expect(set.isochrones.map(\.region.area) == [0, 10_000, 0, 5_000])
  }

  @Test func `how they were made is what the file says`() throws {
    let engine = try read(
      feature(
        #""site":"a","minutes":"10","mode":"walk","made_by":"engine","engine":"Valhalla","engine_version":"3.9.1","speed_kmh":4.8,"network":"x.osm.pbf","network_sha256":"00ff","map_day":"2026-01-02""#
      ))
    #expect(
      engine.making
        == IsochroneMaking(
          maker: .engine, mode: "walk", engine: "Valhalla", version: "3.9.1", speed: 4.8,
          network: "x.osm.pbf", sha256: "00ff", mapDay: "2026-01-02"))
    let areas = try read(feature(#""site":"a","minutes":10,"mode":"walk","made_by":"areas""#))
    #expect(areas.making.maker == .areas)
  }

  @Test(arguments: [
    ([#""minutes":10"#], "null", "feature 1 has no property 'site'"),
    ([#""site":"a""#], "null", "expected minutes above zero, found none"),
    ([#""site":"a","minutes":"-5""#], "null", "expected minutes above zero, found '-5'"),
    ([#""site":"a","minutes":5"#, #""site":"a","minutes":5"#], "null", "5 minutes a second time"),
    (
      [#""site":"a","minutes":5"#, #""site":"b","minutes":6"#], "null",
      "site a has no feature for 6 minutes"
    ),
    (
      [#""site":"a","minutes":5,"mode":"walk""#, #""site":"b","minutes":5,"mode":"drive""#], "null",
      "feature 2 (b) was made in another way"
    ),
    (
      [#""site":"a","minutes":5"#], #"{"type":"LineString","coordinates":[[1000,2000],[1,2000]]}"#,
      "expected a Polygon or MultiPolygon, found LineString"
    ),
    (
      [#""site":"a","minutes":5"#],
      #"{"type":"Polygon","coordinates":[[[0.3,51.5],[0.4,51.5],[0.4,51.6],[0.3,51.5]]]}"#,
      "expected national grid metres"
    ),
    ([#""site":"a","minutes":1800"#], "null", "120 minutes at most, found 1800"),
    ([#""site":"a","minutes":5"#], "null", "none of its features has a shape"),
    ((1...7).map { #""site":"a","minutes":\#($0)"# }, "null", "7 numbers of minutes"),
  ])
  func `what cannot be isochrones is refused`(
    properties: [String], geometry: String, words: String
  ) throws {
    let text = properties.map { feature($0, geometry) }.joined(separator: ",")
    let error = try #require(throws: DataError.self) { try read(text) }
    let said = error.diagnostics.map(\.description).joined(separator: "\n")
    #expect(said.contains(words), "\(said)")
  }

  @Test func `minutes that are exchanged are refused`() throws {
    let error = try #require(throws: DataError.self) {
      try read(
        feature(#""site":"a","minutes":10"#), feature(#""site":"a","minutes":20"#, Self.crossed))
    }
    #expect(
      error.description.contains(
        "the ground within 20 minutes of a is smaller than that within 10"), "\(error)")
  }

  @Test func `a file without features, or that is no GeoJSON, is refused`() {
    #expect(throws: DataError.self) { try read() }
    #expect(throws: DataError.self) {
      try IsochroneSet(file: "x", bytes: FileBytes(Array("site,minutes\n".utf8)))
    }
  }
}
