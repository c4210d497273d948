import Places
import Studies
import StudySupport
import Testing

@testable import Assessment

/// Areas east of a hall, and measured travel that is so many minutes a straight kilometre.
struct TravelCalibrationTests {
  /// - Parameters:
  ///   - kilometres: where the areas lie.
  ///   - paces: minutes a straight kilometre, area after area, one a hub; the hubs lie at 0 km, and 3 and
  ///     6 km north of that.
  private func study(at kilometres: [Double], paces: [[Double]]) throws -> (Study, StudyTravel) {
    let points = Villages.points(kilometres)
    let hubs = try paces[0].indices.map { hub in
      try Site(
        id: SiteID("hub\(hub)"), name: "Hub \(hub)", role: .hub,
        location: GridPoint(easting: 500_000, northing: 200_000 + 3000 * Double(hub)),
        quality: .postcode)
    }
    let values = zip(points, paces).flatMap { point, paces in
      zip(hubs, paces).map { hub, pace in point.kilometres(to: hub.location!) * pace }
    }
    let travel = StudyTravel(
      id: "walk",
      hubs: try TravelMatrix(
        unit: .minutes, source: .supplied(by: "a test"), areaCount: points.count,
        siteCount: hubs.count, values: values))
    let areas = points.enumerated().map { index, point in
      Area(id: AreaID("a\(index)"), name: "Area \(index)", centroid: point)
    }
    return (
      try Study(
        areas: StudyAreas(areas), sites: StudySites(hubs: hubs),
        demands: [StudyDemand(people: areas.map { _ in 1 })], travels: [travel],
        standards: [Standard(value: 15, unit: .minutes)], hubs: 1...1,
        scenarios: [StudyScenario(id: "today", open: [0])]), travel
    )
  }

  /// Ten areas, three hubs: 12, 15 and 20 minutes a kilometre.
  private func three() throws -> (Study, StudyTravel) {
    try study(
      at: (1...10).map(Double.init), paces: [[Double]](repeating: [12, 15, 20], count: 10))
  }

  @Test func `detour, speed and errors are those of a hand count`() throws {
    let (study, travel) = try three()
    let fit = try study.calibration(of: travel, assuming: .speed(4.8))
    // Thirty pairs, ten of each pace: the fifteenth is 15 minutes a kilometre, which at 4.8 km/h is
    // 1.2 times the straight line. The third is 12, the twenty-seventh 20; whichever area is left out,
    // the others come to 15 as well.
    #expect(abs(fit.factor - 15) < 1e-9)
    #expect(abs(fit.detour - 1.2) < 1e-9)
    #expect(fit.speed.map { abs($0 - 4.8) < 1e-9 } == true)
    #expect(fit.rests == .statedSpeed)
    #expect(fit.errors.pairs == 30)
    #expect(abs(fit.errors.low - 0.8) < 1e-9)
    #expect(abs(fit.errors.middle - 1) < 1e-9)
    #expect(abs(fit.errors.high - 4.0 / 3) < 1e-9)
    #expect(abs(fit.detours.lowerBound - 0.96) < 1e-9)
    #expect(abs(fit.detours.upperBound - 1.6) < 1e-9)
    // 15 for 12 is a quarter too much, for 20 a quarter too little.
    #expect(abs(fit.missedByOne - 0.25) < 1e-9)
    #expect(fit.unused == 0)
    #expect(fit.bands.reduce(0) { $0 + $1.errors.pairs } == 30)
  }

  @Test func `times alone give the ratio, and lengths give both`() throws {
    let (study, travel) = try three()
    let assumed = try study.calibration(of: travel, assuming: .detour(1.33))
    // 60 · 1.33 / 15.
    #expect(assumed.speed.map { abs($0 - 5.32) < 1e-9 } == true)
    #expect(assumed.rests == .assumedDetour)
    // Ways that are 1.25 times the straight line: 60 · 1.25 / 15 = 5 km/h.
    let lengths = zip(travel.matrix.values, (0..<30).map { [12.0, 15, 20][$0 % 3] }).map {
      $0 / $1 * 1.25
    }
    let fit = try study.calibration(of: travel, lengths: lengths, assuming: .detour(1.33))
    #expect(fit.rests == .lengths)
    #expect(abs(fit.detour - 1.25) < 1e-9)
    #expect(fit.speed.map { abs($0 - 5) < 1e-9 } == true)
  }

  @Test func `bands of distance are believed where they are better on areas left out`() throws {
    // Ten areas within 2 km at 10 minutes a kilometre, ten within 5 at 15, ten within 10 at 20.
    let (study, travel) = try study(
      at: (0..<30).map { [1.5, 3, 7][$0 % 3] + Double($0) / 100 },
      paces: (0..<30).map { [[10.0, 15, 20][$0 % 3]] })
    let fit = try study.calibration(of: travel, assuming: .detour(1.33))
    #expect(fit.bands.map(\.from) == [1, 2, 5])
    #expect(zip(fit.bands, [10.0, 15, 20]).allSatisfy { abs($0.factor - $1) < 1e-9 })
    #expect(abs(fit.missedByOne - 0.25) < 1e-9)
    #expect(fit.missedByBands < 1e-9)
    #expect(fit.isBetterByBands)
    #expect(try !three().0.calibration(of: three().1, assuming: .detour(1.33)).isBetterByBands)
    // Up to 2 km: ten pairs, which are too few.
    #expect(throws: CalibrationFault.tooFew(pairs: 10, areas: 10)) {
      try study.calibration(of: travel, assuming: .detour(1.33), longest: 2)
    }
  }

  @Test func `what cannot be fitted is refused`() throws {
    let (study, travel) = try three()
    // 15 minutes a kilometre at 3 km/h are 0.75 times the straight line.
    #expect(throws: CalibrationFault.shorterThanStraight(detour: 0.75)) {
      try study.calibration(of: travel, assuming: .speed(3))
    }
    let estimated = try Villages().study()
    #expect(throws: CalibrationFault.estimated(travel: "drive")) {
      try estimated.calibration(of: estimated.travels[0], assuming: .detour(1.33))
    }
  }
}
