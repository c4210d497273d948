import Access
import Assessment
import Places
import Studies
import StudySupport
import Testing

struct AccessFindingTests {
  /// Ash 100 children at 0 km, Birch 80 at 1, Cedar 60 at 3, Dale 40 at 6; 15 minutes' walk is 1 km.
  private let study = try! MiniStudy().open()

  private func finding(scenario: Int, travel: Int = 0, demand: Int = 0) throws -> AccessFinding {
    try #require(
      study.access(
        study.accessFields(scenarios: [scenario], travels: [travel]), demands: [demand]
      ).first)
  }

  @Test func `every demand and travel has its own reach`() throws {
    let today = try finding(scenario: 0)
    // Only Birch walks: 1 km × 1.2 at 4.8 km/h is 15 minutes, for 80 of 280 children.
    #expect(abs(today.reach.profile.mean! - 15 * 80 / 280.0) < 1e-9)
    #expect(today.reach.median == 0)
    #expect(today.reach.within == [280, 280])
    let deprived = try finding(scenario: 0, demand: 2)
    #expect(deprived.reach.profile.people == 240)
    let straight = try finding(scenario: 0, travel: 1)
    #expect(abs(straight.reach.profile.mean! - 80 / 280.0) < 1e-9)
  }

  @Test func `what is offered adds up to the open hubs`() throws {
    let field = try #require(study.accessFields(scenarios: [0], travels: [0]).first)
    let total = zip(field.catchment.values, study.people).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(total - 3) < 1e-12)
    #expect(study.supply.isPlaces == false)
  }

  @Test func `deprivation is that of the first demand with a national rank`() throws {
    #expect(study.deprivation?.demand?.id == "by-rank")
    #expect(study.deprivation?.values == [1, 0.75, 0.5, 0])
  }

  @Test func `closing the hub of the deprived makes them travel further`() throws {
    let (before, after) = (try finding(scenario: 0), try finding(scenario: 1))
    #expect(before.inequality.gap! <= 0.1 * 15)
    #expect(after.reach.profile.mean! > before.reach.profile.mean!)
  }

  @Test func `catchments place everyone once each way`() {
    let finding = CatchmentFinding(study, scenario: 0, travel: 0)
    #expect(finding.nearest == [180, 60, 40])
    #expect(abs(finding.likely.reduce(0, +) - 280) < 1e-9)
    #expect(finding.listed == nil)
  }

  @Test func `the council's lists are held against the nearest hub`() throws {
    let listed = try MiniStudy().replacing(
      "  note: note\n",
      with:
        "  note: note\n  catchments: { column: ward, through: { table: wards, key: ward, value: hub } }\n"
    ).replacing(
      "ward,locality,printed,printed_rank", with: "ward,locality,printed,printed_rank,hub",
      in: "wards.csv"
    )
    .replacing("North,West,180,1", with: "North,West,180,1,ash", in: "wards.csv")
    .replacing("South,East,101,2", with: "South,East,101,2,cedar", in: "wards.csv").open()
    let today = CatchmentFinding(listed, scenario: 0, travel: 0)
    #expect(today.listed == [180, 100, 0])
    #expect(today.listedElsewhere == 40)
    #expect(today.unlisted == 0)
    // Cedar closes: its 100 are on the list of a hub that is not open.
    #expect(CatchmentFinding(listed, scenario: 1, travel: 0).unlisted == 100)
  }
}
