import Assessment
import Placement
import Places
import Studies
import StudySupport
import Testing

struct FrontierResultTests {
  /// Of two hubs: Ash and Birch mean 3.6, longest 6, 0.4 within 5; Ash and Cedar 1.2, 4, 1; Birch and Cedar
  /// 0.4, 4, 1. The last beats both others.
  @Test func `the council's plan is beaten by the one that is worked out by hand`() throws {
    let found = try Villages().study().frontier()
    #expect(found.aims.map(\.kind) == [.mean, .coverage, .longest])
    #expect(found.frontier.points.map(\.open) == [[1, 2]])
    #expect(found.frontier.points[0].values == [0.4, 1, 4])
    #expect(found.frontier.proof == .everyPlan(3))
    #expect(found.scenarios.map(\.standing) == [.beyond, .beaten(by: 0)])
    #expect(found.scenarios[1].values == [1.2, 1, 4])
    #expect(found.scenarios.map(\.isAllowed) == [false, true])
  }

  /// Running costs £100, £60 and £30. One hub: Cedar mean 2.8 for £30, Birch 4.0 for £60, Ash 7.2 for £100.
  /// Two: Birch and Cedar 0.4 for £90. Three: 0 for £190.
  @Test func `mean against cost for any number of hubs`() throws {
    let found = try Villages().study().frontier(
      of: [AimRequest(.mean), AimRequest(.cost)], QuestionRequest(hubs: 1...3))
    #expect(found.frontier.points.map(\.open) == [[0, 1, 2], [1, 2], [2]])
    #expect(found.frontier.points.map(\.values) == [[0, 190], [0.4, 90], [2.8, 30]])
    // Scaled: (0, 1), (1/7, 3/8) and (1, 0).
    #expect(found.frontier.knee == 1)
  }

  @Test func `an aim may be about people of its own`() throws {
    let found = try Villages().study().frontier(
      of: [AimRequest(.mean), AimRequest(.mean, demand: "children")], QuestionRequest(hubs: 1...1))
    // For 5, 10 and 15 children Cedar and Birch are alike, (50 + 60) / 30 and (20 + 90) / 30; for everyone
    // Cedar is better, 2.8 against 4. So no other hub is worth having.
    #expect(found.frontier.points.map(\.open) == [[2]])
    try #require(found.frontier.points.count == 1)
    #expect(found.frontier.points[0].values == [2.8, 110 / 30.0])
  }

  @Test func `what cannot be set against one another is refused`() throws {
    let study = try Villages().study()
    func fault(_ aims: [AimRequest]) -> String {
      do throws(AimFault) {
        _ = try study.frontier(of: aims)
        return "none"
      } catch {
        switch error {
        case .twice(let aim): return "twice \(aim.kind)"
        case .count(let count, _): return "count \(count)"
        case .question: return "question"
        default: return "other"
        }
      }
    }
    #expect(fault([AimRequest(.mean), AimRequest(.mean)]) == "twice mean")
    #expect(fault([AimRequest(.mean)]) == "count 1")
    #expect(fault([AimRequest(.mean), AimRequest(.coverage, demand: "pupils")]) == "question")
  }
}
