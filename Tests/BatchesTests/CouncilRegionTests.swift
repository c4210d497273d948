import Assessment
import Foundation
import Places
import Readers
import TestSupport
import Testing

@testable import Batches

struct CouncilRegionTests {
  /// England as the project has it.
  private static let england = Surroundings.root.appendingPathComponent("data/england-2016").path

  @Test func `England has 147 councils with what they had and kept`() throws {
    let region = try CouncilRegion(folder: Self.england)
    #expect(region.councils.count == 147)
    #expect(region.councils.reduce(0) { $0 + $1.sites.count } == 2_492)
    let thurrock = try #require(region.councils.first { $0.name == "Thurrock" })
    // Its nine main centres without Beacon, whose postcode is not on the map.
    #expect(thurrock.points.count == 98)
    #expect(thurrock.centres.count { $0.before == .centre && $0.point == nil } == 1)
  }

  @Test func `units ask for as many hubs as a council kept, and compare what it had and kept`()
    throws
  {
    let region = try CouncilRegion(folder: Self.england)
    let units = Listing(version: "1").units(of: region, at: "england")
    // Swindon lists none of its centres any more.
    #expect(Set(units.compactMap(\.source.council)).count == 146)
    let norfolk = try #require(region.councils.first { $0.name == "Norfolk" })
    let own = units.filter { $0.source.council == norfolk.id }
    #expect(own.compactMap { RegionQuestion($0) } == RegionQuestion.allCases)
    #expect(own.allSatisfy { $0.bare?.hubs == 15 })
    #expect(own[0].compared?.map(\.open.count) == [53, 15])
  }

  @Test func `a walk is a straight line times 1.33 at 4.8 km an hour`() throws {
    // 3 km east and 4 km north: 5 km, 6.65 by road, 83.125 minutes.
    let council = CouncilRegion.Council(
      id: "1", name: "One", areas: [AreaID("a")],
      points: [try GridPoint(easting: 400_000, northing: 300_000)], people: [2],
      isDeprived: [false],
      centres: [
        CouncilRegion.Centre(
          id: "c", name: "C", point: try GridPoint(easting: 403_000, northing: 304_000),
          before: .centre, after: .gone)
      ])
    let instance = try council.instance(counting: .everyone)
    switch instance.travel {
    case .table(let travel): #expect(abs(travel[area: 0, site: 0] - 83.125) < 1e-9)
    case .plane: Issue.record("no table of travel")
    }
    #expect(council.kept.isEmpty)
    #expect(throws: PlacesError.self) { try council.instance(counting: .deprived) }
  }
}
