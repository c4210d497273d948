import Assessment
import Studies
import StudySupport
import Testing

struct GapFindingTests {
  private func study(_ norm: String = "norm: { people: 90, source: hand }\n") throws -> Study {
    try MiniStudy().replacing("rules:\n", with: norm + "rules:\n").open()
  }

  @Test func `need times travel over the standard times load, by hand`() throws {
    let finding = GapFinding(try study(), scenario: 1)
    // Ash and Dale are open: Birch is 15 minutes from Ash, Cedar 45 from both and goes to the first; 15 is
    // the standard. Ash has 240 people for 90.
    let cedar = try #require(finding.entries.first { $0.area == 2 })
    #expect(abs(cedar.travel! - 45) < 1e-9 && abs(cedar.load - 240 / 90.0) < 1e-12)
    #expect(abs(cedar.gap! - 60 * 3 * 240 / 90.0) < 1e-9)
    let birch = try #require(finding.entries.first { $0.area == 1 })
    #expect(abs(birch.gap! - 80 * 240 / 90.0) < 1e-9)
    #expect(finding.entries.map(\.area).prefix(2) == [2, 1])
  }

  @Test func `how full each hub is, by the norm where its room is not known`() throws {
    let loads = GapFinding(try study(), scenario: 1).loads
    #expect(loads.map(\.people) == [240, 40])
    #expect(loads.allSatisfy { $0.isNorm && $0.places == 90 })
  }

  @Test func `where neither room nor norm is known the load is 1, and not known`() throws {
    let finding = GapFinding(try study(""), scenario: 1)
    #expect(finding.entries.allSatisfy { $0.load == 1 })
    #expect(finding.loads.allSatisfy { $0.ratio == nil })
  }

  @Test func `an area without a route comes first and has no product`() throws {
    var cut = MiniStudy().replacing(
      "walk: { label: walk, unit: minutes, detour: 1.2, speed: 4.8 }",
      with:
        "walk: { label: walk, unit: minutes, table: journeys, from: a, to: s, value: m, absent: no-route, source: hand }"
    )
    cut.files["journeys.csv"] =
      "a,s,m\nA1,ash,0\nA1,cedar,9\nA1,dale,20\nA2,ash,5\nA2,cedar,9\nA2,dale,20\nA3,cedar,0\nA4,dale,0\n"
    let finding = GapFinding(try cut.open(), scenario: 1)
    #expect(finding.entries[0].area == 2)
    #expect(finding.entries[0].gap == nil && finding.entries[0].hub == nil)
  }

  @Test func `another open hub never widens the gap of all where loads are alike`() throws {
    let study = try study("")
    func sum(_ scenario: Int) -> Double {
      GapFinding(study, scenario: scenario).entries.reduce(0) { $0 + ($1.gap ?? 0) }
    }
    #expect(sum(0) <= sum(1))
  }
}
