import Assessment
import Places
import Studies
import StudySupport
import Testing

/// Villages: 10 people at Ash, 30 at Birch, 60 at Cedar, each nearest to its own hub today; the council
/// closes Birch, so that its 30, in the West with Ash's 10, are further.
struct ResponseFindingTests {
  private func finding(
    sites: [Int?]?, themes: [String?]? = nil, places: [String?]? = nil, counts: [Int]
  ) throws -> ResponseFinding {
    let responses = DecisionTables.Responses(
      sheet: .init(file: "r.csv", headings: ["Said"], rows: counts.map { _ in ["x"] }),
      sites: sites, themes: themes,
      places: places.map { .init(grouping: "side", groups: $0) }, counts: counts)
    return ResponseFinding(try Villages().study(), responses)
  }

  /// Birch is as far from Cedar Hub as from its own but for the last digit.
  @Test func `whoever is as far as before but for rounding is not further`() throws {
    let study = try Villages().changing {
      $0.travels[0] = StudyTravel(
        id: "drive",
        hubs: try! TravelMatrix(
          unit: .minutes, source: .supplied(by: "hand"), areaCount: 3, siteCount: 3,
          values: [0, 4, 10, 9, 4, 4 + 1e-12, 10, 6, 0]),
        outreach: $0.travels[0].outreach)
    }.study()
    let responses = DecisionTables.Responses(
      sheet: .init(file: "r.csv", headings: ["Said"], rows: [["x"]]), sites: nil, themes: nil,
      places: .init(grouping: "side", groups: ["West"]), counts: [1])
    #expect(ResponseFinding(study, responses).places.map { $0.further?.people } == [0, 0])
  }

  @Test func `responses are added up by site and theme`() throws {
    let found = try finding(
      sites: [1, 1, nil, 1], themes: ["Travel", nil, "Cost", "Travel"], counts: [4, 1, 2, 5])
    #expect(found.total == 12)
    #expect(found.sites.map(\.site) == [1, nil])
    #expect(found.sites.map(\.responses) == [10, 2])
    #expect(found.sites[0].themes.map(\.theme) == ["Travel", nil])
    #expect(found.sites[0].themes.map(\.responses) == [9, 1])
    #expect(found.sites[0].people == 30)
    #expect(found.sites[0].closedBy == [1])
    #expect(found.sites[1].people == nil)
  }

  @Test func `by place beside those who live there and those who would be further`() throws {
    let found = try finding(sites: nil, places: ["West", nil, "West"], counts: [3, 1, 2])
    #expect(found.sites.isEmpty)
    #expect(found.places.map(\.name) == ["East", "West", nil])
    #expect(found.places.map(\.responses) == [0, 5, 1])
    #expect(found.places.map(\.people) == [60, 40, nil])
    #expect(found.places.map { $0.further?.people } == [0, 30, nil])
  }
}
