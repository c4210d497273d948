import Assessment
import Studies
import StudySupport
import Testing

@testable import Wording

/// Money in sentences: closing Birch saves 60 a year in the villages.
struct MoneyNotesTests {
  private func sentence(_ entries: [StudyMoney.Entry]) throws -> String {
    let years = FinancialYear(start: 2026)...FinancialYear(start: 2026)
    let study = try Villages().changing {
      $0.money = StudyMoney(
        years: years, entries: entries, discount: .init(0.035),
        targets: [FinancialYear(start: 2026): 100])
    }.study()
    let money = try #require(MoneyAssessment(study))
    return study.moneySentences(money)[0]
  }

  private func central(_ amount: Double?) -> StudyMoney.Entry {
    StudyMoney.Entry(scenario: "council", kind: .staff, amount: amount)
  }

  @Test func `a saving below nothing is what it costs more`() throws {
    let words = try sentence([central(100)])
    #expect(words.contains("and costs £40 more than today, against a target of £100"), "\(words)")
    // Other amounts are not supplied, so nothing is said of when it pays back; closing Birch costs £20.
    #expect(words.contains("When it pays back cannot be said."), "\(words)")
    #expect(
      words.contains(
        "In present value it costs £60 more than today as far as amounts are supplied"))
  }

  @Test func `a saving of nothing says so`() throws {
    #expect(try sentence([central(60)]).contains("and saves nothing, against"))
  }

  @Test func `a saving with a missing part is at most what is known`() throws {
    #expect(try sentence([central(nil)]).contains("and saves at most £60, against"))
  }
}
