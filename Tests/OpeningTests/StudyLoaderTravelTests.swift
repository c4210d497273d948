import Assessment
import Foundation
import Placement
import Places
import Readers
import Studies
import StudyFormat
import StudySupport
import TestSupport
import Testing
import Text

/// A study whose travel comes from a table, on the road of the mini study: Ash, Birch, Cedar and Dale
/// at 0, 1, 3 and 6 km; the bus takes 3 minutes a km and 5 to wait.
struct StudyLoaderTravelTests {
  private func study(
    _ table: String = MiniStudy.busRows, _ bus: String = MiniStudy.busTravel,
    name: String = "bus.csv"
  ) -> MiniStudy {
    MiniStudy().travelling(bus, table, name: name)
  }

  @Test func `its values are those of the table, hubs and outreach apart`() throws {
    let travel = try study().open().travels[0]
    #expect(travel.matrix.unit == .minutes)
    #expect(
      travel.matrix.values == [5, 14, 23, 8, 11, 20, 14, 5, 14, 23, 14, 5])
    #expect(travel.outreach.values == [.infinity, .infinity, .infinity, 6])
    #expect(!travel.matrix.source.isEstimate)
  }

  @Test func `a column a site gives the same study`() throws {
    let wide = """
      lsoa,dale,ash,cedar,barn
      A1,23,5,14,
      A2,20,8,11,
      A3,14,14,5,
      A4,5,23,14,6

      """
    let bus = MiniStudy.busTravel.replacing("    to: site\n    value: minutes\n", with: "")
    let (one, other) = (try study().open(), try study(wide, bus).open())
    #expect(one.travels[0].matrix.values == other.travels[0].matrix.values)
    #expect(one.travels[0].outreach.values == other.travels[0].outreach.values)
  }

  @Test func `the best plan is that of the table's minutes`() throws {
    // By hand: Ash and one more. With Cedar: 100·5 + 80·8 + 60·5 + 40·14 = 2000; with Dale: 2180.
    let study = try study().open()
    let ranking = try study.ranking(
      of: Question(
        demand: study.demands[0], travel: study.travels[0], objective: .pMedian,
        standard: study.standards[0], hubs: 2...2, rulesLifted: false))
    let expected: [Double] = [2000.0 / 280, 2180.0 / 280]
    let found: [Double] = ranking.plans.map(\.value)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(found.count == 2)
    let best = try #require(ranking.plans.first)
    #expect(best.open.map { study.sites.hubs[$0].name } == ["Ash Hall", "Cedar School"])
  }

  @Test func `what is missing or strange is said`() throws {
    let table = """
      lsoa,site,minutes
      A1,ash,5
      A1,ghost,1
      A2,ash,8
      Z9,ash,3
      A3,ash,NA

      """
    let notes = try study(table).open().provenance.diagnostics.map(\.description)
      .filter { $0.hasPrefix("bus.csv") }
    #expect(
      notes == [
        "bus.csv: 1 of 4 areas has no row: A4; see that the table is for the same areas and year",
        "bus.csv: no row is for cedar and dale, so nobody reaches it in any plan; see that the table names sites as the study does",
        "bus.csv, column lsoa: 1 area that the study does not have left out, such as 'Z9'",
        "bus.csv, column site: 1 site that the study does not have left out, such as 'ghost'",
        "bus.csv: 1 of 16 pairs is said to have no route",
        "bus.csv: 5 of 16 pairs are not in the table: no route",
      ])
  }

  @Test func `a list that ends within the standard is a warning`() throws {
    let far = MiniStudy.busTravel.replacing("no-route", with: "farther")
    let table = "lsoa,site,minutes\nA1,ash,5\nA2,ash,8\nA3,cedar,5\nA4,dale,5\nA1,dale,23\n"
    let notes = try study(table, far).open().provenance.diagnostics.map(\.description)
    #expect(
      notes.contains {
        $0.hasPrefix(
          "bus.csv: the list of 3 areas, such as A2, ends within the standard of travel 'bus'")
      })
  }

  @Test func `seconds taken for minutes are refused, and read when they are said`() throws {
    let rows = (0..<4).flatMap { area in
      ["ash": 0.0, "cedar": 3, "dale": 6].sorted { $0.key < $1.key }.map { site, at in
        "A\(area + 1),\(site),\(abs([0, 1, 3, 6][area] - at) * 750)"
      }
    }
    let table = "lsoa,site,minutes\n" + rows.joined(separator: "\n") + "\n"
    #expect(
      try study(table).errors() == [
        "line \(study().line("  bus:")) of study.yaml: travel 'bus': half of the pairs in bus.csv go slower than 0.08 km/h in a straight line, such as A2 to dale (row 7, 5.00 km apart) in 3,750 minutes; say what its values are in: 'measured-in: seconds' or 'measured-in: minutes'"
      ])
    let seconds = MiniStudy.busTravel.replacing(
      "unit: minutes\n", with: "unit: minutes\n    measured-in: seconds\n")
    #expect(try study(table, seconds).open().travels[0].matrix[area: 0, site: 1] == 37.5)
  }

  @Test(arguments: [
    ("    absent: no-route\n", "", "expected absent beside from, found no absent"),
    ("    from: lsoa\n", "", "expected from beside to, found to alone"),
    (
      "    from: lsoa\n", "    from: lsoa\n    origins: [A1]\n",
      "expected either columns or lists of points, found 'from' and 'origins'"
    ),
    ("    value: minutes\n", "", "expected both to and value, or neither, found to alone"),
    (
      "unit: minutes\n", "unit: minutes\n    detour: 1.3\n",
      "expected either a table or detour, found both"
    ),
    (
      "unit: minutes\n", "unit: minutes\n    measured-in: km\n",
      "expected a measure of time, found 'km'"
    ),
    ("table: bus", "table: bux", "there is no table 'bux'; did you mean 'bus'?"),
  ])
  func `what contradicts itself is refused with its line`(
    old: String, new: String, words: String
  ) throws {
    let found = try study(MiniStudy.busRows, MiniStudy.busTravel.replacing(old, with: new)).errors()
    #expect(found.first?.contains(words) == true, "\(found)")
    #expect(found.first?.hasPrefix("line ") == true)
  }

  @Test func `columns of a table without a table are refused`() throws {
    let found = try MiniStudy().replacing(
      "unit: minutes, detour", with: "unit: minutes, absent: no-route, detour"
    ).errors()
    #expect(found.first?.contains("expected a table, as there is 'absent', found none") == true)
  }

  @Test func `a range of detours lies round the detour, and a table has none`() throws {
    func walk(_ range: String) -> MiniStudy {
      MiniStudy().replacing("detour: 1.2, ", with: "detour: 1.2, detour-range: \(range), ")
    }
    #expect(
      try walk("{ from: 1.05, to: 1.5 }").open().travels[0].making.detours == 1.05...1.5)
    let line = walk("").line("  walk:")
    for range in ["1.3 to 1.5", "0.96 to 1.5"] {
      let ends = range.split(separator: " ")
      #expect(
        try walk("{ from: \(ends[0]), to: \(ends[2]) }").errors() == [
          "line \(line) of study.yaml, key travel.walk: expected a detour-range from below the detour of 1.2, but not below 1, to above it, found \(range); write the two that 'hubward travel --calibrate' gives"
        ])
    }
    let bus = MiniStudy.busTravel.replacing(
      "unit: minutes\n", with: "unit: minutes\n    detour-range: { from: 1.1, to: 1.5 }\n")
    #expect(
      try study(MiniStudy.busRows, bus).errors().first?.contains(
        "expected either a table or detour-range, found both") == true)
  }
}
