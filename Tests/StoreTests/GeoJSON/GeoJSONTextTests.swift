import Assessment
import Foundation
import Geography
import Opening
import Places
import Testing

@testable import Store

/// Tests/Scripts/validate_geopackage.py holds the files against GDAL's reading of the GeoPackage.
struct GeoJSONTextTests {
  private func collection(_ table: StoreTable) throws -> [String: Any] {
    let text = try GeoJSONText(table: table).lines().joined(separator: "\n")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func layer(_ name: String) throws -> StoreTable {
    let layers = try StudyLayers(StudyResult(SmallStudy.files.open()))
    return try #require(layers.tables.first { $0.name == name })
  }

  private func features(_ table: StoreTable) throws -> [[String: Any]] {
    try #require(try collection(table)["features"] as? [[String: Any]])
  }

  /// E 500000 N 200000 is 51.6895 N 0.5541 W, by the Ordnance Survey's own converter to four digits.
  @Test func `a point is longitude, then latitude, in degrees on WGS 84`() throws {
    let first = try #require(try features(layer("sites")).first?["geometry"] as? [String: Any])
    let position = try #require(first["coordinates"] as? [Double])
    #expect(first["type"] as? String == "Point")
    #expect(abs(position[0] - -0.5541) < 0.001 && abs(position[1] - 51.6895) < 0.001)
  }

  @Test func `a site that nobody can place has no shape, and a missing value is null`() throws {
    let last = try #require(try features(layer("sites")).last)
    #expect(last["geometry"] is NSNull)
    let values = try #require(last["properties"] as? [String: Any])
    #expect(values["site_name"] as? String == "Somewhere")
    #expect(values["score_sum"] is NSNull)
  }

  @Test func `the members are those of the standard, without a system of coordinates`() throws {
    let all = try collection(layer("areas"))
    #expect(all["type"] as? String == "FeatureCollection")
    #expect(all["crs"] == nil)
    #expect(all["name"] as? String == "areas")
    let columns = try #require(all["columns"] as? [String: String])
    #expect(columns["people"] == "People")
    let names = try features(layer("areas")).compactMap {
      ($0["properties"] as? [String: Any])?["area_name"] as? String
    }
    #expect(names == ["Up, the hill", "B & <C>", "'Third'"])
  }

  /// A square with a hole, both given the wrong way round.
  @Test func `outer rings run anticlockwise and holes clockwise, and both are closed`() throws {
    func ring(_ size: Double, _ anticlockwise: Bool) throws -> Ring {
      let corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map { x, y in
        (500_000.0 + size * Double(x), 200_000.0 + size * Double(y))
      }
      let vertices = try corners.map { try Vertex(easting: $0.0, northing: $0.1) }
      return try Ring(anticlockwise ? vertices : vertices.reversed())
    }
    let region = Region(
      polygons: [Polygon(outer: try ring(3000, false), holes: [try ring(1000, true)])])
    let table = StoreTable(
      "areas", title: "t", description: "d", shape: .multiPolygon, columns: [], rowCount: 1
    ) { _ in .init([], geometry: .region(region)) }
    let shape = try #require(try features(table).first?["geometry"] as? [String: Any])
    let rings = try #require(shape["coordinates"] as? [[[[Double]]]])[0]
    let turns = rings.map { ring in
      zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0[0] * $1.1[1] - $1.1[0] * $1.0[1] } > 0
    }
    #expect(turns == [true, false])
    #expect(rings.allSatisfy { $0.first == $0.last && $0.count == 5 })
  }
}
