import Assessment
import Places
import Reports
import Studies
import StudySupport
import Testing
import Text

@testable import Wording

/// The options' table of three villages on a line; see `Villages`.
struct AppraisalTablesTests {
  private func table(_ change: (inout Villages) -> Void = { _ in }) throws -> Table {
    var villages = Villages()
    villages.scenarios[1] = StudyScenario(
      id: "council", name: "the council's plan", open: [0, 2], outreach: [0])
    change(&villages)
    return try OptionsAppraisal(villages.study()).table
  }

  /// The cells of a row, one per option.
  private func cells(_ id: String, of table: Table) throws -> [String] {
    let row = try #require(
      table.rows.first {
        if case .named(let thing, _) = $0[1] { thing?.id == id } else { false }
      })
    return row.dropFirst(2).map { NumberStyle.text($0) }
  }

  @Test func `options are columns, today's first, and the best plan says for what`() throws {
    let columns = try table().columns
    #expect(
      columns.map(\.id) == [
        "group", "count", "option_today", "option_council", "option_best_p_median",
      ])
    #expect(columns[3].title == "The council's plan")
    #expect(columns[4].title.hasPrefix("Best for shortest mean"))
  }

  @Test func `both ends of what outreach counts for stand side by side`() throws {
    let table = try table()
    #expect(try cells("people.mean.drive.people.hubs", of: table) == ["0.0", "1.2", "0.4"])
    #expect(try cells("people.mean.drive.people.either", of: table) == ["0.0", "0.0", "0.4"])
    #expect(try cells("gains.further.drive.people.hubs", of: table) == ["0", "30", "10"])
    #expect(try cells("gains.further.drive.people.either", of: table) == ["0", "0", "10"])
  }

  @Test func `a stated worth has its own row, and says whose it is`() throws {
    let table = try table { $0.worth = OutreachWorth(share: 0.4, source: "The director.") }
    #expect(try cells("people.mean.drive.people.worth", of: table) == ["0.0", "0.7", "0.4"])
    #expect(table.notes.contains { $0.contains("worth 40%") && $0.contains("(The director)") })
  }

  @Test func `without outreach nothing is given twice`() throws {
    let table = try table { $0.scenarios[1] = StudyScenario(id: "council", open: [0, 2]) }
    let ids = table.rows.compactMap {
      if case .named(let thing, _) = $0[1] { thing?.id } else { nil }
    }
    #expect(ids.contains("people.mean.drive.people.hubs"))
    #expect(!ids.contains { $0.hasSuffix(".either") || $0.hasSuffix(".worth") })
  }

  @Test func `what is not supplied is said, never zero`() throws {
    var villages = Villages()
    villages.sites = StudySites(hubs: villages.sites.hubs, outreach: villages.sites.outreach)
    let appraisal = try OptionsAppraisal(villages.study())
    let missing = [
      "money.running", "money.saving", "money.one_off", "room.beyond", "room.crowded", "deprived",
    ]
    for row in missing {
      #expect(try Set(cells(row, of: appraisal.wholeTable)) == ["not supplied"], "\(row)")
    }
    // The short table names them once.
    let table = appraisal.table
    let rows = table.rows.compactMap {
      if case .named(let thing, _) = $0[1] { thing?.id } else { nil }
    }
    #expect(Set(rows).isDisjoint(with: missing))
    let note = try #require(table.notes.first)
    #expect(note.hasPrefix("Not supplied for any option. "))
    for words in [
      "Money: running cost", "one-off cost", "The most deprived: who gains", "beyond room",
    ] {
      #expect(note.contains(words), "\(words)")
    }
  }

  @Test func `a total with a missing part names it`() throws {
    let table = try table { villages in
      villages.sites = StudySites(
        hubs: villages.sites.hubs, outreach: villages.sites.outreach,
        hubFigures: Villages.figures([.running: [100, nil, 30]], count: 3))
    }
    #expect(try cells("money.running", of: table)[0] == "£130 known; Birch Hub not supplied")
    #expect(try cells("money.running", of: table)[1] == "130")
    #expect(try cells("money.saving", of: table)[1] == "not known: a cost is missing")
    #expect(table.notes.contains { $0.contains("those of outreach are not supplied") })
  }

  @Test func `costs, room and rules are those of each option`() throws {
    let table = try table { $0.rules = [.keep([1])] }
    #expect(try cells("money.running", of: table) == ["190", "135", "90"])
    #expect(try cells("money.saving", of: table) == ["0", "55", "100"])
    #expect(try cells("room.beyond", of: table) == ["20", "20", "20"])
    #expect(try cells("rules.broken", of: table) == ["none", "Birch Hub kept open", "none"])
    #expect(try cells("rank.p-median.drive.people", of: table) == ["1", "breaks rules", "1"])
  }

  @Test
  func `ranks are within the option's own size, and the distance is from the asked size's best`()
    throws
  {
    let table = try table()
    #expect(try cells("rank.p-median.drive.people", of: table) == ["1", "2", "1"])
    #expect(try cells("against.p-median.drive.people", of: table) == ["−0.4", "+0.8", "0.0"])
  }

  @Test func `the short table is the first travel by its own standard; the whole has all`() throws {
    var villages = Villages()
    villages.standards.append(Standard(value: 3, unit: .minutes))
    let appraisal = try OptionsAppraisal(villages.study())
    func ids(_ table: Table) -> [String] {
      table.rows.compactMap { if case .named(let thing, _) = $0[1] { thing?.id } else { nil } }
    }
    let (short, whole) = (ids(appraisal.table), ids(appraisal.wholeTable))
    #expect(Set(whole).count == whole.count && Set(short).isSubset(of: whole))
    #expect(!short.contains { $0.contains(".line.") || $0.contains("3min") })
    #expect(whole.contains("people.within_3min.drive.people.hubs"))
    #expect(whole.contains("people.mean.line.people.hubs"))
  }

  @Test func `travels that carry everyone between them are counted together`() throws {
    var villages = Villages()
    // Everyone in Birch drives, at a minute a kilometre; the others walk at ten.
    let drive = villages.travels[0].carrying(TravelPeople(who: "drivers", shares: [0, 1, 0]))
    let slow = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "test"), areaCount: 3, siteCount: 3,
      values: drive.matrix.values.map { $0 * 10 })
    let walk = StudyTravel(id: "walk", hubs: slow, outreach: drive.outreach)
      .carrying(TravelPeople(who: "walkers", shares: [1, 0, 1]))
    villages.travels = [villages.travels[1], drive, walk]
    villages.scenarios.append(StudyScenario(id: "birch", open: [1]))
    let table = try OptionsAppraisal(villages.study()).table
    // To Birch alone: 10 walk 40 minutes, 60 walk 60, 30 are there: 4,000 / 100.
    let together = try cells("people.mean.drive+walk.people.hubs", of: table)
    #expect(together[2] == "40.0")
    #expect(table.rows.allSatisfy { !"\($0[1])".contains("people.mean.walk.people") })
  }

  @Test func `a rank with outreach is among plans that all have it`() throws {
    let table = try table()
    // With a hall at Birch, Ash and Cedar leave nobody to travel; Birch and Cedar leave Ash's 10.
    #expect(
      try cells("rank_with_outreach.p-median.drive.people", of: table) == [
        "no outreach", "1", "no outreach",
      ])
  }
}
