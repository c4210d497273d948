import Opening
import Places
import Studies
import StudySupport
import TestSupport
import Testing
import Text

/// Values of a travel table that nobody travels.
///
/// Ash, Birch, Cedar and Dale lie at 0, 1, 3 and 6 km; the bus takes 3 minutes a km and 5 to wait.
struct ImplausibleTravelTests {
  private func notes(_ old: String, _ new: String) throws -> [String] {
    try notes(MiniStudy.busRows.replacing(old, with: new))
  }

  private func notes(_ rows: String) throws -> [String] {
    try MiniStudy().travelling(MiniStudy.busTravel, rows).open().provenance.diagnostics
      .map(\.description).filter { $0.contains("cannot be right") }
  }

  @Test func `a sound table is let be`() throws {
    #expect(try notes(MiniStudy.busRows).isEmpty)
  }

  @Test(arguments: [
    ("0", "nobody is so fast: 0 minutes"), ("0.0", "nobody is so fast: 0 minutes"),
    ("0.4", "nobody is so fast: 0.4 minutes"), ("1441", "no way is so long: 1,441 minutes"),
    ("900", "no way is so long: 900 minutes"),
  ])
  func `one value among sound ones is named with its pair and row`(
    value: String, words: String
  ) throws {
    let found = try notes("A1,dale,23", "A1,dale,\(value)")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("row 4 of bus.csv: values that cannot be right, as ") == true)
    #expect(
      found.first?.contains("\(words) for 1 pair, A1 to dale (row 4, 6.00 km apart); ") == true,
      "\(found)")
  }

  @Test(arguments: ["60", "120", "300", "2"])
  func `a slow bus and a fast car are let be`(value: String) throws {
    #expect(try notes("A1,dale,23", "A1,dale,\(value)").isEmpty)
  }

  @Test func `nothing at all between neighbours is let be`() throws {
    #expect(try notes("A1,ash,5", "A1,ash,0").isEmpty)
  }

  /// The hub at Ash stands in the village, so a quarter of an hour leads elsewhere.
  @Test func `a long way to the place itself is a failed snap`() throws {
    let found = try notes("A1,ash,5", "A1,ash,48")
    #expect(
      found.first?.hasPrefix(
        "row 2 of bus.csv: values that cannot be right, as the site lies within 250 m of the area: 48 minutes for 1 pair, A1 to ash (row 2, 0.00 km apart); see whether one of the points was moved"
      ) == true, "\(found)")
    #expect(try notes("A1,ash,5", "A1,ash,15").isEmpty)
  }

  @Test func `the value that repeats is named with each of its pairs`() throws {
    let rows = MiniStudy.busRows.replacing("A1,dale,23", with: "A1,dale,0")
      .replacing("A4,ash,23", with: "A4,ash,0")
    let found = try notes(rows)
    #expect(
      found.first?.contains(
        "0 minutes for 2 pairs, A1 to dale (row 4, 6.00 km apart) and A4 to ash (row 11, 6.00 km apart)"
      )
        == true, "\(found)")
  }

  @Test func `wherever the travel's source is given it is said`() throws {
    let rows = MiniStudy.busRows.replacing("A1,dale,23", with: "A1,dale,0")
    let study = try MiniStudy().travelling(MiniStudy.busTravel, rows).open()
    #expect(
      "\(study.travels[0].matrix.source)".contains(
        "1 pair with a value that cannot be right, such as 0 minutes, taken as given"))
  }

  @Test func `metres and kilometres are judged too`() throws {
    let bus = MiniStudy.busTravel.replacing("unit: minutes", with: "unit: km")
    var rows = "lsoa,site,minutes\n"
    for (area, at) in [("A1", 0.0), ("A2", 1.0), ("A3", 3.0), ("A4", 6.0)] {
      for (site, place) in [("ash", 0.0), ("cedar", 3.0), ("dale", 6.0)] {
        rows += "\(area),\(site),\(abs(place - at) * 1.3)\n"
      }
    }
    let text = rows
    func found(_ old: String, _ new: String) throws -> [String] {
      try MiniStudy().travelling(bus, text.replacing(old, with: new)).open().provenance.diagnostics
        .map(\.description).filter { $0.contains("cannot be right") }
    }
    #expect(try found("A1,dale,7.8", "A1,dale,7.8").isEmpty)
    #expect(try found("A1,dale,7.8", "A1,dale,2.").count == 1)
    #expect(try found("A1,dale,7.8", "A1,dale,1600.").count == 1)
  }
}
