import Assessment
import Foundation
import Opening
import Reports
import Studies
import StudySupport
import TestSupport
import Testing
import Wording

/// What the report says about the rules.
struct RuleReportTests {
  private func page(_ study: MiniStudy) throws -> String {
    let files = try study.report().files
    let page = try #require(files.first { $0.path == "index.html" })
    return Page.words(String(decoding: page.bytes, as: UTF8.self))
  }

  @Test func `rules are listed in words where it says what was asked, with whose policy they are`()
    throws
  {
    let page = try page(
      MiniStudy().ruled(
        """
        only-with: [{ site: cedar, with: [ash] }]
          reach: [{ within: 45min, areas: { column: decile, from: 1, to: 2 } }]
          deprived-share: { at-least: 50%, column: decile, from: 1, to: 2, citation: "Mini Plan, page 3" }
        """))
    #expect(page.contains("Cedar School open only where Ash Hall is."))
    #expect(
      page.contains(
        "Nobody in the areas of decile 1 to 2 farther than 45 minutes (walk) from an open hub."))
    #expect(
      page.contains(
        "At least 50% of the open hubs in areas of decile 1 to 2 (a hub counts to the area with the"
          + " nearest centre) (policy: Mini Plan, page 3)."))
  }

  @Test func `a proposal that breaks a rule is told which`() throws {
    let page = try page(MiniStudy().ruled("one-of: [[ash, dale]]"))
    #expect(
      page.contains(
        "plan is not one of the plans that the rules allow, so it has no rank; it"
          + " breaks: at most one of Ash Hall and Dale Centre open."))
  }

  @Test func `the report of a study with every rule is whole, with both tiers in it`() throws {
    let study = try Study.open(
      Surroundings.fixture("made-up-town").appendingPathComponent("study.yaml").path)
    let files = try StudyReport(StudyResult(study)).files
    for file in files where !file.path.hasSuffix(".json") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let words = file.path.hasSuffix(".csv") ? text : Page.words(text)
      #expect(Page.remains(in: words) == [], "\(file.path)")
    }
    let page = try #require(files.first { $0.path == "index.html" })
    let words = Page.words(String(decoding: page.bytes, as: UTF8.self))
    #expect(words.contains("Family hubs and 2 outreach sites together"))
    #expect(words.contains("An outreach site gives 40% of the service"))
    #expect(words.contains("Running costs of at most £620,000 a year."))
  }

  @Test func `a report without such rules has no list of them`() throws {
    #expect(try !page(MiniStudy()).contains("policy:"))
  }
}
