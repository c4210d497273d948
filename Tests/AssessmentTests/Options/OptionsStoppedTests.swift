import Assessment
import Geography
import Placement
import Places
import Studies
import StudySupport
import Testing

/// Twenty-six hubs and as many villages in a ring of which nine stay open: three million plans.
struct OptionsStoppedTests {
  private func study() throws -> Study {
    let places = try (0..<26).map { index in
      let (east, north) = (index * 7_919 % 20_011, index * 104_729 % 19_997)
      return try GridPoint(easting: 500_000 + Double(east), northing: 200_000 + Double(north))
    }
    let areas = places.enumerated().map { index, place in
      Area(id: AreaID("a\(index)"), name: "Village \(index)", centroid: place)
    }
    let hubs = try places.enumerated().map { index, place in
      try Site(
        id: SiteID("h\(index)"), name: "Hub \(index)", role: .hub, location: place,
        quality: .postcode)
    }
    return try Study(
      areas: StudyAreas(areas), sites: StudySites(hubs: hubs),
      demands: [StudyDemand(people: (0..<26).map { Double(10 + $0 * 37 % 50) })],
      travels: [
        StudyTravel(
          id: "drive",
          hubs: .estimated(from: places, to: places, detour: 1.3, speed: 40))
      ], standards: [Standard(value: 5, unit: .minutes)], objectives: [.pMedian],
      // At most one of these two: a rule keeps bounds from counting plans unmet.
      hubs: 9...9, rules: [.oneOf([0, 1])],
      scenarios: [
        StudyScenario(id: "today", open: Array(0..<26)),
        StudyScenario(id: "plan", open: Array(1..<10)),
      ])
  }

  @Test func `ranks that a stop leaves uncounted are said to be missing, and nothing is guessed`()
    throws
  {
    let stopped = try OptionsAppraisal(
      study(), limits: SolveLimits(isInterrupted: { true }))
    #expect(stopped.isStopped)
    let plan = try #require(stopped.options.first { $0.plan.id == "plan" })
    #expect(plan.standings.map(\.unranked) == [.stopped])
    #expect(plan.standings.allSatisfy { $0.rank == nil && $0.value.isFinite })
    #expect(stopped.questions.allSatisfy { $0.best == nil })
    // The best of what was met by then is no option: it may not be the best.
    #expect(stopped.options.map(\.plan.id) == ["today", "plan"])
    let result = try StudyResult(
      comparing: study(), limits: SolveLimits(isInterrupted: { true }))
    #expect(result.appraisal.isStopped)
    #expect(result.swaps.count == 1)
  }
}
