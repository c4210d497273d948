import Assessment
import Foundation
import Places
import Studies
import StudySupport
import Testing

/// A question that is written down is the same question when it is read.
struct WrittenQuestionTests {
  private static let tiers: [OutreachTier?] = [
    nil, OutreachTier(count: 1, share: 0.4),
    OutreachTier(
      count: 1, share: 0.25, within: Standard(value: 2, unit: .kilometres),
      standard: Standard(value: 3, unit: .minutes)),
  ]

  private func written(_ question: Question) throws -> WrittenQuestion {
    try JSONDecoder().decode(
      WrittenQuestion.self, from: JSONEncoder().encode(WrittenQuestion(question)))
  }

  @Test(arguments: ObjectiveKind.allCases, tiers)
  func `a question comes back from JSON as it was`(
    objective: ObjectiveKind, tier: OutreachTier?
  ) throws {
    let study = try Villages().study()
    for promise in [Question.Promise.share, .mean] {
      let question = Question(
        demand: study.demands[1], travel: study.travels[1], objective: objective,
        standard: Standard(value: 4.25, unit: .kilometres), hubs: 1...3, rulesLifted: true,
        share: 0.875, promise: promise, aversion: 1.5, outreach: tier)
      #expect(try study.question(written(question)) == question)
    }
  }

  @Test func `a standard of the study comes back with whose it is`() throws {
    let standard = Standard(value: 5, unit: .minutes, source: "A council")
    let study = try Villages().changing { $0.standards[0] = standard }.study()
    let question = study.question(.coverage)
    #expect(try study.question(written(question))?.standard.source == "A council")
  }

  @Test func `every question of an inquiry can be written down`() throws {
    let study = try Villages().changing {
      $0.rules = [.keep([0])]
      $0.tier = OutreachTier(count: 1, share: 0.4)
    }.study()
    let questions = Inquiry(study).questions
    #expect(try questions.map { try study.question(written($0)) } == questions)
  }

  @Test func `what a study does not have is no question of it`() throws {
    let study = try Villages().study()
    let good = try written(study.question(.pMedian))
    func question(_ change: (inout WrittenQuestion) -> Void) -> Question? {
      var other = good
      change(&other)
      return study.question(other)
    }
    #expect(question { $0.share = 1 } != nil)
    #expect(question { $0.demand = "dogs" } == nil)
    #expect(question { $0.travel = "boat" } == nil)
    #expect(question { $0.objective = "beauty" } == nil)
    #expect(question { $0.fewest = $0.most + 1 } == nil)
  }
}
