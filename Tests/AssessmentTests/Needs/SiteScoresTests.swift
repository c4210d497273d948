import Assessment
import Places
import Scores
import Studies
import StudySupport
import Testing

struct SiteScoresTests {
  private func evidence(_ scores: SiteScores, _ id: String) throws -> [Double?] {
    let k = try #require(scores.sheet.criteria.firstIndex { $0.id == id })
    return scores.sheet.evidence.map { $0[k] }
  }

  @Test func `what is worked out about every hub`() throws {
    let scores = SiteScores(try MiniStudy().open(), tier: .hubs)
    // Within 15 minutes (1 km) by rank: Ash 100 and ¾ of 80, Cedar ½ of 60, Dale none of 40.
    #expect(try evidence(scores, "need-reached") == [160, 30, 0])
    #expect(try evidence(scores, "reached-by-no-other") == [160, 30, 0])
    #expect(try evidence(scores, "access-walk") == [180, 60, 40])
    #expect(try evidence(scores, "deprivation") == [160 / 180.0, 0.5, 0])
    #expect(scores.unanimous == [0])
  }

  @Test func `what nobody has said is listed, and a site without a place is a range`() throws {
    let study = try MiniStudy().open()
    #expect(SiteScores(study, tier: .hubs).sheet.unknown.map(\.id).contains("step-free"))
    let barn = SiteScores(study, tier: .outreach)
    #expect(barn.sheet.criteria.isEmpty)
    #expect(barn.sites.map(\.name) == ["The Barn"])
  }

  @Test func `the study's own criteria are scored, or stand apart as pass or fail`() throws {
    let scoring = """
      scoring:
        demand: children
        weights: { need-reached: 3 }
        criteria:
          condition: { label: Condition, table: sites, key: id, value: locality, points: { West: 1, East: 2 } }
          size: { label: Size, table: sites, key: id, value: easting, passes: { at-least: 502000 }, for: hubs }
      travel:

      """
    let scores = SiteScores(
      try MiniStudy().replacing("travel:\n", with: scoring).open(), tier: .hubs)
    #expect(try evidence(scores, "condition") == [1, 2, 2])
    #expect(!scores.sheet.unknown.map(\.id).contains("condition"))
    #expect(scores.tests.map { $0.criterion.id } == ["size"])
    #expect((0..<3).map { scores.tests[0].passed($0) } == [false, true, true])
    let weight = try #require(scores.sheet.criteria.firstIndex { $0.id == "need-reached" })
    #expect(scores.sheet.weights[weight] == 3.0 / Double(2 + scores.sheet.criteria.count))
  }

  @Test(arguments: [
    ("demand: kids", "there is no demand 'kids'"),
    ("weights: { need-reach: 2 }", "did you mean 'need-reached'?"),
    (
      "criteria: { c: { label: C, table: sites, key: name, value: easting } }",
      "no site has evidence for the criterion 'c'"
    ),
    (
      "criteria: { c: { label: C, table: sites, key: id, value: locality, points: { West: 1 } } }",
      "expected one of West, found 'East'"
    ),
  ])
  func `what cannot be scored is refused with what to do`(entry: String, says: String) throws {
    let errors = try MiniStudy().replacing("travel:\n", with: "scoring:\n  \(entry)\ntravel:\n")
      .errors().joined(separator: "\n")
    #expect(errors.contains(says), "\(errors)")
  }
}
