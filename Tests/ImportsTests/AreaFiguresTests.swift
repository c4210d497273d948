import Imports
import Testing
import Text

/// Where an import puts the areas' points.
struct AreaFiguresTests {
  private static func layer(_ first: String) -> String {
    """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"LSOA21CD":"E01888001"},"geometry":{"type":"Point","coordinates":[\(first)]}},
    {"type":"Feature","properties":{"LSOA21CD":"E01888002"},"geometry":{"type":"Point","coordinates":[-0.5,51.69]}}]}
    """
  }

  @Test func `centroids as GeoJSON are read`() throws {
    let study = try Council.study(
      ["points.geojson": Self.layer("-0.553,51.69")], without: ["centroids.csv"])
    #expect(study.isReady)
    let eastings = try study.column("easting", of: "areas.csv").compactMap(Int.init)
    #expect(eastings.allSatisfy { (499_000...505_000).contains($0) })
  }

  @Test func `a table of centroids comes before a layer of points, and the difference is said`()
    throws
  {
    let study = try Council.study(["points.geojson": Self.layer("-0.6,51.69")])
    #expect(try study.column("easting", of: "areas.csv") == ["500000", "503000"])
    #expect(study.says("points.geojson: not used for the areas' points: they are up to"))
  }

  @Test func `two tables of other points are a question`() throws {
    let other = Council.files["centroids.csv"]!.replacing("500000", with: "500900")
    let study = try Council.study(["middles.csv": other])
    #expect(
      study.errors.first?.message
        == "centroids.csv and middles.csv give other points for the same areas: which of them counts?"
    )
  }
}
