import Access
import Assessment
import Foundation
import Opening
import Placement
import Places
import Studies
import TestSupport
import Testing

/// The guide to opening a study does what it says.
struct OpeningGuideTests {
  @Test func `a study is opened and asked a question`() throws {
    let path = Surroundings.thurrock.path
    let study = try Study.open(path).answered()
    let question = try study.question(
      QuestionRequest(objective: .coverage, demand: "under5-idaci-1-3"))
    let ranking = try study.ranking(of: question)
    let lines = ranking.plans.map { plan in
      "\(plan.rank). \(plan.open.map { study.sites.hubs[$0].name }.joined(separator: ", "))"
    }
    let council = ranking.standings[1]
    let proposal = ScenarioAssessment(study.scenarios[1], of: study)
    let change = proposal.change

    #expect(ranking.isComplete)
    #expect(lines.count == 98)
    #expect(ranking.plans[0].open == study.scenarios[1].open)
    #expect(council.rank == 1)
    // Nine centres to five: nobody comes nearer, and whoever goes further is counted.
    #expect(change.nearer == 0)
    #expect(change.further > 0)
    #expect(change.further + change.unchanged == study.people.reduce(0, +))
    #expect(proposal.byGroup.map(\.grouping) == ["ward", "locality", "IDACI 2015 decile"])
  }

  @Test func `the guide shows this program`() throws {
    let guide = try Guide("Sources/Opening/Opening.docc/Opening.md")
    #expect(try guide.strangers(to: #filePath) == [])
    #expect(guide.examples.count == 2)
  }
}
