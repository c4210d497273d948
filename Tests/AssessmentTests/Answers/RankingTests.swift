import Assessment
import Opening
import Placement
import Studies
import StudySupport
import Testing

/// By hand, on the small study.
struct RankingTests {
  @Test func `the best two of three, by hand`() throws {
    // Km from the nearest of two open hubs, people-weighted over 280. With Ash kept, {Ash, Cedar}:
    // 80 × 1 + 40 × 3 = 200; {Ash, Dale}: 80 × 1 + 60 × 3 = 260.
    let study = try MiniStudy().open()
    let ranking = try study.ranking(
      of: Question(
        demand: study.demands[0], travel: study.travels[1], objective: .pMedian,
        standard: study.standards[2], hubs: 2...2, rulesLifted: false))
    #expect(ranking.plans.map(\.open) == [[0, 1], [0, 2]])
    let means: [Double] = [200 / 280, 260 / 280]
    #expect(ranking.plans.map(\.value) == means)
    #expect(ranking.standings.map(\.rank) == [nil, 2])
  }

  @Test func `lifting the rules allows every plan of as many hubs`() throws {
    let study = try MiniStudy().open()
    let ranking = try study.ranking(
      of: Question(
        demand: study.demands[0], travel: study.travels[0], objective: .pCenter,
        standard: study.standards[0], hubs: 2...2, rulesLifted: true))
    #expect(ranking.plans.count == 3)
  }
}
