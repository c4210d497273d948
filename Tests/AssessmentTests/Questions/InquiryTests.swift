import Assessment
import Places
import Studies
import StudySupport
import Testing

/// Which questions a report asks of the three villages.
struct InquiryTests {
  private func inquiry(_ change: (inout Villages) -> Void) throws -> Inquiry {
    Inquiry(try Villages().changing(change).study())
  }

  @Test func `each objective once for the ranking, and for both tiers where outreach is placed`()
    throws
  {
    let hubs = try inquiry { $0.objectives = [.pMedian, .equity] }
    #expect(hubs.rankings.map(\.objective) == [.pMedian, .equity])
    #expect(hubs.tiers.isEmpty)
    let tier = OutreachTier(count: 1, share: 0.4)
    let both = try inquiry { $0.tier = tier }
    #expect(both.rankings.allSatisfy { $0.outreach == nil })
    #expect(both.tiers.map(\.outreach) == [tier, tier, tier])
  }

  @Test func `standings are for each demand and objective, coverage for each standard`() throws {
    // 2 demands × (p-median, p-center, coverage within 5 minutes and within 5 km).
    let standings = try inquiry { _ in }.standings
    #expect(standings.count == 8)
    #expect(standings.filter { $0.ruled.objective == .coverage }.count == 4)
  }

  @Test func `nothing is asked without rules where there are none to lift`() throws {
    #expect(try inquiry { _ in }.standings.allSatisfy { $0.lifted == $0.ruled })
    let ruled = try inquiry { $0.rules = [.keep([0])] }
    #expect(ruled.standings.allSatisfy { $0.lifted.rulesLifted && !$0.ruled.rulesLifted })
  }

  @Test func `without a scenario that competes no standing is asked`() throws {
    let inquiry = try inquiry { $0.scenarios.removeLast() }
    #expect(inquiry.standings.isEmpty)
    #expect(inquiry.questions == inquiry.rankings)
  }

  @Test func `no question is asked twice`() throws {
    let questions = try inquiry { $0.rules = [.keep([0])] }.questions
    #expect(Set(questions).count == questions.count)
  }
}
