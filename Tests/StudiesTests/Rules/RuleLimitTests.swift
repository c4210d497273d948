import Places
import Studies
import StudySupport
import Testing

/// What each rule comes to on the three villages: hubs at 0, 4 and 10 km, a hall (column 3) at 4 km and
/// a barn (column 4) that nobody can place.
struct RuleLimitTests {
  private func limits(_ rule: Rule, _ villages: Villages = Villages()) throws -> [RuleLimit] {
    try #require(villages.study().adding(rule).rules.asked.sides.last).limits
  }

  @Test func `hubs that are kept and closed are sets and no limits`() throws {
    let study = try Villages().study().adding(.keep([2])).adding(.close([1]))
    #expect(study.rules.asked.keep == [2])
    #expect(study.rules.asked.close == [1])
    #expect(study.rules.asked.sides.isEmpty)
  }

  @Test func `limits by group name their members, groups in the order of their names`() throws {
    let study = try Villages().study().adding(.each(grouping: "side", atLeast: 1, atMost: .max))
    let each = try #require(study.rules.asked.eaches.first)
    #expect(each.groups.map(\.name) == ["East", "West"])
    #expect(each.groups.map(\.members) == [[2], [0, 1]])
    #expect(each.atLeast == 1 && each.atMost == .max)
  }

  @Test func `one of some and one only with others are one limit each`() throws {
    #expect(try limits(.oneOf([0, 2])) == [RuleLimit(.oneOf([0, 2]))])
    #expect(
      try limits(.onlyWith(0, partners: [1, 2])) == [RuleLimit(.onlyWith(0, partners: [1, 2]))])
  }

  @Test func `a gap is a limit for each pair that is nearer, by kilometres or minutes`() throws {
    let near = RuleLimit(.oneOf([0, 1]), cause: .near(0, 1, apart: 4))
    #expect(try limits(.gap(Standard(value: 6, unit: .kilometres), travel: nil)) == [near])
    #expect(try limits(.gap(Standard(value: 4, unit: .kilometres), travel: nil)) == [])
    #expect(
      try limits(.gap(Standard(value: 7, unit: .minutes), travel: 0))
        == [near, RuleLimit(.oneOf([1, 2]), cause: .near(1, 2, apart: 6))])
  }

  @Test func `reach is a limit for each set of hubs that some areas are near to`() throws {
    #expect(
      try limits(.reach(Standard(value: 5, unit: .minutes), areas: nil, travel: nil)) == [
        RuleLimit(.anyOf([0, 1]), cause: .reach(areas: [0, 1])),
        RuleLimit(.anyOf([2]), cause: .reach(areas: [2])),
      ])
    let deprived = DecileBand(column: "decile", deciles: 1...2)
    #expect(
      try limits(.reach(Standard(value: 3, unit: .kilometres), areas: deprived, travel: 1)) == [
        RuleLimit(.anyOf([0]), cause: .reach(areas: [0])),
        RuleLimit(.anyOf([1]), cause: .reach(areas: [1])),
      ])
  }

  @Test func `an area without people asks for no reach`() throws {
    let empty = Villages().changing { $0.demands = [try! StudyDemand(people: [10, 30, 0])] }
    #expect(
      try limits(.reach(Standard(value: 5, unit: .minutes), areas: nil, travel: nil), empty)
        == [RuleLimit(.anyOf([0, 1]), cause: .reach(areas: [0, 1]))])
  }

  @Test func `a share of hubs weighs those that lie there against all, in thousandths`() throws {
    let rule = Rule.deprivedShare(
      0.6, DecileBand(column: "decile", deciles: 1...2), citation: "A plan")
    #expect(try limits(rule) == [RuleLimit(.notBelowZero([400, 400, -600]))])
    let held = try #require(Villages().study().adding(rule).rules.asked.sides.first)
    #expect(held.hubAreas == .nearestCentre)
    #expect(held.rule.citation == "A plan")
  }

  @Test func `money is a sum over the hubs, and over the outreach that is placed`() throws {
    #expect(try limits(.budget(90)) == [RuleLimit(.budget([100, 60, 30], atMost: 90))])
    // £190 today.
    #expect(try limits(.savings(50)) == [RuleLimit(.budget([100, 60, 30], atMost: 140))])
    // All closed: £60 once. Each that stays open saves its own.
    #expect(try limits(.oneOff(25)) == [RuleLimit(.budget([-10, -20, -30], atMost: -35))])
    let placed = Villages().changing { $0.tier = OutreachTier(count: 1, share: 0.4) }
    #expect(
      try limits(.budget(90), placed) == [RuleLimit(.budget([100, 60, 30, 5, 0], atMost: 90))])
    #expect(
      try limits(.oneOff(25), placed) == [RuleLimit(.budget([-10, -20, -30, 1, 0], atMost: -35))])
  }

  @Test func `an outreach site opens only with a hub that is near, one without a place never`()
    throws
  {
    #expect(
      try limits(.outreachWithin(Standard(value: 5, unit: .kilometres)))
        == [RuleLimit(.onlyWith(3, partners: [0, 1]), cause: .outreach(0))])
    #expect(
      try limits(.outreachWithin(Standard(value: 0, unit: .minutes)))
        == [RuleLimit(.onlyWith(3, partners: [1]), cause: .outreach(0))])
  }

  @Test func `placing outreach counts what it costs in rules that were there before`() throws {
    let study = try Villages().changing { $0.rules = [.budget(90)] }.study()
    let placed = try study.placing(
      OutreachTier(count: 1, share: 0.4, within: Standard(value: 5, unit: .kilometres)))
    #expect(
      placed.rules.own.sides.map(\.limits)
        == [[RuleLimit(.budget([100, 60, 30, 5, 0], atMost: 90))]])
    #expect(placed.rules.asked.sides.map(\.rule.isTie) == [true])
    let alone = try placed.placing(nil)
    #expect(alone.rules == study.rules)
  }
}
