import Assessment
import Opening
import Placement
import Places
import Studies
import StudySupport
import Testing
import Text

/// The small study by bus, on foot, and by whichever is quicker: Ash, Birch, Cedar and Dale at 0, 1, 3
/// and 6 km, 15 minutes a kilometre on foot; the bus takes 3 minutes a kilometre and 5 to wait.
struct StudyLoaderLeastTravelTests {
  private func study(
    _ either: String = "{ label: foot or bus, unit: minutes, least-of: [walk, bus] }"
  ) -> MiniStudy {
    MiniStudy().travelling().replacing(
      "standards:\n", with: "  either: \(either)\nstandards:\n")
  }

  @Test func `the quicker way counts for each pair, to hubs and to outreach`() throws {
    let either = try #require(study().open().travels.first { $0.id == "either" })
    // At home walking takes no time. From Birch to Ash 1 km: 15 minutes on foot, 8 by bus; the bus wins
    // wherever there is a way to go.
    #expect(either.matrix.values == [0, 14, 23, 8, 11, 20, 14, 0, 14, 23, 14, 0])
    // Nobody knows where the barn is, so that no one walks there; a bus goes from Dale.
    #expect(either.outreach.values == [.infinity, .infinity, .infinity, 6])
    #expect(either.matrix.source.isEstimate)
  }

  @Test func `plans are ranked by it`() throws {
    // By hand, with Ash: Cedar 100·0 + 80·8 + 60·0 + 40·14 = 1200; Dale 0 + 640 + 60·14 + 0 = 1480.
    let study = try study().open()
    let ranking = try study.ranking(
      of: Question(
        demand: study.demands[0], travel: study.travels.last!, objective: .pMedian,
        standard: study.standards[0], hubs: 2...2, rulesLifted: false))
    let expected = [1200.0 / 280, 1480.0 / 280]
    #expect(zip(ranking.plans.map(\.value), expected).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func `those who can choose may be some of the people`() throws {
    let text =
      "{ label: foot or bus, unit: minutes, least-of: [walk, bus], for: { who: those with a pass, share: 0.25 } }"
    #expect(try study(text).open().travels.last?.carries?.shares == [0.25, 0.25, 0.25, 0.25])
  }

  @Test(arguments: [
    (
      "{ label: x, unit: minutes, least-of: [walk, straight-line] }",
      "travel 'either' is the least of 'straight-line', which is no other measured or estimated travel in minutes, or stands twice; name two or more of bus, walk"
    ),
    (
      "{ label: x, unit: minutes, least-of: [walk, either] }",
      "travel 'either' is the least of 'either', which is no other measured or estimated travel in minutes, or stands twice; name two or more of bus, walk"
    ),
    (
      "{ label: x, unit: minutes, least-of: [walk, walk] }",
      "travel 'either' is the least of 'walk', which is no other measured or estimated travel in minutes, or stands twice; name two or more of bus, walk"
    ),
    (
      "{ label: x, unit: minutes, least-of: [walk, bus], detour: 1.3 }",
      "expected either least-of or detour, found both"
    ),
    ("{ label: x, unit: minutes, standard: 20min }", "20 minutes, is none of the study's"),
    ("{ label: x, unit: minutes, standard: 1.5km }", "expected a standard in minutes"),
  ])
  func `what is no other travel, or no standard of the study, is refused`(
    either: String, reason: String
  ) throws {
    #expect(try study(either).errors().contains { $0.contains(reason) })
  }

  @Test func `a travel's own standard goes before the first of its unit`() throws {
    let study = try study(
      "{ label: foot or bus, unit: minutes, least-of: [walk, bus], standard: 30min }"
    ).open()
    let either = try #require(study.travels.last)
    #expect(study.standard(for: either)?.value == 30)
    #expect(study.standard(for: study.travels[0])?.value == 15)
    #expect(study.standard(for: either.with(hubs: either.matrix))?.value == 30)
    #expect(study.standard(for: either.withoutBorder)?.value == 30)
  }
}
