import Assessment
import Foundation
import Opening
import Placement
import Studies
import StudySupport
import Testing
import Wording

/// Everything that a report says, asked at once or put together from answers found elsewhere.
struct StudyResultTests {
  /// Asks each question as another machine would: written down, read, answered with the outcome alone.
  private func elsewhere(_ study: Study) throws -> StudyResult {
    let inquiry = Inquiry(study)
    let answers = try inquiry.questions.map { question in
      let text = try JSONEncoder().encode(WrittenQuestion(question))
      let read = try JSONDecoder().decode(WrittenQuestion.self, from: text)
      let outcome = try study.ranking(of: #require(study.question(read))).outcome
      return try study.ranking(of: question, outcome: outcome)
    }
    return try StudyResult(
      study, inquiry, answers: answers,
      further: study.decisions(answers[0], limits: Study.reportLimits))
  }

  @Test(arguments: [
    MiniStudy(), MiniStudy().ruled(""), MiniStudy.withBorder, MiniStudy.stranding,
    MiniStudy().replacing("open: [ash, dale]", with: "best: coverage"),
  ])
  func `answers found elsewhere make the same report`(mini: MiniStudy) throws {
    let study = try mini.open().answered()
    let here = try StudyReport(StudyResult(study)).files
    #expect(try StudyReport(elsewhere(study)).files == here)
  }

  @Test func `the order in which answers came does not matter`() throws {
    let study = try MiniStudy().open()
    let inquiry = Inquiry(study)
    let answers = try inquiry.questions.map { try study.ranking(of: $0) }
    let there = try StudyResult(
      study, inquiry, answers: answers.reversed(),
      further: study.decisions(answers[0], limits: Study.reportLimits))
    #expect(try StudyReport(there).files == StudyReport(StudyResult(study)).files)
  }
}
