import Imports
import Readers
import Testing
import Text

/// What is missing is said with where to get it, and what can be built is built.
struct MissingTests {
  private func first(_ study: ImportedStudy) -> String? {
    study.missing.first.map { "\($0.what): \($0.whereToGet)" }
  }

  @Test func `a whole folder misses wards and outlines only`() throws {
    let study = try Council.study()
    #expect(study.isReady)
    #expect(
      study.missing.map(\.what) == [
        "no file says in which ward the areas are",
        "no file has the outlines of the areas, so they are drawn round points",
      ])
  }

  @Test func `without any list of sites the table is empty and explained`() throws {
    let study = try Council.study(without: ["hubs.csv"])
    #expect(study.isStudy && !study.isReady)
    #expect(
      try study.text("sites.csv").hasPrefix("site_id,name,listed_name,role,kind"))
    #expect(
      try study.text("datapackage.json").contains("Empty, as no file lists the council's sites"))
    #expect(first(study)?.contains("add the council's own list with columns name, role") == true)
  }

  @Test func `sites without a known postcode are there to be located by hand`() throws {
    let study = try Council.study(without: ["codes.csv"])
    #expect(try study.column("easting", of: "sites.csv") == ["", ""])
    #expect(
      study.missing.map(\.what).prefix(2) == [
        "no hub of hubs.csv could be located", "no file says where postcodes are",
      ])
  }

  @Test func `without centroids the middle of outlines or of postcodes stands in, and it is said`()
    throws
  {
    let outlines = """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:27700"}},"features":[
      {"type":"Feature","properties":{"LSOA21CD":"E01888001"},"geometry":{"type":"Polygon",
      "coordinates":[[[500000,200000],[500200,200000],[500200,200100],[500000,200100],[500000,200000]]]}},
      {"type":"Feature","properties":{"LSOA21CD":"E01888002"},"geometry":{"type":"Polygon",
      "coordinates":[[[503000,200000],[503000,200300],[503100,200300],[503100,200000],[503000,200000]]]}}]}
      """
    let study = try Council.study(["outlines.geojson": outlines], without: ["centroids.csv"])
    #expect(try study.column("easting", of: "areas.csv") == ["500100", "503050"])
    #expect(try study.column("northing", of: "areas.csv") == ["200050", "200150"])
    #expect(first(study)?.contains("Population Weighted Centroids") == true)

    let directory = """
      pcds,doterm,oseast1m,osnrth1m,oslaua,lsoa21
      YY1 1AA,,500200,200100,E06888888,E01888001
      YY1 1AC,,500400,200300,E06888888,E01888001
      YY1 1AB,,503100,200100,E06888888,E01888002

      """
    let other = try Council.study(["nspl.csv": directory], without: ["centroids.csv"])
    #expect(try other.column("easting", of: "areas.csv") == ["500300", "503100"])
  }

  @Test func `without people there are areas and sites, and no study yet`() throws {
    let study = try Council.study(without: ["census.csv"])
    #expect(!study.isStudy)
    #expect(study.files.map(\.path).contains("areas.csv"))
    #expect(first(study)?.contains("TS007A") == true)
  }

  @Test func `without centroids or anything like them nothing is built`() throws {
    let study = try Council.study(without: ["centroids.csv"])
    #expect(study.files.isEmpty)
    #expect(study.errors.isEmpty)
    #expect(
      first(study)?.hasPrefix("no file has a centroid for each of the 2 areas of 2021") == true)
  }

  @Test func `a council that no file knows is said`() throws {
    let study = try Council.study(asked: ["E06000001"])
    #expect(first(study)?.hasPrefix("no file lists small areas of E06000001") == true)
  }

  @Test func `one file that cannot be read does not stop the rest`() throws {
    let study = try Council.study([
      "worse.csv": "LSOA21CD,x,y\nE01888001,here,there\n", "page.csv": "<!DOCTYPE html><html>",
    ])
    #expect(study.isReady)
    #expect(study.says("not used, as it cannot be read: expected a number, found 'here'"))
    #expect(study.findings.map(\.sentence).contains { $0.contains("a web page or XML") })
  }

  @Test func `the boundary files of six districts are a county's`() throws {
    func outline(_ code: String, _ x: Int) -> String {
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"LSOA21CD":"\(code)"},
      "geometry":{"type":"Polygon","coordinates":[[[0.\(x),51.5],[0.\(x)1,51.5],[0.\(x)1,51.51],[0.\(x),51.5]]]}}]}
      """
    }
    let study = try Council.study([
      "one.geojson": outline("E01888001", 3), "two.geojson": outline("E01888002", 4),
    ])
    #expect(study.missing.map(\.what) == ["no file says in which ward the areas are"])
    #expect(try study.text("study.yaml").contains("boundaries: { file: boundaries.geojson"))
  }

  @Test func `a generated study says when it is decided, and has a title of its own`() throws {
    let yaml = try Council.study().text("study.yaml")
    #expect(yaml.contains("decision: \"Cabinet, 2027\""))
    #expect(yaml.contains("title: \"Where family hubs should be in Marsh\""))
  }
}
