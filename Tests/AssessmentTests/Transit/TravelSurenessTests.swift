import Places
import Studies
import StudySupport
import Testing

@testable import Assessment

/// Three villages at 0, 4 and 10 km with a hub in each and a hall in the second.
struct TravelSurenessTests {
  /// A travel of so many minutes a kilometre, and more to Cedar.
  private func travel(
    _ id: String, pace: Double, toCedar more: Double = 0, mode: TravelMode? = .walk,
    record: TravelRecord? = nil, table: String = "ab"
  ) throws -> StudyTravel {
    let places = [0.0, 4, 10]
    let hubs = places.flatMap { area in
      places.map { abs(area - $0) * pace + ($0 == 10 ? more : 0) }
    }
    func matrix(_ sites: Int, _ values: [Double]) throws -> TravelMatrix {
      try TravelMatrix(
        unit: .minutes, source: .supplied(by: id), areaCount: 3, siteCount: sites, values: values)
    }
    return StudyTravel(
      id: id, hubs: try matrix(3, hubs),
      outreach: try matrix(2, places.flatMap { [abs($0 - 4) * pace, .infinity] }),
      making: TravelMaking(
        mode: mode,
        table: TravelMaking.Table(file: "\(id).csv", sha256: table, edition: nil), record: record,
        pairs: TravelMaking.Pairs(all: 15, withoutRoute: 3)))
  }

  private func record(
    _ name: String, network: String = "1f", against: TravelRecord.Comparison? = nil
  ) -> TravelRecord {
    TravelRecord(
      file: "walk.json", sha256: "cd",
      maker: .engine(
        TravelRecord.Engine(
          name: name, version: "1", mode: .walk, speed: 4.8, whose: nil, snapLimit: nil,
          network: TravelRecord.Network(
            file: "x.osm.pbf", sha256: network, mapDay: nil, fileDay: nil))), against: against)
  }

  private func sureness(_ travels: [StudyTravel], of index: Int = 0) throws -> TravelSureness {
    try Villages().changing { $0.travels = travels }.study().sureness(of: index)
  }

  @Test func `a second measured travel of the mode is what it is held against`() throws {
    let travels = [
      try travel("walk", pace: 12), try travel("drive", pace: 1, mode: .drive, table: "cc"),
      try travel("walk-too", pace: 12, toCedar: 80, table: "ef"),
    ]
    guard case .against(2, let difference) = try sureness(travels) else {
      Issue.record("not against the third")
      return
    }
    // Only the three ways to Cedar differ, of nine to hubs and three to the hall; from Cedar, 80
    // minutes to its own hub against 72 to Birch's.
    #expect(difference.pairs == 12)
    #expect(difference.middle == 0)
    #expect(difference.largest == 80)
    #expect(difference.otherNearest == [2])
    #expect(try sureness(travels, of: 2) == .against(travel: 0, difference))
  }

  @Test func `a record's own comparison comes before straight lines`() throws {
    let against = TravelRecord.Comparison(
      file: "valhalla.csv", middle: 3.1, ninth: 6, largest: 9.3, otherNearest: 1)
    #expect(
      try sureness([travel("walk", pace: 12, record: record("OSRM", against: against))])
        == .recorded(against))
  }

  @Test func `the same engine on the same network is no second opinion, nor is the same table`()
    throws
  {
    func isAgainst(_ other: StudyTravel) throws -> Bool {
      let walk = try travel("walk", pace: 12, record: record("OSRM"))
      if case .against = try sureness([walk, other]) { return true }
      return false
    }
    #expect(
      try !isAgainst(travel("pushchair", pace: 15, record: record("OSRM"), table: "ef")))
    #expect(
      try isAgainst(
        travel("newer", pace: 15, record: record("OSRM", network: "2e"), table: "ef")))
    #expect(try isAgainst(travel("other", pace: 15, record: record("Valhalla"), table: "ef")))
    #expect(try !isAgainst(travel("p75", pace: 15, table: "ab")))
  }

  @Test func `without one it is held against straight lines at its middle pace`() throws {
    guard
      case .straightLines(let pace, let difference) = try sureness(
        [travel("walk", pace: 12, toCedar: 6)])
    else {
      Issue.record("not against straight lines")
      return
    }
    // Eight pairs more than 100 m apart, by minutes a kilometre: 12 six times, 12.6 and 13: the
    // middle is 12, and the three ways to Cedar are six minutes longer.
    #expect(pace == 12)
    #expect(difference.pairs == 12)
    #expect(difference.middle == 0)
    #expect(difference.ninth == 6)
    #expect(difference.otherNearest == [])
  }

  @Test func `of an estimate nothing is known, unless a measured travel has its mode`() throws {
    let study = try Villages().study()
    #expect(study.sureness(of: 0) == .notKnown)
    var travels = study.travels
    let drive = travels[0]
    travels[0] = StudyTravel(
      id: "drive", hubs: drive.matrix, outreach: drive.outreach,
      making: TravelMaking(mode: .drive, pairs: TravelMaking.Pairs(all: 15, unknown: 3)))
    travels.append(try travel("measured", pace: 1.5, mode: .drive))
    guard case .against(2, let difference) = try sureness(travels) else {
      Issue.record("not against the measured travel")
      return
    }
    // Half a minute a kilometre over ways of 0 to 10 km: 5 at most.
    #expect(difference.largest == 5)
  }
}
