import Foundation
import Opening
import Reports
import Studies
import StudySupport
import TestSupport
import Testing
import Text

@testable import Wording

struct TravelMakingTableTests {
  private func rows(_ study: Study) -> [[String]] {
    study.makingTable.rows.map { $0.map(NumberStyle.text) }
  }

  @Test func `Rutland's drives are OSRM's, of a named map, and held against straight lines`() throws
  {
    let rows = rows(
      try Study.open(
        Surroundings.root.appendingPathComponent("data/rutland-2026/study.yaml").path))
    #expect(rows.map { $0[0] } == ["Drive", "Walk", "Straight line"])
    #expect(
      rows[0][1]
        == "OSRM 26.10.0, by car, at each road's own speed; no point farther than 1,000 m from the network"
    )
    #expect(rows[1][1].hasPrefix("OSRM 26.10.0, on foot at 4.8 km/h (an adult); no point"))
    #expect(
      rows[1][8]
        == "rutland-2018-02.osm.pbf, SHA-256 1ff975d78688c229…; travel-walk.csv, SHA-256 86601e5cfd888fb6…"
    )
    #expect(rows[1][2] == "Map of 2018-02-27")
    #expect(Array(rows[1][4...7]) == ["138", "0", "0", "0"])
    #expect(
      rows[1][3].hasPrefix("Not known, as there is no second table. Against straight lines at "))
    #expect(rows[1][3].hasSuffix("1 of 23 areas (4%) has another nearest children's centre"))
    #expect(rows[2][2] == "has no date")
    #expect(rows[2][3] == "not known")
  }

  @Test func `a table without a record is the council's, and what is missing is counted`() throws {
    let study = try MiniStudy().travelling().open()
    let row = rows(study)[0]
    #expect(
      row[1]
        == "A table that the council brought, without a record of how it was made; the study says: Made for the tests: 3 minutes a km and 5 to wait"
    )
    #expect(row[8].hasPrefix("bus.csv, SHA-256 "))
    #expect(row[2] == "not stated")
    #expect(Array(row[4...7]) == ["16", "3", "0", "0"])
    // An estimate: one site has no known place.
    #expect(Array(rows(study)[1][4...7]) == ["16", "0", "0", "4"])
  }

  @Test func `the least of several says of which, and leaves their errors to them`() throws {
    let study = try MiniStudy().travelling().replacing(
      "standards:\n",
      with: "  either: { label: foot or bus, unit: minutes, least-of: [walk, bus] }\nstandards:\n"
    ).open()
    let row = try #require(rows(study).last)
    #expect(
      row[1]
        == "The least of walk and bus, for each area and site; where one has no route, the others count"
    )
    #expect(row[8] == "The travels walk and bus")
    #expect(row[3] == "as far as the travels that it is the least of")
    #expect(
      study.travelSource(study.travels[3])
        == "Travel is the least of walk (an estimate: straight lines × 1.2 at 4.8 km/h) and bus (measured: Made for the tests: 3 minutes a km and 5 to wait; 3 pairs not in the table taken for no route), for each area and site"
    )
  }

  @Test func `an estimate says between what eight ways in ten lie`() throws {
    let study = try MiniStudy().replacing(
      "detour: 1.2, ", with: "detour: 1.2, detour-range: { from: 1.08, to: 1.5 }, "
    ).open()
    #expect(
      rows(study)[0][3]
        == "Eight ways in ten are 0.90 to 1.25 times the estimate, as the study says")
  }

  @Test func `the report has it in its method`() throws {
    let page = try String(
      decoding: #require(
        MiniStudy().travelling().report().files.first {
          $0.path == "index.html"
        }
      ).bytes, as: UTF8.self)
    #expect(page.contains("In the appendix: <a href=\"#method-in-full\">Method, in full</a>"))
    #expect(page.contains("id=\"travel-made\""))
  }
}
