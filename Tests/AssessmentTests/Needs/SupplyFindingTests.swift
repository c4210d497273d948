import Access
import Assessment
import Places
import Studies
import StudySupport
import Testing

/// Services of the small study, whose Cedar School closes under the council's plan: a kilometre is 15
/// minutes; Ash is at 0 km with 100 children, Birch at 1 with 80, Cedar at 3 with 60, Dale at 6 with 40.
struct SupplyFindingTests {
  private static let offers = """
    site,service,how,scenario
    ash,Play,,
    cedar,Play,,
    cedar,send,,
    cedar,Talk,virtual,
    ,Phone,,

    """

  private func study(
    _ offers: String = offers, more: String = "", at easting: Int = 506_000
  ) throws -> Study {
    var study = MiniStudy().replacing(
      "travel:\n",
      with: """
        supply:
          offers: { table: offers, site: site, service: service, delivery: how, scenario: scenario }
        \(more)travel:

        """)
    study.files["offers.csv"] = offers
    study.files["bus.csv"] = "stop,e,n,what\nGreen,\(easting),200000,Play\n"
    return try study.open()
  }

  private func service(_ id: String, of study: Study) throws -> Int {
    try #require(study.provision.services.firstIndex { $0.id == id })
  }

  @Test func `the next place with a service, by hand`() throws {
    let study = try study()
    let finding = SupplyFinding(study, scenario: 1)
    let play = try service("play", of: study)
    let entry = try #require(finding.entries.first { $0.service == play })
    #expect(entry.before == [.hub(0), .hub(1)] && entry.after == [.hub(0)])
    // Cedar and Dale go from 0 and 45 minutes to 45 and 90.
    #expect(entry.change.further == 100)
    #expect(abs(entry.change.meanBefore! - (80 * 15 + 40 * 45) / 280.0) < 1e-9)
    #expect(abs(entry.change.meanAfter! - (80 * 15 + 60 * 45 + 40 * 90) / 280.0) < 1e-9)
  }

  @Test func `what a closing site offered and nothing near replaces, by hand`() throws {
    let study = try study()
    let lost = SupplyFinding(study, scenario: 1).lost
    let (play, send) = (try service("play", of: study), try service("send", of: study))
    let first = try #require(lost.first { $0.service == play })
    // Cedar's 60 and Dale's 40 went there; both are more than 30 minutes from Ash.
    #expect(first.site == .hub(1) && first.people == 100 && first.unreplaced == 100)
    #expect(abs(first.meanBefore! - 18) < 1e-9 && abs(first.meanAfter! - 63) < 1e-9)
    #expect(first.next == .hub(0) && !first.isKept)
    let second = try #require(lost.first { $0.service == send })
    #expect(second.people == 280 && second.unreplaced == 280)
    #expect(second.meanAfter == nil && second.next == nil)
  }

  @Test func `a scenario's own rows keep what a closing site gives`() throws {
    let study = try study(Self.offers + "cedar,send,,council\n")
    let (play, send) = (try service("play", of: study), try service("send", of: study))
    let lost = SupplyFinding(study, scenario: 1).lost
    #expect(lost.first { $0.service == send }?.isKept == true)
    #expect(lost.first { $0.service == send }?.unreplaced == 0)
    #expect(lost.first { $0.service == play }?.isKept == false)
  }

  @Test func `a site without a row is not known, and one with a blank row gives nothing`() throws {
    #expect(SupplyFinding(try study(), scenario: 1).silentBefore == [.hub(2)])
    let told = try study(Self.offers + "dale,,,\n")
    #expect(SupplyFinding(told, scenario: 1).silentBefore == [])
    let silent = try study("site,service,how,scenario\nash,Play,,\n")
    let lost = SupplyFinding(silent, scenario: 1).lost
    #expect(lost.count == 1 && lost[0].service == nil && lost[0].site == .hub(1))
  }

  @Test func `a service that is new has a mean, though nobody could reach it before`() throws {
    let study = try study(Self.offers + "ash,New,,council\nash,Play,,council\n")
    let new = try service("new", of: study)
    let entry = try #require(
      SupplyFinding(study, scenario: 1).entries.first { $0.service == new })
    #expect(entry.before == [] && entry.after == [.hub(0)] && entry.change.meanAfter == nil)
    // 80 × 15, 60 × 45 and 40 × 90 minutes over 280 children.
    #expect(abs(entry.profile.mean! - (80 * 15 + 60 * 45 + 40 * 90) / 280.0) < 1e-9)
  }

  @Test func `another place as near may be beyond what makes up for one that closes`() throws {
    // A stop at Cedar: Dale's 40 go 45 minutes to either.
    let stops = "  visits: { table: bus, stop: stop, easting: e, northing: n, service: what }\n"
    let study = try study(more: stops, at: 503_000)
    let play = try service("play", of: study)
    let lost = try #require(
      SupplyFinding(study, scenario: 1).lost.first { $0.service == play })
    #expect(lost.people == 100 && lost.unreplaced == 0 && lost.within == 60)
  }

  @Test func `a stop of a route is a place, and what has no place is no way to go`() throws {
    let study = try study(
      more: "  visits: { table: bus, stop: stop, easting: e, northing: n, service: what }\n")
    let finding = SupplyFinding(study, scenario: 1)
    let play = try service("play", of: study)
    let entry = try #require(finding.entries.first { $0.service == play })
    #expect(entry.after == [.hub(0), .stop(0)])
    // Dale is at the stop, Cedar 45 minutes from both.
    #expect(abs(entry.change.meanAfter! - (80 * 15 + 60 * 45) / 280.0) < 1e-9)
    let phone = try service("phone", of: study)
    let remote = try #require(finding.entries.first { $0.service == phone })
    #expect(remote.after == [] && remote.isWithoutPlace)
  }

  @Test func `the guide's list comes first and holds the 24 services`() throws {
    let services = try study().provision.services
    #expect(services.prefix { $0.isGuides }.count == 24)
    #expect(services.drop { $0.isGuides }.map(\.id) == ["play", "talk", "phone"])
  }

  @Test func `more places never make a service further`() throws {
    let fewer = SupplyFinding(try study(), scenario: 1)
    let study = try study(Self.offers + "dale,Play,,\n")
    let more = SupplyFinding(study, scenario: 1)
    let play = try service("play", of: study)
    func mean(_ finding: SupplyFinding) -> Double {
      finding.entries.first { $0.service == play }!.change.meanAfter!
    }
    #expect(mean(more) <= mean(fewer))
  }
}
