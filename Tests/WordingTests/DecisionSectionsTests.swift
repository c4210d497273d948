import Assessment
import Foundation
import Opening
import Reports
import Studies
import StudySupport
import TestSupport
import Testing
import Wording

/// Money, phases and the tables of the decision in the report of the made-up town.
struct DecisionSectionsTests {
  private static let files: Result<[RenderedFile], any Error> = Result {
    let study = try Study.open(
      Surroundings.fixture("made-up-town").appendingPathComponent("study.yaml").path)
    return try StudyReport(StudyResult(study)).files
  }

  private func text(_ path: String) throws -> String {
    let file = try #require(try Self.files.get().first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func `the report has a section for each`() throws {
    let page = try text("index.html")
    for title in [
      "What each option costs, year by year", "How it comes about, phase by phase", "Risks",
      "What people said", "Milestones", "What will be watched",
    ] {
      #expect(page.contains(title), "\(title)")
    }
  }

  /// Mill Centre's staff and premises are 160,000; the proposal closes it, and 160,000 × 1.02⁴ is
  /// 173,189, short of 250,000 by 76,811.
  @Test func `an option is held against the target and its shortfall named`() throws {
    let words = Page.words(try text("index.html"))
    #expect(
      words.contains(
        "saves £173,189, against a target of £250,000: short by £76,811. It never costs more than today."
      ))
    #expect(words.contains("Not supplied: overdue repairs of Harbour Centre (2030-31)."))
  }

  @Test func `a printed saving that is not what comes out is named with both figures`() throws {
    #expect(
      try text("tables/money-printed.csv").contains(
        "Differs: £175,000 printed, £163,200 worked out, £11,800 more printed."))
  }

  @Test func `what people wrote cannot steer the page`() throws {
    let page = try text("index.html")
    #expect(page.contains("&lt;b>No opinion") || page.contains("&lt;b&gt;No opinion"))
    #expect(!page.contains("<b>No opinion"))
  }

  /// 38 + 12 + 5 responses are about Mill Centre, the nearest hub of 460 under-fives.
  @Test func `responses stand beside the people whom they concern`() throws {
    let row = try text("tables/responses-by-site.csv").split(whereSeparator: \.isNewline)
      .first { $0.hasPrefix("Mill Centre") }
    #expect(try #require(row).hasPrefix("Mill Centre,55,\"Travel 43, Staff 12\",460,12.0%"))
  }

  @Test func `milestones come in the order of their days`() throws {
    let rows = try text("tables/milestone-dates.csv").split(whereSeparator: \.isNewline)
    #expect(rows[1].hasPrefix("Consultation ends,1 February 2026"))
  }

  @Test func `a baseline is filled in where the council gives none, and compared where it does`()
    throws
  {
    let table = try text("tables/monitoring-measures.csv")
    #expect(table.contains("Filled in by Hubward."))
    #expect(table.contains("differs from what is worked out: 430 and 520"))
  }

  @Test func `a register of risks may say why and for what reason`() throws {
    let study = try Villages().changing {
      $0.decision = DecisionTables(
        risks: .init(
          file: "risks.csv", headings: ["Risk", "Why", "Reason"], rows: [["Fire", "Old", nil]]))
    }.study()
    guard case .table(let table) = try #require(study.decisionSections([]).first).blocks[0] else {
      Issue.record("there is no table")
      return
    }
    #expect(table.columns.map(\.id) == ["risk", "reason", "reason_2"])
  }

  @Test func `tables of what else could be decided call hubs as the council does`() throws {
    #expect(try text("tables/curve.csv").contains("Family hubs,"))
    #expect(try text("tables/effects.csv").contains("Family hub,"))
    #expect(try text("index.html").contains("The best plan for each number of family hubs"))
  }

  @Test func `the mean of an order says what outreach counts for in it`() throws {
    let words = try text("tables/phase-order-redesign.csv")
    #expect(words.contains("Mean walk after it, outreach sites at 40% (minutes)"), "\(words)")
  }

  @Test func `a group's characteristic stands beside it`() throws {
    let rows = try text("tables/equality-groups.csv").split(whereSeparator: \.isNewline)
    #expect(rows[0].contains("Scenario,Group,Characteristic,"))
    #expect(rows.contains { $0.contains(",Lone parents,sex,") })
    #expect(rows.contains { $0.contains(",Families without a car,,") || $0.contains("not stated") })
  }

  @Test func `a study without these has none of the sections`() throws {
    let study = try MiniStudy().open()
    #expect(MoneyAssessment(study) == nil)
    #expect(study.decisionSections([]).isEmpty)
  }
}
