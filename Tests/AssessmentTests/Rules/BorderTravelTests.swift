import Assessment
import Opening
import Placement
import Places
import Studies
import StudyFormat
import StudySupport
import Testing

/// A site over the border whose travel is in the study's own table.
///
/// Four villages of 100, 80, 60 and 40 children; minutes by bus to Ash, Cedar and Dale, and to Elm over
/// the border, which two of them can reach.
struct BorderTravelTests {
  private static let study: MiniStudy = {
    let bus = """
      travel:
        bus:
          label: bus
          table: bus
          from: lsoa
          unit: minutes
          absent: no-route
          source: made for the tests

      """
    var study = MiniStudy().ruled("border: [elm]").replacing("travel:\n", with: bus)
    study.files["sites.csv"]! += "elm,Elm Hub,hub,East,507000,200000,postcode,\n"
    study.files["bus.csv"] = """
      lsoa,ash,cedar,dale,elm
      A1,5,14,23,
      A2,8,11,20,
      A3,14,5,14,12
      A4,23,14,5,7

      """
    return study
  }()

  @Test func `whoever is nearer to it goes there, and others never do`() throws {
    let study = try Self.study.open()
    let travel = study.travels[0]
    #expect(travel.id == "bus" && !travel.matrix.source.isEstimate)
    #expect(travel.border?.impedance == [.infinity, .infinity, 12, 7])
    // Nobody of Cedar and Dale travels longer than to Elm; Dale's own hub is nearer than that.
    #expect(travel.matrix.values == [5, 14, 23, 8, 11, 20, 12, 5, 12, 7, 7, 5])
  }

  @Test func `plans are valued with it open`() throws {
    let study = try Self.study.open()
    let plans = try study.ranking(of: study.question(.pMedian)).plans
    // Ash and Cedar: 100·5 + 80·8 + 60·5 + 40·7 = 1,720. Ash and Dale: 500 + 640 + 60·12 + 40·5 = 2,060.
    // Cedar and Dale: 100·14 + 80·11 + 300 + 200 = 2,780.
    #expect(plans.map(\.open) == [[0, 1], [0, 2], [1, 2]])
    #expect(zip(plans, [1720.0, 2060, 2780]).allSatisfy { abs($0.value - $1 / 280) < 1e-12 })
  }

  @Test func `it keeps a promise of reach, and it does not for whom it cannot be reached`() throws {
    let study = try Self.study.open()
    func plans(_ rule: String) throws -> [[Int]] {
      let ruled = try study.adding(rule: rule)
      return try ruled.ranking(of: ruled.question(.pMedian)).plans.map(\.open)
    }
    // Within 12 minutes: Ash only from its own hub, Birch from Ash or Cedar, Cedar and Dale from Elm.
    #expect(try plans("reach 12min all bus") == [[0, 1], [0, 2]])
    // Within 11 Cedar needs its own hub, as Elm is 12 minutes away.
    #expect(try plans("reach 11min all bus") == [[0, 1]])
  }

  @Test func `its pairs that are missing are no route, as the table says`() throws {
    let lone = Self.study.replacing("A3,14,5,14,12", with: "A3,14,5,14,", in: "bus.csv")
    let travel = try lone.open().travels[0]
    #expect(travel.border?.impedance == [.infinity, .infinity, .infinity, 7])
    #expect(Array(travel.matrix.values[6..<9]) == [14, 5, 14])
  }
}
