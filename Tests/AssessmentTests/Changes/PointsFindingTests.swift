import Placement
import Places
import Studies
import StudySupport
import Testing

@testable import Assessment

/// Three villages where a kilometre takes a minute. Ash's 10 people live half at 0 and half at 3 km,
/// Birch's 30 a quarter at 4 and the others at 9, Cedar's 60 at 10; hubs are at 0, 4 and 10.
struct PointsFindingTests {
  private let study: Study
  private let finding: PointsFinding

  init() throws {
    let villages = Villages().changing { villages in
      let homes: [(id: String, area: Int, kilometres: Double, people: Double)] = [
        ("a", 0, 0, 5), ("b", 0, 3, 5), ("c", 1, 4, 1), ("d", 1, 9, 3), ("e", 2, 10, 60),
      ]
      let points = DemandPoints(
        kind: "postcode", of: Array(villages.areas),
        homes.map {
          DemandPoints.Counted(
            id: $0.id, area: $0.area, place: Villages.points([$0.kilometres])[0], people: $0.people)
        }, isWeighted: true)
      let (centres, hubs) = (villages.areas.map(\.centroid), villages.sites.hubs.map(\.location))
      let ways = { (origins: [GridPoint]) in
        try! TravelMatrix.estimated(from: origins, to: hubs, detour: 1, speed: 60)
      }
      let apart = ways(points.points.map(\.place))
      villages.points = points
      villages.travels[0] = StudyTravel(
        id: "drive", hubs: points.mean(of: apart).travel,
        outreach: villages.travels[0].outreach,
        points: PointTravel(points: points, hubs: apart, single: ways(centres), stands: .centre))
    }
    study = try villages.study()
    let result = try StudyResult(study)
    finding = try #require(result.points.first)
    #expect(result.points.count == 1)
  }

  @Test func `an area's spread is of its people, each to the nearest hub of their own`() {
    // Ash: half at the hub, half a minute from Birch's; the mean to Ash's hub is (0 + 3) / 2.
    let ash = finding.areas[0]
    #expect([ash.low, ash.middle, ash.high] == [0, 0, 1])
    #expect(ash.points == 2 && ash.mean == 1.5 && ash.single == 0)
    // Birch: by the mean Cedar's hub, (6 + 3 × 1) / 4, from the one point its own.
    let birch = finding.areas[1]
    #expect([birch.low, birch.middle, birch.high] == [0, 1, 1])
    #expect(birch.mean == 2.25 && birch.single == 0)
    #expect(birch.nearest == 2 && birch.singleNearest == 1)
  }

  @Test func `a scenario serves people by the mean, by one point, and point by point`() throws {
    let today = finding.scenarios[0]
    // (10 × 1.5 + 30 × 2.25) / 100; nobody travels from one point; 5 of Ash's and 22.5 of Birch's people
    // have a minute to go.
    #expect(today.stated.mean == 0.825 && today.single.mean == 0)
    #expect(abs(try #require(today.apart.mean) - 0.275) < 1e-12)
    #expect(today.stated.longest == 2.25 && today.apart.longest == 1)
    #expect(today.otherAreas == [1] && today.otherPeople == 30)
    // Ash's at 3 km are nearer to Birch, Birch's at 4 km to Birch, and their areas go elsewhere.
    #expect(today.strayPeople == 12.5)
    #expect(finding.scenarios[1].single.mean == 1.2)
  }

  @Test func `another plan is best, and the proposal has another rank`() throws {
    let effect = try #require(finding.questions.first)
    #expect(effect.stated.question.objective == .pMedian)
    // By the mean of points Ash and Cedar 0.825, Birch and Cedar 0.925; from one point 1.2 and 0.4.
    #expect(!effect.isSameBest)
    #expect(effect.plans.map(\.open) == [[0, 2], [1, 2]])
    #expect(effect.plans.map(\.stated.rank) == [1, 2])
    #expect(effect.plans.map(\.single.rank) == [2, 1])
    #expect(effect.plans.map(\.single.value) == [1.2, 0.4])
  }

  @Test func `nothing is found of a travel that starts at one point an area`() throws {
    #expect(try PointsFinding(study.travels[1], of: study, rankings: []) == nil)
  }

  @Test func `a tenth of ten points alike is the first`() {
    let ten = (1...10).map { (value: Double($0), share: 0.1) }
    #expect([0.1, 0.5, 0.9].map { PointsFinding.quantile(ten, $0) } == [1, 5, 9])
  }

  @Test func `draws take one point an area by its people`() throws {
    let (spread, draws) = study.spread(of: try study.question(), [.points])
    guard case .lines(let lines) = spread.ways else {
      Issue.record("no straight lines")
      return
    }
    #expect(lines.origins.map(\.count) == [2, 2, 1])
    #expect(lines.chances[1] == Chances([0.25, 0.75]))
    #expect(
      draws.first { $0.input == .points }?.distribution
        == .points(kind: "postcode", areas: 2, points: 4, byPeople: true))
    // Where points are not drawn, the mean is what is asked about.
    let (mean, others) = study.spread(of: try study.question(), [.locations])
    #expect(mean.ways == .table(study.travels[0].matrix))
    #expect(others.first { $0.input == .locations }?.reason == .averaged)
  }
}
