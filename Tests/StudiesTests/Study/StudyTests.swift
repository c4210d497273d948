import Places
import Studies
import StudySupport
import Testing

/// A study is valid or is not there: each thing that its initialiser refuses.
struct StudyTests {
  /// Something that makes no study, and why.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let error: StudyError
    let spoil: @Sendable (inout Villages) -> Void

    var testDescription: String { "\(error)" }

    init(_ error: StudyError, _ spoil: @escaping @Sendable (inout Villages) -> Void) {
      self.error = error
      self.spoil = spoil
    }
  }

  @Test func `three villages are a study`() throws {
    let study = try Villages().study()
    #expect(study.baseline.id == "today")
    #expect(study.competing == [1])
    #expect(study.people == [10, 30, 60])
    #expect(study.standard(for: study.travels[1])?.unit == .kilometres)
    #expect(study.closed(by: [0, 2]) == [1])
    #expect(!study.rules.canBeLifted)
  }

  @Test(arguments: missing + shapes + counts + scenarios)
  func `parts that do not fit together are refused`(refusal: Refusal) {
    #expect(throws: refusal.error) { try Villages().changing(refusal.spoil).study() }
  }

  @Test(arguments: rules)
  func `a rule that cannot hold is refused by its number`(refusal: Refusal) {
    let spoilt = Villages().changing { villages in
      villages.rules = [.close([])]
      refusal.spoil(&villages)
    }
    #expect(throws: StudyError.inRule(1, refusal.error)) { try spoilt.study() }
  }

  @Test(arguments: tiers)
  func `outreach that cannot be placed is refused`(refusal: Refusal) {
    #expect(throws: StudyError.inTier(refusal.error)) {
      try Villages().changing(refusal.spoil).study()
    }
  }

  @Test(arguments: missing + shapes + counts + scenarios + rules + tiers)
  func `every refusal says what is wrong and what to do, in words`(refusal: Refusal) {
    for error in [refusal.error, .inRule(1, refusal.error), .inTier(refusal.error)] {
      #expect(!error.message.isEmpty && !error.whatToDo.isEmpty)
      #expect(!"\(error)".contains("Optional("))
    }
  }

  private static let missing = [
    Refusal(.none(.area)) { $0.areas = StudyAreas([]) },
    Refusal(.none(.hub)) { $0.sites = StudySites(hubs: []) },
    Refusal(.none(.demand)) { $0.demands = [] },
    Refusal(.none(.travel)) { $0.travels = [] },
    Refusal(.none(.standard)) { $0.standards = [] },
    Refusal(.none(.scenario)) { $0.scenarios = [] },
  ]

  private static let shapes = [
    Refusal(.wrongShape(of: "few", expected: 3, found: 2)) {
      $0.demands.append(try! StudyDemand(id: "few", people: [1, 2]))
    },
    Refusal(.wrongShape(of: "drive", expected: 9, found: 6)) {
      $0.travels[0] = StudyTravel(
        id: "drive",
        hubs: try! TravelMatrix(
          unit: .minutes, source: .supplied(by: "hand"), areaCount: 3, siteCount: 2,
          values: [0, 4, 4, 0, 10, 6]))
    },
    Refusal(.wrongShape(of: "drive", expected: 6, found: 0)) {
      $0.travels[0] = StudyTravel(id: "drive", hubs: $0.travels[0].matrix)
    },
    Refusal(.travelWithoutStandard(travel: "line", unit: .kilometres)) {
      $0.standards.removeLast()
    },
    Refusal(.wrongShape(of: "points", expected: 3, found: 1)) { villages in
      villages.points = DemandPoints(
        kind: "postcode", of: [villages.areas[0]], [], isWeighted: false)
    },
    Refusal(.otherPoints(travel: "drive")) { villages in
      let drive = villages.travels[0]
      let points = DemandPoints(
        kind: "postcode", of: Array(villages.areas), [], isWeighted: false)
      villages.travels[0] = StudyTravel(
        id: drive.id, hubs: drive.matrix, outreach: drive.outreach,
        points: PointTravel(
          points: points, hubs: drive.matrix, single: drive.matrix, stands: .centre))
    },
  ]

  private static let counts = [
    Refusal(.hubCount(asked: 0, hubs: 3)) { $0.hubs = 0...0 },
    Refusal(.hubCount(asked: 4, hubs: 3)) { $0.hubs = 2...4 },
    Refusal(.hubCount(asked: 2, hubs: 3)) { $0.hubs = -1...2 },
  ]

  private static let scenarios = [
    Refusal(.unknownSite(scenario: "council", index: 3)) {
      $0.scenarios[1] = StudyScenario(id: "council", open: [0, 3])
    },
    Refusal(.unknownSite(scenario: "council", index: -1)) {
      $0.scenarios[1] = StudyScenario(id: "council", open: [-1])
    },
    Refusal(.unknownSite(scenario: "council", index: 2)) {
      $0.scenarios[1] = StudyScenario(id: "council", open: [0], outreach: [2])
    },
    Refusal(.candidateOpenToday(site: "birch")) {
      $0.sites = StudySites(
        hubs: $0.sites.hubs, outreach: $0.sites.outreach, candidates: [SiteID("birch")])
    },
  ]

  private static let rules = [
    Refusal(.keptAndClosed(hub: "ash")) { $0.rules = [.keep([0]), .close([0])] },
    Refusal(.loneChoice) { $0.rules.append(.oneOf([1])) },
    Refusal(.unknownHub(index: 7, hubs: 3)) { $0.rules.append(.keep([7])) },
    Refusal(.repeatedSite("birch")) { $0.rules.append(.oneOf([1, 1])) },
    Refusal(.unknownTravel(index: 9, travels: 2)) {
      $0.rules.append(.gap(Standard(value: 1, unit: .kilometres), travel: 9))
    },
    Refusal(.ownPartner(hub: "ash")) { $0.rules.append(.onlyWith(0, partners: [1, 0])) },
    Refusal(.unknownGrouping("town", known: ["side"])) {
      $0.rules.append(.each(grouping: "town", atLeast: 1, atMost: .max))
    },
    Refusal(.crossedLimits(grouping: "side", atLeast: 2, atMost: 1)) {
      $0.rules.append(.each(grouping: "side", atLeast: 2, atMost: 1))
    },
    Refusal(.emptyLimits(grouping: "side")) {
      $0.rules.append(.each(grouping: "side", atLeast: 0, atMost: .max))
    },
    Refusal(.hubWithoutGroup(hub: "cedar", grouping: "side")) {
      $0.sites = StudySites(
        hubs: Villages.hubs(at: Villages.points([0, 4, 10]), withSide: false),
        outreach: $0.sites.outreach)
      $0.rules.append(.each(grouping: "side", atLeast: 1, atMost: .max))
    },
    Refusal(.travelNotEstimated(travel: "bus", unit: .minutes)) {
      $0.travels[0] = StudyTravel(
        id: "bus",
        hubs: try! TravelMatrix(
          unit: .minutes, source: .supplied(by: "hand"), areaCount: 3, siteCount: 3,
          values: [0, 4, 10, 4, 0, 6, 10, 6, 0]), outreach: $0.travels[0].outreach)
      $0.rules.append(.gap(Standard(value: 5, unit: .minutes), travel: 0))
    },
    Refusal(.travelInOtherUnit(travel: "line", unit: .kilometres, asked: .minutes)) {
      $0.rules.append(.reach(Standard(value: 5, unit: .minutes), areas: nil, travel: 1))
    },
    Refusal(.noTravel(unit: .kilometres)) {
      $0.travels.removeLast()
      $0.rules.append(.reach(Standard(value: 5, unit: .kilometres), areas: nil, travel: nil))
    },
    Refusal(.unknownColumn("rank", file: "areas", known: ["name", "decile"])) {
      $0.rules.append(
        .deprivedShare(0.5, DecileBand(column: "rank", deciles: 1...2), citation: nil))
    },
    Refusal(.notADecile(badCell)) {
      $0.areas = Villages.areas(at: Villages.points([0, 4, 10]), deciles: .bad(badCell))
      $0.rules.append(
        .reach(
          Standard(value: 5, unit: .minutes), areas: DecileBand(column: "decile", deciles: 1...2),
          travel: nil))
    },
    Refusal(.figureNotNamed(.running, rule: .budget)) {
      $0.sites = StudySites(hubs: $0.sites.hubs, outreach: $0.sites.outreach)
      $0.rules.append(.budget(100))
    },
    Refusal(
      .figureMissing(
        .closing, site: "Birch Hub", rule: .oneOff,
        at: CellPlace(file: "sites.csv", row: 3, column: "closing"))
    ) {
      $0.sites = StudySites(
        hubs: $0.sites.hubs, outreach: $0.sites.outreach,
        hubFigures: Villages.figures(
          [.capital: [nil, nil, nil], .closing: [10, nil, 30]], count: 3))
      $0.rules.append(.oneOff(100))
    },
  ]

  private static let tiers = [
    Refusal(.tooManyOutreach(asked: 2, located: 1)) {
      $0.tier = OutreachTier(count: 2, share: 0.4)
    },
    Refusal(.outreachStandardUnit(.kilometres)) {
      $0.travels.removeLast()
      $0.tier = OutreachTier(
        count: 1, share: 0.4, standard: Standard(value: 1, unit: .kilometres))
    },
  ]

  private static let badCell = BadCell(
    place: CellPlace(file: "areas.csv", row: 4, column: "decile"), expected: "a decile, 1 to 10",
    found: "'11'", whatToDo: nil)
}
