import Assessment
import Opening
import Placement
import Studies
import StudyFormat
import StudySupport
import Testing
import Wording

/// The share of hubs in deprived areas where the areas have published boundaries: the four villages in
/// squares of which Birch's reaches far to the east, around Cedar's school and nearly to Cedar.
struct DeprivedShareTests {
  /// Squares by corners: Ash 499.5 to 500.5 km, Birch 500.5 to 502.95 (beyond its centre at 501, and
  /// over Cedar School when that stands at 502.9), Cedar 502.95 to 504, Dale 505 to 507.
  private static let study: MiniStudy = {
    let squares = [
      ("A1", 499_500, 500_500), ("A2", 500_500, 502_950), ("A3", 502_950, 504_000),
      ("A4", 505_000, 507_000),
    ]
    let features = squares.map { code, west, east in
      let corners = [
        (west, 199_000), (east, 199_000), (east, 201_000), (west, 201_000), (west, 199_000),
      ]
      .map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
      return """
        {"type": "Feature", "properties": {"code": "\(code)"}, \
        "geometry": {"type": "Polygon", "coordinates": [[\(corners)]]}}
        """
    }
    var study = MiniStudy()
      .replacing(
        "cedar,Cedar School,hub,East,503000", with: "cedar,Cedar School,hub,East,502900",
        in: "sites.csv")
    study.files["outlines.json"] = """
      {"type": "FeatureCollection", \
      "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::27700"}}, \
      "features": [\(features.joined(separator: ", "))]}
      """
    study.plainFiles = ["outlines.json"]
    return study
  }()

  private static let bounded =
    study
    .without("  points: { table: points", until: "  outline:")
    .replacing("map:", with: "map:\n  boundaries: { file: outlines.json, code: code }")

  private func plans(_ study: MiniStudy, _ rule: String) throws -> [[Int]] {
    let study = try study.ruled("").open().adding(rule: rule)
    return try study.ranking(of: study.question(.pMedian)).plans.map(\.open)
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Deciles: Ash 1, Birch 2, Cedar 3, Dale 9. Cedar School stands in Birch's square, 1.9 km from
  /// Birch's centre and 0.1 km from Cedar's.
  @Test func `a hub counts to the area that it stands in, not to the one with the nearest centre`()
    throws
  {
    #expect(try plans(Self.bounded, "deprived-share 100% decile 1-2") == [[0, 1]])
    #expect(try plans(Self.study, "deprived-share 100% decile 1-2") == [])
    #expect(try plans(Self.bounded, "deprived-share 50% decile 3") == [])
    #expect(try plans(Self.study, "deprived-share 50% decile 3") == [[0, 1], [1, 2]])
  }

  @Test func `how it was found is said with the rule`() throws {
    for (study, words) in [
      (Self.bounded, "a hub counts to the area whose boundary it lies within"),
      (Self.study, "a hub counts to the area with the nearest centre"),
    ] {
      let opened = try study.ruled("").open().adding(rule: "deprived-share 60% decile 9")
      let question = opened.question(.pMedian)
      guard case .infeasible(.rules(let rules)) = try opened.ranking(of: question).outcome else {
        Issue.record("one of two is not 60 %")
        return
      }
      #expect(
        opened.ruleWords(for: question).list(rules).last
          == "at least 60% of the open hubs in areas of decile 9 (\(words))")
    }
  }

  @Test func `a hub outside every boundary counts to the nearest centre`() throws {
    // 504.9 km lies between Cedar's square and Dale's; Dale's centre is 1.1 km away, Cedar's 1.9.
    let outside = Self.bounded
      .replacing(
        "dale,Dale Centre,hub,East,506000", with: "dale,Dale Centre,hub,East,504900",
        in: "sites.csv")
    #expect(try plans(outside, "deprived-share 50% decile 9") == [[0, 2], [1, 2]])
  }
}
