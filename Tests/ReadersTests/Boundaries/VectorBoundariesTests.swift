import Foundation
import Geography
import Places
import Readers
import Spreadsheets
import TestSupport
import Testing
import Text

/// Shapefile, GeoPackage and FlatGeobuf hold what the GeoJSON holds that `ogr2ogr` made them from.
@Suite(.enabled(if: Ogr2ogr.program != nil, "ogr2ogr (Debian: gdal-bin) is not installed"))
struct VectorBoundariesTests {
  /// Two areas: one with a hole, one of two parts; names with letters beyond ASCII.
  private static let fixture = """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"LSOA21CD":"E01000001","LSOA21NM":"Llanfair â 001A"},"geometry":
    {"type":"Polygon","coordinates":[[[0.3,51.5],[0.4,51.5],[0.4,51.6],[0.3,51.6],[0.3,51.5]],
    [[0.32,51.52],[0.32,51.55],[0.35,51.55],[0.35,51.52],[0.32,51.52]]]}},
    {"type":"Feature","properties":{"LSOA21CD":"E01000002","LSOA21NM":"Second"},"geometry":
    {"type":"MultiPolygon","coordinates":[[[[0.5,51.5],[0.6,51.5],[0.6,51.6],[0.5,51.5]]],
    [[[0.7,51.5],[0.8,51.5],[0.8,51.6],[0.7,51.5]]]]}}]}
    """

  private static let formats = ["ESRI Shapefile", "GPKG", "FlatGeobuf"]

  /// Makes a file of a format out of GeoJSON and reads it.
  private func read(
    _ geoJSON: String, as format: String, _ options: [String] = [], zip: Bool = false
  ) throws -> BoundarySet {
    try withTemporaryFolder { folder in
      let source = folder.appendingPathComponent("source.geojson")
      try Data(geoJSON.utf8).write(to: source)
      let ending = ["ESRI Shapefile": "shp", "GPKG": "gpkg", "FlatGeobuf": "fgb"][format]!
      let made = folder.appendingPathComponent("made.\(ending)")
      let run = try Run(
        try #require(Ogr2ogr.program),
        ["-f", format] + options
          + (format == "ESRI Shapefile" ? ["-lco", "ENCODING=UTF-8"] : [])
          + [made.path, source.path])
      #expect(run.code == 0, "\(run.errors)")
      var file = try PublisherFile.open(made.path)
      if zip {
        let archive = folder.appendingPathComponent("made.zip")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
          .filter { $0.hasPrefix("made.") }
        let script =
          "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)\n"
          + "for name in sys.argv[2:]: z.write(name, 'folder/' + name)\nz.close()"
        let packed = try Run(
          try #require(Python.program), ["-c", script, archive.path] + names, in: folder)
        #expect(packed.code == 0, "\(packed.errors)")
        file = try PublisherFile.open(archive.path)
      }
      let recognition = try #require(try file.recognise().compactMap(\.recognition).first)
      #expect(recognition.publication == .boundaries)
      return try file.boundaries(recognition)
    }
  }

  private func original(_ geoJSON: String, code: String = "LSOA21CD") throws -> BoundarySet {
    try BoundarySet(geoJSON: Array(geoJSON.utf8), file: "source.geojson", code: code)
  }

  /// Each area's rings, every ring turned one way and begun at its least corner, as formats differ in
  /// both, and the parts in order.
  private func shapes(_ set: BoundarySet) -> [String: [[[Position]]]] {
    func order(_ a: Position, _ b: Position) -> Bool { (a.x, a.y) < (b.x, b.y) }
    func normal(_ ring: [Position]) -> [Position] {
      var ring = Array(ring.dropLast())
      let area = ring.indices.reduce(0.0) { sum, k in
        let next = ring[(k + 1) % ring.count]
        return sum + ring[k].x * next.y - next.x * ring[k].y
      }
      if area < 0 { ring.reverse() }
      let start = ring.indices.min { order(ring[$0], ring[$1]) }!
      return Array(ring[start...] + ring[..<start])
    }
    return Dictionary(
      uniqueKeysWithValues: set.boundaries.map { boundary in
        let polygons = boundary.polygons.map { polygon in
          [normal(polygon[0])] + polygon.dropFirst().map(normal).sorted { order($0[0], $1[0]) }
        }
        return (boundary.code, polygons.sorted { order($0[0][0], $1[0][0]) })
      })
  }

  @Test(arguments: formats, [false, true])
  func `the same outlines as the GeoJSON, zipped or not`(format: String, zip: Bool) throws {
    let made = try read(Self.fixture, as: format, zip: zip)
    #expect(made.system == .longitudeLatitude)
    #expect(shapes(made) == shapes(try original(Self.fixture)))
  }

  @Test(arguments: formats)
  func `the national grid is read from the file`(format: String) throws {
    let made = try read(Self.fixture, as: format, ["-t_srs", "EPSG:27700"])
    #expect(made.system == .nationalGrid)
    let grid = try GridProjection()
    let known = shapes(try original(Self.fixture))
    for (code, polygons) in shapes(made) {
      let expected = try #require(known[code]).joined().joined()
      let places = try expected.map { try LongitudeLatitude(longitude: $0.x, latitude: $0.y) }
      let metres = try grid.gridPoints(of: places)
      let found = polygons.joined().joined()
      #expect(found.count == metres.count)
      let strays = metres.filter { corner in
        !found.contains {
          abs($0.x - corner.easting) < 0.01 && abs($0.y - corner.northing) < 0.01
        }
      }
      #expect(strays == [])
    }
  }

  @Test(arguments: formats)
  func `another system is put on the national grid by PROJ`(format: String) throws {
    let mercator = try read(Self.fixture, as: format, ["-t_srs", "EPSG:3857"])
    #expect(mercator.system == .nationalGrid)
    let grid = shapes(try read(Self.fixture, as: format, ["-t_srs", "EPSG:27700"]))
    for (code, polygons) in shapes(mercator) {
      let expected = try #require(grid[code]).joined().joined()
      let found = polygons.joined().joined()
      #expect(
        zip(found, expected).allSatisfy { abs($0.x - $1.x) < 0.01 && abs($0.y - $1.y) < 0.01 })
    }
  }

