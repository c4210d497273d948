import Placement
import Places
import Studies
import StudySupport
import Testing

@testable import Assessment

struct QuestionRequestTests {
  @Test(arguments: [ObjectiveKind.setCoverage, .leastCost])
  func `a range of hubs that the study says is a fewest as well as a most`(
    objective: ObjectiveKind
  ) throws {
    var villages = Villages()
    villages.hubs = 2...3
    let study = try villages.study()
    let asked = QuestionRequest(
      objective: objective, standard: Standard(value: 20, unit: .minutes))
    let question = try study.question(asked)
    #expect(question.hubs == 2...3)
    // One hub reaches everyone within 20 minutes.
    let ranking = try study.ranking(of: question)
    #expect(ranking.plans[0].open.count == 2)
    var given = asked
    given.hubs = 1...3
    #expect(try study.ranking(of: study.question(given)).plans[0].open.count == 1)
  }

  @Test func `one number that the study says is what fewest hubs and least cost look for`() throws {
    let study = try Villages().study()
    #expect(study.rules.hubs == 2...2)
    for objective in ObjectiveKind.allCases {
      let question = try study.question(QuestionRequest(objective: objective))
      #expect(question.hubs == (objective.choosesCount ? 1...3 : 2...2))
    }
  }

  @Test func `who is near a hub is served whatever outreach opens`() throws {
    for standard in [nil, Standard(value: 2, unit: .minutes)] {
      for count in 0...1 {
        var villages = Villages()
        villages.hubs = 1...1
        villages.rules = [.keep([0])]
        villages.tier =
          count == 0 ? nil : OutreachTier(count: count, share: 0.4, standard: standard)
        let study = try villages.study()
        let question = try study.question(
          QuestionRequest(objective: .coverage, standard: Standard(value: 12, unit: .minutes)))
        #expect(try study.ranking(of: question).plans[0].value == 1)
      }
    }
  }

  @Test func `who is near outreach alone is served by its share`() throws {
    var villages = Villages()
    villages.hubs = 1...1
    villages.rules = [.keep([0])]
    villages.tier = OutreachTier(
      count: 1, share: 0.4, standard: Standard(value: 7, unit: .minutes))
    let study = try villages.study()
    let question = try study.question(
      QuestionRequest(objective: .coverage, standard: Standard(value: 3, unit: .minutes)))
    // Ash has its hub; Birch has the hall at its door, and Cedar 6 minutes away.
    #expect(
      abs(try study.ranking(of: question).plans[0].value - (10 + 0.4 * 90) / 100) < 1e-12)
  }
}
