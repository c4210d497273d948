import Foundation
import Reports
import Studies
import StudySupport
import Testing
import Wording

/// A kind of study that must make a report: the small study with something left out or added.
struct StudyKind: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let study: MiniStudy

  private static let reports = Dictionary(
    uniqueKeysWithValues: all.map { kind in
      (kind.testDescription, Result { try kind.study.report().files })
    })

  /// The files of its report, made once for all tests.
  func files() throws -> [RenderedFile] { try Self.reports[testDescription]!.get() }

  static func named(_ name: String) -> MiniStudy {
    all.first { $0.testDescription == name }!.study
  }

  static let all: [StudyKind] = [
    kind("as it is", MiniStudy()),
    kind("without checks", MiniStudy().without("checks:", until: "finance:")),
    kind("without finance", MiniStudy().without("finance:", until: "ambiguities:")),
    kind("without ambiguities", MiniStudy().without("ambiguities:", until: "map:")),
    kind("without groups", withoutGroups(MiniStudy())),
    kind("today alone", todayAlone),
    kind("today alone without groups", withoutGroups(todayAlone)),
    kind(
      "three scenarios",
      MiniStudy().replacing(
        "checks:",
        with: """
            other: { label: another plan, open: [ash, cedar], source: A resident }
            all: { label: all as today, open: [ash, cedar, dale] }
          checks:
          """)),
    kind("a scenario of fewer hubs", MiniStudy().replacing("[ash, dale]", with: "[cedar]")),
    kind(
      "a scenario found by an objective",
      MiniStudy().replacing("open: [ash, dale]", with: "best: coverage")),
    kind("rules that nothing meets", MiniStudy().replacing("at-least: 1", with: "at-least: 2")),
    kind("one plan only", MiniStudy().replacing("close: []", with: "close: [cedar]")),
    kind("a hub without a location", hidden(["cedar"])),
    kind("a proposal that nobody can reach", hidden(["ash", "dale"])),
    kind("nobody has a route", hidden(["ash", "cedar", "dale"])),
    kind("today out of reach", hidden(["ash"]).replacing("[ash, cedar, dale]", with: "[ash]")),
    kind(
      "nobody in most areas",
      MiniStudy().replacing(",80,", with: ",0,", in: "areas.csv")
        .replacing(",60,", with: ",0,", in: "areas.csv")),
    kind(
      "a ward without people",
      MiniStudy().replacing(",60,", with: ",0,", in: "areas.csv")
        .replacing(",40,", with: ",0,", in: "areas.csv")),
    kind("parts of people", MiniStudy().replacing(",80,", with: ",80.25,", in: "areas.csv")),
    kind(
      "kilometres only",
      MiniStudy().without("  walk: {", until: "  straight-line: {")
        .without("  - within: 15min", until: "  - within: 1.5km")),
    kind(
      "minutes only",
      MiniStudy().without("  straight-line: {", until: "standards:")
        .without("  - within: 1.5km", until: "rules:")),
    kind(
      "many standards",
      MiniStudy().replacing(
        "  - within: 15min",
        with: (1...14).map { "  - within: \($0)min" }.joined(separator: "\n"))),
    kind("an area in no group", MiniStudy().replacing("South,60", with: ",60", in: "areas.csv")),
    kind("points of one area alone", points("A1,500000,200000\n")),
    kind(
      "all points in one place",
      points((1...4).map { "A\($0),500000,200000\n" }.joined())),
    kind("a hub far away", MiniStudy().replacing("506000,2", with: "506000,3", in: "sites.csv")),
    kind(
      "places of one name",
      MiniStudy().replacing("Birch", with: "Ash", in: "areas.csv")
        .replacing("Cedar School", with: "Ash Hall", in: "sites.csv")),
    kind(
      "names with markup",
      MiniStudy().replacing("Three hubs to two", with: "'<b>A & B</b> ]]> </script>'")
        .replacing("Ash", with: "\"Ash, <i>&\"\"\"", in: "areas.csv")
        .replacing("Ash Hall", with: "\"=HYPERLINK(\"\"x\"\") </svg><script>\"", in: "sites.csv")),
    kind(
      "the council's own words",
      MiniStudy().replacing(
        "package:",
        with: """
          words: { hub: family hub, hubs: family hubs, outreach: linked site, people: under-fives }
          package:
          """)),
    kind("boundaries on the grid", bounded { ($0, $1) }),
    // Near enough to the same squares: degrees around Ash at 500000, 200000.
    kind(
      "boundaries in degrees",
      bounded { (-0.5505 + ($0 - 500_000) / 69_000, 51.6887 + ($1 - 200_000) / 111_200) }),
  ]

  private static func kind(_ name: String, _ study: MiniStudy) -> StudyKind {
    StudyKind(testDescription: name, study: study)
  }

  private static let todayAlone = MiniStudy()
    .without("  council: {", until: "checks:").without("checks:", until: "map:")

  private static func withoutGroups(_ study: MiniStudy) -> MiniStudy {
    study.without("  groups:\n    ward", until: "sites:").without("  outline: ward", until: nil)
  }

  /// The small study with hubs whose location is not known.
  private static func hidden(_ hubs: [String]) -> MiniStudy {
    var study = MiniStudy()
    let lines = study.files["sites.csv"]!.split(separator: "\n").map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return hubs.contains(String(cells[0]))
        ? (cells[..<4] + ["", "", "unknown", ""]).joined(separator: ",") : String(line)
    }
    study.files["sites.csv"] = lines.joined(separator: "\n")
    return study
  }

  private static func points(_ rows: String) -> MiniStudy {
    var study = MiniStudy()
    study.files["points.csv"] = "area,easting,northing\n" + rows
    return study
  }

  /// Squares of 800 m around the villages as GeoJSON: on the grid where `place` leaves metres.
  private static func bounded(_ place: (Double, Double) -> (Double, Double)) -> MiniStudy {
    let villages = [("A1", 500_000.0), ("A2", 501_000), ("A3", 503_000), ("A4", 506_000)]
    let features = villages.map { code, east -> String in
      let ring = [(-400.0, -400.0), (400, -400), (400, 400), (-400, 400), (-400, -400)]
        .map { place(east + $0.0, 200_000 + $0.1) }.map { "[\($0.0), \($0.1)]" }
        .joined(separator: ", ")
      return """
        {"type": "Feature", "properties": {"code": "\(code)"}, \
        "geometry": {"type": "Polygon", "coordinates": [[\(ring)]]}}
        """
    }
    let isGrid = place(1, 1) == (1, 1)
    let system = isGrid ? "EPSG::27700" : "OGC:1.3:CRS84"
    var study = MiniStudy().without("  points: {", until: "  outline")
      .replacing("map:", with: "map:\n  boundaries: { file: outlines.json, code: code }")
    study.files["outlines.json"] = """
      {"type": "FeatureCollection", \
      "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:\(system)"}}, \
      "features": [\(features.joined(separator: ", "))]}
      """
    study.plainFiles = ["outlines.json"]
    return study
  }
}
