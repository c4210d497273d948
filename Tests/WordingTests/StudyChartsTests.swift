import Assessment
import Foundation
import Opening
import Placement
import Places
import Reports
import Studies
import StudySupport
import TestSupport
import Testing

@testable import Wording

/// The report's charts and what it begins with, on the made-up villages.
struct StudyChartsTests {
  private func figures(_ study: MiniStudy) throws -> [String: String] {
    let page = try #require(try study.report().files.first { $0.path == "index.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    var found: [String: String] = [:]
    for part in text.components(separatedBy: "<figure id=\"").dropFirst() {
      let id = String(part.prefix { $0 != "\"" })
      let title = part.components(separatedBy: "<p class=\"finding\">").dropFirst().first
      found[id] = title?.components(separatedBy: "</p>").first ?? ""
    }
    return found
  }

  private func document(_ study: MiniStudy) throws -> Document {
    try StudyResult(study.open()).document()
  }

  private func tables(_ study: MiniStudy) throws -> [Table] {
    func tables(_ block: Block) -> [Table] {
      switch block {
      case .table(let table): [table]
      case .details(_, let inner), .part(_, _, let inner): inner.flatMap(tables)
      default: []
      }
    }
    return try document(study).sections.flatMap(\.blocks).flatMap(tables)
  }

  @Test
  func `the distribution says how near half of the people live, and its table has the shares`()
    throws
  {
    let result = try StudyResult(MiniStudy().open())
    let title = try #require(try figures(MiniStudy())["travel-distribution"])
    // Half of the people by hand: areas in order of their walk until half of all are reached.
    let people = result.study.people
    let walks = result.assessments[0].nearest.impedance
    var left = people.reduce(0, +) / 2
    let half = walks.indices.sorted { walks[$0] < walks[$1] }.first { area in
      left -= people[area]
      return left <= 0
    }
    let minutes = try walks[#require(half)]
    #expect(title.contains(String(format: "within %.1f minutes", minutes)))
    let table = try #require(
      try tables(MiniStudy()).first { $0.id == "distribution" })
    // Everyone lives within the longest.
    #expect(table.rows.last?.dropFirst().allSatisfy { $0 == .share(1, decimals: 1) } == true)
  }

  @Test func `gains and losses, numbers of hubs and decisions each have a chart and a table`()
    throws
  {
    let files = try MiniStudy().ruled("").report().files.map(\.path)
    for chart in ["travel-distribution", "how-many", "decisions"] {
      #expect(files.contains("charts/\(chart).svg"), "\(chart)")
    }
    for table in ["distribution", "curve", "effects"] {
      #expect(files.contains("tables/\(table).csv"), "\(table)")
    }
  }

  @Test(arguments: [
    ([60.0, 40], ", most of them in 1 (60)"), ([50, 30, 20], ", more in 1 (50) than in any other"),
    ([40, 40, 20], ""), ([100, 0], ", all of them in 1 (100)"), ([39.8, 40.2, 20], ""), ([], ""),
  ])
  func `most are in a group only where it has more than half`(people: [Double], words: String) {
    let groups = people.enumerated().map { (name: "\($0 + 1)", people: $1) }
    #expect(StudyCharts.mostAre(groups, of: 100) == words)
  }

  @Test func `the curve is what place --curve says`() throws {
    let study = try MiniStudy().open().answered()
    let result = try StudyResult(study)
    let asked = try study.answer(
      result.rankings[0].question, asking: Asking(top: 1, curve: true)
    ).further.curve
    #expect(asked != nil && result.further.curve == asked)
  }

  @Test func `the summary names the best plan of each question and the proposal's place`() throws {
    let result = try StudyResult(MiniStudy().open())
    let page = try #require(try MiniStudy().report().files.first { $0.path == "index.html" })
    let words = Page.words(String(decoding: page.bytes, as: UTF8.self))
    for ranking in result.rankings {
      let best = try #require(ranking.plans.first)
      let closed = result.study.baseline.open.filter { !best.open.contains($0) }
        .map { result.study.sites.hubs[$0].name }
      #expect(words.contains("For the "))
      for name in closed { #expect(words.contains(name)) }
    }
  }

  @Test func `what a decision is made by comes before the appendix`() throws {
    let parts = try document(MiniStudy()).sections
    let first = try #require(parts.firstIndex { $0.isAppendix })
    let (main, appendix) = (parts[..<first], parts[first...])
    #expect(appendix.filter { !$0.isAppendix }.isEmpty)
    #expect(main.map(\.id).contains("change") && appendix.map(\.id).contains("ranking"))
  }
}