  @Test(.needsPublisherFiles, arguments: formats)
  func `every LSOA of Thurrock has the outline that the GeoJSON gives it`(format: String) throws {
    let path = try Surroundings.shared("data/boundaries/lsoa21_E06000034.geojson")
    let text = try String(contentsOf: path, encoding: .utf8)
    let made = try read(text, as: format, zip: format == "ESRI Shapefile")
    let known = try original(text)
    #expect(made.boundaries.count == known.boundaries.count)
    #expect(shapes(made) == shapes(known))
  }

  @Test func `a shapefile without its coordinate system is refused`() throws {
    let found = try withTemporaryFolder { folder -> [String] in
      let source = folder.appendingPathComponent("source.geojson")
      try Data(Self.fixture.utf8).write(to: source)
      let made = folder.appendingPathComponent("made.shp")
      _ = try Run(
        try #require(Ogr2ogr.program), ["-f", "ESRI Shapefile", made.path, source.path])
      try FileManager.default.removeItem(at: folder.appendingPathComponent("made.prj"))
      let file = try PublisherFile.open(made.path)
      let recognition = try #require(try file.recognise().compactMap(\.recognition).first)
      return errors { () throws(DataError) in try file.boundaries(recognition) }
    }
    #expect(
      found == [
        "made.shp: it does not say in which coordinate system it is; add the .prj file of the shapefile, or export the layer again as EPSG:27700"
      ])
  }

  @Test func `points are no boundaries, and a wrong property is named`() throws {
    let points = """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"LSOA21CD":"E01000001"},
      "geometry":{"type":"Point","coordinates":[0.3,51.5]}}]}
      """
    let found = errors { () throws(DataError) in
      do {
        return try read(points, as: "FlatGeobuf")
      } catch let error as DataError {
        throw error
      } catch {
        throw .refused([])
      }
    }
    #expect(
      found == [
        "made.fgb: feature 1 (E01000001): expected a Polygon or MultiPolygon, found POINT; export the boundary layer, not its centroids or lines"
      ])
  }
}

/// GDAL's converter, to make the files.
private enum Ogr2ogr {
  static let program: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { URL(fileURLWithPath: "\($0)/ogr2ogr") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
}
