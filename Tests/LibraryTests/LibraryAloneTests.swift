import Access
import Assessment
import Placement
import Places
import Studies
import TestSupport
import Testing

/// The library by itself: a study made of values, without a study file and without a word of a report.
///
/// Three villages on a road, a hall in each: A at 0 km with 10 people, B at 4 with 30, C at 10 with 60.
/// Today A and B are open, and C's people go 6 km. Two halls are wanted, and the means are
/// A and B: 60 × 6 / 100 = 3.6; A and C: 30 × 4 / 100 = 1.2; B and C: 10 × 4 / 100 = 0.4.
struct LibraryAloneTests {
  @Test func `plans are ranked, and each says who gains and who loses`() throws {
    let names = ["A", "B", "C"]
    let points = try [0.0, 4, 10].map {
      try GridPoint(easting: 500_000 + 1000 * $0, northing: 180_000)
    }
    let areas = zip(names, points).map { Area(id: AreaID($0), name: $0, centroid: $1) }
    let halls = zip(names, points).map { Site(id: SiteID($0), name: "\($0) hall", at: $1) }
    let walk = try TravelMatrix.estimated(from: points, to: points, detour: 1)
    let study = try Study(
      areas: StudyAreas(areas), sites: StudySites(hubs: halls),
      demands: [StudyDemand(people: [10, 30, 60])], travels: [StudyTravel(hubs: walk)],
      standards: [Standard(value: 5, unit: .kilometres)], hubs: 2...2,
      scenarios: [StudyScenario(id: "today", open: [0, 1])])

    let today = ScenarioAssessment(study.baseline, of: study)
    let ranking = try study.ranking(of: study.question())
    let options = ranking.plans.map { plan in
      ScenarioAssessment(StudyScenario(id: "plan \(plan.rank)", open: plan.open), of: study)
    }

    #expect(ranking.plans.map(\.open) == [[1, 2], [0, 2], [0, 1]])
    #expect(ranking.plans.map(\.value) == [0.4, 1.2, 3.6])
    #expect(ranking.isComplete)
    #expect(ranking.standings.first?.rank == 3)
    // With B and C, C's 60 people come 6 km nearer and A's 10 go 4 km further: all are within 5 km.
    // With A and C it is B's 30 who go further; A and B are today's.
    #expect(options.map(\.change.nearer) == [60, 60, 0])
    #expect(options.map(\.change.further) == [10, 30, 0])
    #expect(options.map(\.within) == [100, 100, 40])
    let changes = zip(today.nearest.impedance, options[0].nearest.impedance).map(AreaChange.init)
    #expect(changes == [.further(4), .same, .nearer(6)])
  }

  @Test func `the article on a study in memory shows this program`() throws {
    let guide = try Guide("Sources/Studies/Studies.docc/StudyInMemory.md")
    #expect(try guide.strangers(to: #filePath) == [])
    #expect(guide.examples.count == 2)
  }
}
