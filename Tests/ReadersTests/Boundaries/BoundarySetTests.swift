import Geography
import Readers
import Testing
import Text

struct BoundarySetTests {
  private let square = "[[0.3,51.5],[0.4,51.5],[0.4,51.6],[0.3,51.5]]"

  private func feature(_ code: String, _ type: String, _ coordinates: String) -> String {
    """
    {"type": "Feature", "properties": {"LSOA21CD": "\(code)", "LSOA21NM": "Thurrock", "n": null},
     "geometry": {"type": "\(type)", "coordinates": \(coordinates)}}
    """
  }

  private func read(
    _ features: String..., crs: String = "", system: CoordinateSystem? = nil,
    code: String = "LSOA21CD"
  ) throws(DataError) -> BoundarySet {
    let text =
      "{\"type\": \"FeatureCollection\", \(crs) \"features\": ["
      + features.joined(separator: ",") + "]}"
    return try BoundarySet(
      geoJSON: Array(text.utf8), file: "b.geojson", code: code, name: "LSOA21NM", system: system)
  }

  @Test func `polygons and multipolygons come with their code and name`() throws {
    let set = try read(
      feature("E1", "Polygon", "[\(square)]"),
      feature("E2", "MultiPolygon", "[[\(square),\(square)],[\(square)]]"))
    #expect(set.boundaries.map(\.code) == ["E1", "E2"])
    #expect(set.boundaries.map(\.name) == ["Thurrock", "Thurrock"])
    #expect(set.boundaries.map { $0.polygons.map(\.count) } == [[1], [2, 1]])
    #expect(set.boundaries[0].polygons[0][0][0] == Position(x: 0.3, y: 51.5))
    #expect(set.system == .longitudeLatitude)
  }

  @Test func `national grid metres are taken where the file says so`() throws {
    let metres = "[[[560000,178000],[561000,178000],[561000,179000],[560000,178000]]]"
    let crs =
      "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::27700\"}},"
    #expect(try read(feature("E1", "Polygon", metres), crs: crs).system == .nationalGrid)
    #expect(
      try read(feature("E1", "Polygon", metres), system: .nationalGrid).system == .nationalGrid)
  }

  private func sentence(
    _ feature: String, code: String = "LSOA21CD", crs: String = ""
  ) -> String? {
    errors { () throws(DataError) in try read(feature, crs: crs, code: code) }.first
  }

  @Test func `metres that the file does not announce are refused`() {
    let metres = "[[[560000,178000],[561000,178000],[561000,179000],[560000,178000]]]"
    #expect(
      sentence(feature("E1", "Polygon", metres))
        == "b.geojson: feature 1 (E1): expected longitude and latitude in Great Britain,"
        + " found (560000.0, 178000.0); these look like national grid metres:"
        + " say so in the file's crs, or export as EPSG:4326")
  }

  @Test func `swapped longitude and latitude are refused`() {
    let swapped = "[[[51.5,0.3],[51.5,0.4],[51.6,0.4],[51.5,0.3]]]"
    #expect(
      sentence(feature("E1", "Polygon", swapped))
        == "b.geojson: feature 1 (E1): expected longitude and latitude in Great Britain,"
        + " found (51.5, 0.3); longitude and latitude look swapped: GeoJSON has longitude first")
  }

  @Test func `another coordinate system is refused`() {
    let crs = "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:3857\"}},"
    #expect(
      sentence(feature("E1", "Polygon", "[\(square)]"), crs: crs)
        == "b.geojson: its coordinate system is 'EPSG:3857';"
        + " export it as EPSG:4326 (WGS 84) or EPSG:27700")
  }

  @Test func `a property that is not there suggests the one that was meant`() {
    #expect(
      sentence(feature("E1", "Polygon", "[\(square)]"), code: "LSOA11CD")
        == "b.geojson: feature 1 has no property 'LSOA11CD';"
        + " did you mean 'LSOA21CD'? its properties are 'LSOA21CD', 'LSOA21NM', 'n'")
  }

  @Test func `points are not boundaries`() {
    #expect(
      sentence(feature("E1", "Point", "[0.3,51.5]"))
        == "b.geojson: feature 1 (E1): expected a Polygon or MultiPolygon, found Point;"
        + " export the boundary layer, not its centroids or lines")
  }

  @Test(arguments: [
    "[[[0.3,51.5],[0.4,51.5],[0.3,51.5]]]", "[[[0.3,51.5],[0.4,51.5],[0.4,51.6],[0.3,51.6]]]",
    "[[[0.3],[0.4,51.5],[0.4,51.6],[0.3]]]",
  ])
  func `a ring that is not closed is refused`(coordinates: String) {
    #expect(
      sentence(feature("E1", "Polygon", coordinates))
        == "b.geojson: feature 1 (E1) has a ring that is not closed or has fewer than four"
        + " positions; repair the geometry (QGIS: Fix geometries)")
  }

  @Test func `a code used twice is refused`() {
    let one = feature("E1", "Polygon", "[\(square)]")
    #expect(
      errors { () throws(DataError) in try read(one, one) }
        == [
          "b.geojson: feature 2 (E1) has the code of an earlier feature;"
            + " join its parts into one feature"
        ])
  }

  @Test func `a file without features is refused`() {
    #expect(
      errors { () throws(DataError) in try read() }
        == ["b.geojson: it holds no features; export the layer again"])
  }

  @Test func `what is not JSON is refused`() {
    let found = errors { () throws(DataError) in
      try BoundarySet(geoJSON: Array("{".utf8), file: "b.geojson", code: "x")
    }
    #expect(found.first?.hasPrefix("b.geojson: is not valid JSON; look for a bracket") == true)
  }
}
