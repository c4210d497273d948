import Assessment
import Reports
import Studies
import StudySupport
import Testing
import Text

@testable import Wording

/// Supply and equality in the report of the small study.
struct SupplySectionTests {
  private static let study: MiniStudy = {
    var study = MiniStudy().replacing(
      "travel:\n",
      with: """
        supply:
          offers: { table: offers, site: site, service: service, scenario: scenario }
          facts: { table: buildings, site: site, room: room, step-free: access }
        equality:
          groups:
            lone: { label: Lone parents, table: groups, key: code, count: lone, of: all }
        travel:

        """)
    study.files["offers.csv"] =
      "site,service,scenario\nash,Play,\ncedar,Play,\ncedar,send,\ncedar,send,council\n"
    study.files["buildings.csv"] = "site,room,access\nash,60 m²,yes\ncedar,,no\n"
    study.files["groups.csv"] = "code,lone,all\nA1,10,50\nA2,8,40\nA3,12,30\nA4,,20\n"
    return study
  }()

  private func words(_ section: Section) -> String {
    section.blocks.compactMap { block -> String? in
      guard case .list(let sentences) = block else { return nil }
      return sentences.flatMap(\.runs).map { run in
        switch run {
        case .plain(let text), .strong(let text), .code(let text), .link(let text, _): text
        }
      }.joined(separator: " ")
    }.joined(separator: " ")
  }

  private func section(_ id: String) throws -> Section {
    try #require(
      try StudyResult(Self.study.open()).document().sections.first { $0.id == id })
  }

  @Test func `the report says what a closing site offered and what is not known`() throws {
    let words = words(try section("supply"))
    #expect(
      words.contains(
        "For 100 of the 100 people nearest to it, nothing that is known within 30 minutes replaces: Play."
      ), "\(words)")
    #expect(words.contains("but this goes on there: Special educational needs"), "\(words)")
    #expect(words.contains("Dale Centre"), "\(words)")
  }

  @Test func `no place is none only where every open site is spoken of`() throws {
    let study = try Self.study.replacing(
      "cedar,send,council\n", with: "cedar,send,council\nash,New,council\n", in: "offers.csv"
    ).open()
    let table = study.servicesTable(study.supplyFindings(scenarios: [1]), service: nil)
    let row = try #require(table.rows.first { $0[0] == .text("New") })
    // Nothing is said of Dale Centre.
    #expect(row[2] == .absent("none known") && row[5] == .count(1))
    guard case .measure = row[6] else {
      Issue.record("a new service has no mean: \(row[6])")
      return
    }
  }

  @Test func `facts of sites are in the report though nothing is said of services`() throws {
    let study = Self.study.without("  offers:", until: "  facts:")
    let section = try #require(
      try StudyResult(study.open()).document().sections.first { $0.id == "supply" })
    let ids = section.blocks.compactMap { block in
      if case .table(let table) = block { table.id } else { nil }
    }
    #expect(ids.contains("site-facts"))
  }

  @Test func `a blank fact is not known and the data's oddities say so`() throws {
    let study = try Self.study.open()
    let table = try #require(study.factsTable)
    #expect(table.rows[0][1] == .text("60 m²") && table.rows[1][1] == .absent("not known"))
    #expect(
      study.provenance.diagnostics.contains {
        $0.message == "the room of 3 of 4 sites is not known"
      })
    #expect(study.provenance.diagnostics.contains { $0.message.contains("Dale Centre") })
  }

  @Test func `an equality finding carries its evidence and what could be done`() throws {
    let words = words(try section("equality"))
    #expect(words.hasPrefix("Lone parents: hit more often than everybody."), "\(words)")
    #expect(words.contains("12 of 30 (40.0%)") && words.contains("25.0% of all"), "\(words)")
    #expect(words.contains("ratio 1.60, 1.03 to 2.49") && words.contains("Worst in Cedar"))
    #expect(words.contains("No outreach site of the study beside it would take off more."))
  }

  @Test func `a group that is not known in an area says where`() throws {
    let study = try Self.study.open()
    let tables = study.equalityTables([EqualitySummary(study, scenario: 1)])
    #expect(tables[0].notes.contains { $0.contains("not known in 1 area") && $0.contains("Dale") })
  }
}
