import DocumentSupport
import Reports
import Testing

struct DocumentFilesTests {
  @Test func `a report is its page, a CSV and a JSON for each table and an SVG for each figure`()
    throws
  {
    let files = try SampleDocument.document.files()
    #expect(
      files.map(\.path) == [
        "index.html", "tables/ranking.csv", "tables/areas.csv", "tables/money.csv",
        "tables/ranking.json", "tables/areas.json", "tables/money.json",
        "maps/map-today.svg", "maps/map-council.svg",
      ])
    #expect(try SampleDocument.document.files() == files)
  }
}
