import Assessment
import Geography
import Places
import Studies
import StudySupport
import Testing

/// Ash 100 children, Birch 80, Cedar 60, Dale 40, each at four points; 15 minutes' walk is 1 km.
struct IsochroneFindingTests {
  private let study = try! MiniStudy().open()

  private func ground(_ west: Double, _ east: Double) -> Region {
    let corners = [(west, 199_700.0), (east, 199_700), (east, 200_300), (west, 200_300)]
    let ring = try! Ring(corners.map { try Vertex(easting: $0.0, northing: $0.1) })
    return Region(polygons: [Polygon(outer: ring)])
  }

  private func drawn() -> StudyIsochrones {
    let regions = [
      ("ash", ground(499_700, 500_300), ground(499_700, 501_000)),
      ("cedar", ground(502_900, 503_300), ground(502_700, 503_300)),
      ("dale", Region(polygons: []), ground(505_700, 506_300)),
    ]
    let set = IsochroneSet(
      making: IsochroneMaking(maker: .engine, mode: "walk"), minutes: [10, 20],
      isochrones: regions.flatMap { site, ten, twenty in
        [
          Isochrone(site: SiteID(site), minutes: 10, region: ten),
          Isochrone(site: SiteID(site), minutes: 20, region: twenty),
        ]
      })
    return StudyIsochrones(file: "drawn.geojson", set: set, travel: 0)
  }

  @Test func `people count where they live, and areas by where half of them do`() throws {
    let today = try IsochroneFinding(drawn(), scenario: 0, of: study)
    #expect(today.homes == .map(16))
    // Ten minutes: all of Ash, the eastern half of Cedar; Dale's travel is 0, its outline empty.
    let ten = today.limits[0]
    #expect(ten.shares == [1, 0, 0.5, 0])
    #expect(ten.people == 130 && ten.whole == 1 && ten.part == 1)
    #expect(ten.peopleByTravel == 200 && ten.areasByTravel == 3)
    #expect(ten.apart == [3])
    let twenty = today.limits[1]
    #expect(twenty.people == 240 && twenty.whole == 3 && twenty.part == 1)
    #expect(twenty.peopleByTravel == 280 && twenty.apart.isEmpty)
  }

  @Test func `what closes has no ground, and its area is as far as the next`() throws {
    let plan = try IsochroneFinding(drawn(), scenario: 1, of: study)
    #expect(plan.limits.map(\.people) == [100, 180])
    // Cedar's children are 30 minutes and more from Ash and from Dale.
    #expect(plan.limits.map(\.peopleByTravel) == [140, 220])
    #expect(plan.limits.map(\.apart) == [[3], []])
  }

  @Test(arguments: [0, 1])
  func `areas that are joined by a travel hold whom that travel has within`(scenario: Int) throws {
    let set = try study.isochrones(by: study.travels[0], within: [5, 15, 45])
    #expect(set.making.travel == "walk" && set.making.maker == .areas)
    // The barn's place is not known.
    #expect(set.sites.map(\.code) == ["ash", "cedar", "dale"])
    let finding = try IsochroneFinding(
      StudyIsochrones(file: "", set: set, travel: 0), scenario: scenario, of: study)
    for limit in finding.limits {
      #expect(limit.people == limit.peopleByTravel)
      #expect(limit.part == 0 && limit.whole == limit.areasByTravel && limit.apart.isEmpty)
    }
    #expect(finding.limits.map(\.areasByTravel) == (scenario == 0 ? [3, 4, 4] : [2, 3, 4]))
  }

  @Test func `without points all of an area live at its centre`() throws {
    let study = try MiniStudy().without("map:", until: nil).open()
    let finding = try IsochroneFinding(drawn(), scenario: 0, of: study)
    #expect(finding.homes == .centres)
    #expect(finding.limits[0].shares == [1, 0, 1, 0])
  }
}
