import Assessment
import Studies
import StudySupport
import Testing
import Text

/// Villages, whose council closes Birch and opens the hall there.
struct SiteFateTests {
  private func study(
    phases: [StudyPhases.Step] = [], provision: StudyProvision = StudyProvision()
  ) throws -> Study {
    var villages = Villages()
    villages.scenarios = [
      StudyScenario(id: "today", open: [0, 1]),
      StudyScenario(id: "council", open: [0, 2], outreach: [0]),
    ]
    villages.provision = provision
    if !phases.isEmpty {
      villages.phases = PhasePlans([StudyPhases(scenario: "council", steps: phases)])
    }
    return try villages.study()
  }

  @Test func `sites stay, close, open or do neither`() throws {
    let study = try study()
    let kinds = (0..<5).map { SiteFate(of: $0, under: 1, in: study).kind }
    #expect(kinds == [.stays, .closes, .opens, .opens, .neither])
    #expect(SiteFate(of: 1, under: 1, in: study).day == nil)
    #expect(SiteFate(of: 1, under: 1, in: study).services == nil)
  }

  @Test func `phases say when, and what takes a site's place`() throws {
    let (april, may) = (
      CalendarDay(year: 2026, month: 4, day: 1), CalendarDay(year: 2026, month: 5, day: 1)
    )
    let study = try study(phases: [
      .init(day: april, changes: [.init(opens: 2)]),
      .init(day: may, changes: [.init(closes: 1, opens: 3)]),
    ])
    let birch = SiteFate(of: 1, under: 1, in: study)
    #expect(birch.day == may)
    #expect(birch.successor == 3)
    #expect(SiteFate(of: 2, under: 1, in: study).day == april)
    #expect(SiteFate(of: 3, under: 1, in: study).day == may)
    #expect(SiteFate(of: 0, under: 1, in: study).day == nil)
  }

  @Test func `a site gives what the study says of it, and goes on with what it keeps`() throws {
    let study = try study(
      provision: StudyProvision(
        services: [.init(id: "play", label: "Play"), .init(id: "milk", label: "Milk")],
        offers: [
          .init(.hub(1), service: 0), .init(.hub(1), service: 1),
          .init(.hub(1), service: 1, scenario: "council"), .init(.hub(0), service: nil),
        ]))
    #expect(SiteFate(of: 1, under: 0, in: study).services == [0, 1])
    #expect(SiteFate(of: 1, under: 1, in: study).services == [1])
    // It is said to give nothing, which is something known.
    #expect(SiteFate(of: 0, under: 0, in: study).services == [])
  }
}
