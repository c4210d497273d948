import Access
import Assessment
import Studies
import StudySupport
import Testing

/// A group in the small study, whose Cedar School closes under the council's plan: Cedar's people are
/// then 45 minutes further, and nobody else is.
struct EqualityFindingTests {
  private func study(_ group: String, sites: String = "") throws -> Study {
    var study = MiniStudy().replacing(
      "travel:\n",
      with: "equality:\n  groups:\n    lone: { label: Lone parents, \(group) }\ntravel:\n")
    study.files["groups.csv"] = "code,lone,all\nA1,10,50\nA2,8,40\nA3,12,30\nA4,,20\n"
    study.files["shares.csv"] = "ward,pct\nNorth,10\nSouth,25\n"
    study.files["sites.csv"]! += sites
    return try study.open()
  }

  private static let counted = "table: groups, key: code, count: lone, of: all"

  @Test func `people, means, who is affected and the ratio, by hand`() throws {
    let finding = EqualityFinding(try study(Self.counted), group: 0, scenario: 1)
    #expect(finding.missing == [3] && finding.change.people == 30)
    #expect(abs(finding.change.meanBefore! - 4) < 1e-9)  // 8 × 15 over 30
    #expect(abs(finding.change.meanAfter! - 22) < 1e-9)  // 8 × 15 + 12 × 45 over 30
    #expect(finding.affected == 12 && finding.share == 0.4 && finding.wholeShare == 0.25)
    let ratio = try #require(finding.ratio)
    #expect(abs(ratio.value - 1.6) < 1e-12)
    // z = 1/12, 1/15, −3/20; √(3/2 · Σ z²) = 0.225462.
    let interval = try #require(ratio.interval)
    #expect(abs(interval.lowerBound - 1.0285) < 1e-4 && abs(interval.upperBound - 2.4891) < 1e-4)
    #expect(finding.change.worstArea == 2 && abs(finding.change.worstIncrease! - 45) < 1e-9)
  }

  @Test func `a ward's share is that of each of its areas, and says so`() throws {
    let study = try study("table: shares, key: ward, areas: ward, percent: pct")
    #expect(study.equality.groups[0].counts == [10, 8, 15, 10])
    #expect(study.equality.groups[0].fit.isSharedOut)
    let finding = EqualityFinding(study, group: 0, scenario: 1)
    #expect(finding.affected == 15 && finding.wholeShare == 60 / 280.0)
  }

  @Test func `everybody in areas of a kind`() throws {
    let study = try study("where: { column: decile, is: [\"1\", \"3\"] }")
    #expect(study.equality.groups[0].counts == [100, 0, 60, 0])
    #expect(!study.equality.groups[0].fit.isSharedOut)
  }

  @Test func `further by no more than the study's amount is not affected`() throws {
    var mini = MiniStudy().replacing(
      "travel:\n",
      with: "equality: { further: 45min, groups: { g: { label: G, count: children } } }\ntravel:\n")
    #expect(EqualityFinding(try mini.open(), group: 0, scenario: 1).affected == 0)
    mini = mini.replacing("45min", with: "44min")
    #expect(EqualityFinding(try mini.open(), group: 0, scenario: 1).affected == 60)
  }

  @Test func `the outreach site that takes most off the group's added travel`() throws {
    let none = EqualityFinding(try study(Self.counted), group: 0, scenario: 1)
    #expect(none.mitigation.added == 540 && none.mitigation.best == nil)
    #expect(none.mitigation.withOwn == nil)  // nobody knows where the barn is
    let sites =
      "near,Near Hall,outreach,East,503500,200000,postcode,\nfar,Far Hall,outreach,East,504500,200000,postcode,\n"
    let finding = EqualityFinding(try study(Self.counted, sites: sites), group: 0, scenario: 1)
    // Half a kilometre is 7.5 minutes for 12 people; from the far hall it would be 22.5.
    #expect(finding.mitigation.best?.site == 1)
    #expect(abs(finding.mitigation.best!.added - 90) < 1e-9)
  }

  @Test func `everybody is hit as often as everybody`() throws {
    let study = try study("count: children")
    let summary = EqualitySummary(study, scenario: 1)
    #expect(summary.groups[0].ratio?.value == 1)
    #expect(summary.everyone.affected == summary.groups[0].affected)
  }

  @Test func `a group is counted in one way`() throws {
    func errors(_ group: String) throws -> [String] {
      var mini = MiniStudy().replacing(
        "travel:\n", with: "equality: { groups: { g: { label: G, \(group) } } }\ntravel:\n")
      mini.files["groups.csv"] = "code,lone\nA1,1\n"
      return try mini.errors()
    }
    #expect(try errors("source: none").contains { $0.contains("nothing says how many they are") })
    #expect(
      try errors("count: children, percent: rate").contains { $0.contains("stand together") })
    #expect(
      try errors("where: { column: ward, is: [West] }").contains { $0.contains("no area has West") }
    )
  }
}
