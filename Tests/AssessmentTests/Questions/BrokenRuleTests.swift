import Assessment
import Places
import Studies
import StudySupport
import Testing

/// Rules that plans of the three villages break: hubs Ash (0), Birch (1) and Cedar (2).
struct BrokenRuleTests {
  private func study(_ rules: Rule...) throws -> Study {
    try Villages().changing { $0.rules = rules }.study()
  }

  @Test func `a hub that is kept is missed, one that is closed is not to be there`() throws {
    let study = try study(.keep([0, 1]), .close([2]))
    #expect(study.broken(by: [0, 1]) == [])
    #expect(study.broken(by: [1, 2]) == [.keep(0), .close(2)])
  }

  @Test func `a group is named with how many of it are open`() throws {
    let study = try study(.each(grouping: "side", atLeast: 1, atMost: 1))
    let each = try #require(study.rules.own.eaches.first)
    #expect(study.broken(by: [0, 2]) == [])
    #expect(
      study.broken(by: [0, 1]) == [
        .group(each, each.groups[0], open: 0), .group(each, each.groups[1], open: 2),
      ])
  }

  @Test func `every other rule is named whole, in the order of the study`() throws {
    let study = try study(
      .oneOf([0, 1]), .budget(100), .gap(Standard(value: 5, unit: .kilometres), travel: nil))
    let sides = study.rules.own.sides
    #expect(study.broken(by: [0, 1]) == sides.map(BrokenRule.rule))
    // £90 a year, 6 km apart.
    #expect(study.broken(by: [1, 2]) == [])
    // £130 a year.
    #expect(study.broken(by: [0, 2]) == [.rule(sides[1])])
  }

  @Test func `where the study's rules are lifted only those asked for beside them are broken`()
    throws
  {
    let study = try study(.oneOf([0, 1])).adding(.keep([2]))
    #expect(study.broken(by: [0, 1]).count == 2)
    #expect(study.broken(by: [0, 1], lifted: true) == [.keep(2)])
  }
}
