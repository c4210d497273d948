import Foundation
import Placement
import Places
import Studies
import StudySupport
import Testing

@testable import Assessment

struct DrawnInputTests {
  /// The three villages, a minute a kilometre at 60 km/h, with a range of detours.
  private func spread(
    _ detours: ClosedRange<Double>?
  ) throws -> (spread: InputSpread, draws: [InputDraw]) {
    let study = try Villages().changing { villages in
      let travel = villages.travels[0]
      let matrix = { (matrix: TravelMatrix) in
        try! TravelMatrix(
          unit: .minutes, source: .estimated(detour: 1.2, speed: 60),
          areaCount: matrix.areaCount, siteCount: matrix.siteCount, values: matrix.values)
      }
      villages.travels[0] = StudyTravel(
        id: travel.id, hubs: matrix(travel.matrix), outreach: matrix(travel.outreach),
        making: TravelMaking(pairs: TravelMaking.Pairs(all: 15, unknown: 3), detours: detours))
    }.study()
    return study.spread(of: try study.question(), [.detour])
  }

  @Test func `the study's own range of detours is what ways are drawn from`() throws {
    // Eight in ten from 0.96 to 1.5: 1.2 times or over 1.25, and ln 1.25 is 1.28155 standard deviations.
    let own = try spread(0.96...1.5)
    #expect(abs(own.spread.detour - log(1.25) / 1.2815515655) < 1e-9)
    #expect(abs(own.spread.leastDetour - 0.8) < 1e-9)
    #expect(
      own.draws.first { $0.input == .detour }?.distribution
        == .detours(median: 1.2, 0.96...1.5))
    let usual = try spread(nil)
    #expect(usual.spread.detour == DrawnInput.detourSpread)
    #expect(abs(usual.spread.leastDetour - 1 / 1.2) < 1e-9)
  }
}
