import Foundation
import Geography
import Opening
import Places
import Readers
import Studies
import StudySupport
import TestSupport
import Testing
import Text

/// Isochrones that a study names: read, held against its sites, and a source of its report.
struct StudyLoaderIsochronesTests {
  private static func feature(_ site: String, east: Int) -> String {
    """
    {"type":"Feature","properties":{"site":"\(site)","minutes":10,"mode":"walk","made_by":"areas"},"geometry":
    {"type":"Polygon","coordinates":[[[\(east),200000],[\(east + 100),200000],[\(east + 100),200100],[\(east),200000]]]}}
    """
  }

  private static func file(_ features: [String]) -> String {
    """
    {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:27700"}},"features":[
    \(features.joined(separator: ",\n"))]}
    """
  }

  private static let whole = file([
    feature("ash", east: 500_000), feature("cedar", east: 503_000),
    feature("dale", east: 506_000),
  ])

  private func study(
    _ entry: String = "{ file: iso.geojson, travel: walk }", _ file: String = whole
  ) -> MiniStudy {
    var study = MiniStudy().replacing(
      "standards:\n", with: "isochrones:\n  - \(entry)\nstandards:\n")
    study.strays["iso.geojson"] = file
    return study
  }

  @Test func `a study has the isochrones that it names, and their file as a source`() throws {
    let opened = try study().open()
    #expect(opened.isochrones.map(\.file) == ["iso.geojson"])
    #expect(opened.isochrones[0].travel == 0)
    #expect(opened.isochrones[0].set.isochrones.map(\.region.area) == [5_000, 5_000, 5_000])
    let source = try #require(opened.provenance.sources.first { $0.file == "iso.geojson" })
    #expect(source.sha256 == SHA256Digest.hex(Array(Self.whole.utf8)))
    #expect(source.origins == ["the study's own areas"] && source.attribution == nil)
  }

  @Test func `what an engine drew is OpenStreetMap's`() throws {
    let drawn = Self.whole.replacing(
      #""made_by":"areas""#, with: #""made_by":"engine","engine":"Valhalla""#)
    let source = try #require(
      try study("{ file: iso.geojson, travel: walk }", drawn).open().provenance.sources
        .first { $0.file == "iso.geojson" })
    #expect(source.attribution == "© OpenStreetMap contributors.")
    #expect(source.licences == ["ODbL 1.0"] && source.origins == ["Valhalla on OpenStreetMap"])
  }

  @Test func `a study's files include them, so that the study opens without a disk`() throws {
    try withTemporaryFolder { folder in
      try study().write(to: folder)
      let files = try StudyFiles.read(folder.appendingPathComponent("study.yaml").path)
      #expect(try files.open().isochrones.count == 1)
    }
  }

  @Test func `a site that the study has no longer is left out and told`() throws {
    let more = Self.file(
      [("ash", 500_000), ("cedar", 503_000), ("dale", 506_000), ("elm", 507_000)]
        .map { Self.feature($0, east: $1) })
    let opened = try study("{ file: iso.geojson, travel: walk }", more).open()
    #expect(opened.provenance.diagnostics.contains { $0.message.contains("such as 'elm'") })
  }

  @Test(arguments: [
    ("{ file: iso.geojson, travel: wolk }", whole, "did you mean 'walk'"),
    ("{ file: iso.geojson, travel: straight-line }", whole, "is in kilometres"),
    ("{ file: iso.geojson }", whole, "travel"),
    ("{ file: none.geojson, travel: walk }", whole, "none.geojson"),
    (
      "{ file: iso.geojson, travel: walk }\n  - { file: iso.geojson, travel: walk }", whole,
      "stands twice"
    ),
    (
      "{ file: iso.geojson, travel: walk }",
      file([feature("ash", east: 500_000), feature("cedar", east: 503_000)]),
      "has no isochrones of 'dale'"
    ),
    (
      "{ file: iso.geojson, travel: walk }",
      file([
        feature("ash", east: 500_000), feature("cedar", east: 503_000),
        feature("dale", east: 512_000),
      ]), "site 'dale' is more than 5 km"
    ),
  ])
  func `what cannot be this study's is refused`(
    entry: String, file: String, words: String
  ) throws {
    let errors = try study(entry, file).errors()
    #expect(errors.contains { $0.contains(words) }, "\(errors)")
  }
}
