import Foundation
import Geography
import Places
import Readers
import Spreadsheets
import TestSupport
import Testing
import Text

struct MapContextFileTests {
  /// A feature collection on the national grid.
  private func collection(_ features: String...) -> String {
    """
    {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:27700"}},
    "features":[\(features.joined(separator: ","))]}
    """
  }

  private func feature(_ properties: String, _ type: String, _ coordinates: String) -> String {
    """
    {"type":"Feature","properties":{\(properties)},"geometry":{"type":"\(type)","coordinates":\(coordinates)}}
    """
  }

  private func read(_ text: String, as request: ContextRequest) throws -> MapContext {
    try MapContext(file: "map.geojson", bytes: FileBytes(Array(text.utf8)), as: request)
  }

  private func fault(_ text: String, as request: ContextRequest) throws -> String {
    let error = try #require(throws: DataError.self) { try read(text, as: request) }
    return error.diagnostics.map(\.description).joined(separator: "\n")
  }

  private var square: String {
    "[[[560000,180000],[562000,180000],[562000,183000],[560000,183000],[560000,180000]]]"
  }

  @Test func `an outline is ground, a road a line, a place a name and its rank`() throws {
    let outline = try read(
      collection(feature("", "Polygon", square)), as: ContextRequest(.outline))
    #expect(outline.outline.map(\.area) == [6_000_000])
    #expect(outline.ways.isEmpty && outline.water.isEmpty && outline.settlements.isEmpty)

    let road = try read(
      collection(
        feature("", "LineString", "[[560000,180000],[561000,180500]]"),
        feature("", "MultiLineString", "[[[1000,2000],[1100,2000]],[[1200,2000],[1300,2100]]]")),
      as: ContextRequest(.mainRoad))
    #expect(road.ways.mapValues(\.count) == [.mainRoad: 3])
    #expect(road.ways[.mainRoad]?[0].vertices.map(\.northing) == [180_000, 180_500])

    let places = try read(
      collection(
        feature("\"town\":\"Grays\",\"place\":\"city\"", "Point", "[561000,178000]"),
        feature("\"town\":\"\"", "Point", "[561500,178000]"),
        feature("\"town\":\"Orsett\",\"place\":\"hamlet\"", "Point", "[564000,182000]")),
      as: ContextRequest(.places, name: "town"))
    #expect(places.settlements.map(\.name) == ["Grays", "Orsett"])
    #expect(places.settlements.map(\.rank) == [0, 2])
    #expect(places.settlements[0].point == (try GridPoint(easting: 561_000, northing: 178_000)))
  }

  @Test func `degrees are put on the national grid`() throws {
    // Ordnance Survey's worked example: 52°39'27.2531"N 1°43'4.5177"E is 651409.903, 313177.270 in
    // OSGB36; in WGS 84 some hundred metres off.
    let text = """
      {"type":"FeatureCollection","features":[\(feature("\"name\":\"Caister\"", "Point", "[1.7179,52.6576]"))]}
      """
    let point = try read(text, as: ContextRequest(.places)).settlements[0].point
    #expect(abs(point.easting - 651_410) < 200 && abs(point.northing - 313_177) < 200)
  }

  @Test func `only features with one of the values are taken`() throws {
    let lines = ["M25", "A13", "B149"].map {
      feature("\"class\":\"\($0.first!)\"", "LineString", "[[560000,180000],[561000,180500]]")
    }
    let text = collection(lines[0], lines[1], lines[2])
    let request = ContextRequest(.mainRoad, property: "class", values: ["M", "A"])
    #expect(try read(text, as: request).ways[.mainRoad]?.count == 2)
    let none = ContextRequest(.mainRoad, property: "class", values: ["C"])
    #expect(try fault(text, as: none).contains("has nothing to show as main-road"))
    let misspelt = ContextRequest(.mainRoad, property: "clas", values: ["M"])
    let said = try fault(text, as: misspelt)
    #expect(said.contains("no property 'clas'") && said.contains("'class'"))
  }

  @Test(arguments: [
    (ContextRequest.Kind.outline, "LineString", "[[560000,180000],[561000,180500]]", "polygons"),
    (.railway, "Point", "[560000,180000]", "lines"),
    (
      .places, "Polygon", "[[[560000,180000],[562000,180000],[562000,183000],[560000,180000]]]",
      "points"
    ),
    (.water, "GeometryCollection", "[]", "polygons"),
  ])
  func `a shape that cannot be what it is taken for is refused`(
    kind: ContextRequest.Kind, type: String, coordinates: String, expected: String
  ) throws {
    let text = collection(feature("\"name\":\"x\"", type, coordinates))
    #expect(
      try fault(text, as: ContextRequest(kind)).contains(
        "feature 1: expected \(expected), found \(type)"))
  }

  @Test func `swapped degrees, an empty file and a file of another kind are refused`() throws {
    let swapped = """
      {"type":"FeatureCollection","features":[\(feature("\"name\":\"Grays\"", "Point", "[51.47,0.32]"))]}
      """
    #expect(try fault(swapped, as: ContextRequest(.places)).contains("swapped"))
    #expect(try fault(collection(), as: ContextRequest(.road)).contains("nothing to show as road"))
    #expect(!(try fault("name,x,y\n", as: ContextRequest(.road)).isEmpty))
    let extract = FileBytes([0, 0, 0, 14, 0x0A, 0x09] + Array("OSMHeader".utf8))
    let error = try #require(throws: DataError.self) {
      try MapContext(file: "x.osm.pbf", bytes: extract, as: ContextRequest(.road))
    }
    #expect("\(error.diagnostics)".contains("as: openstreetmap"))
  }

  /// Rutland in February 2018: `ogrinfo -q -where …`, which is not asked here, counts 211 main roads,
  /// 87 secondary ones, 79 rivers and canals, 99 pieces of railway and 54 places.
  @Test(.needsPublisherFiles)
  func `an extract of OpenStreetMap gives its water, ways and places`() throws {
    let file = try Surroundings.shared("data/osm/rutland-2018-02.osm.pbf")
    let context = try MapContext(
      file: "rutland.osm.pbf", bytes: FileBytes(contentsOf: file.path),
      as: ContextRequest(.openStreetMap))
    #expect(context.outline.isEmpty)
    #expect(
      context.ways.mapValues(\.count) == [.mainRoad: 211, .road: 87, .river: 79, .railway: 99])
    #expect(context.settlements.count == 54)
    #expect(
      context.settlements.filter { $0.rank == 1 }.map(\.name).sorted() == ["Oakham", "Uppingham"])
    // Rutland Water covers 10.86 km² when full.
    #expect(abs((context.water.map(\.area).max() ?? 0) - 10_860_000) < 1_500_000)
  }
}
