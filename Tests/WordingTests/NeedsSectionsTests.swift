import Assessment
import Reports
import Studies
import StudySupport
import TestSupport
import Testing

@testable import Wording

/// The needs assessment in the report of the small study.
struct NeedsSectionsTests {
  private func document(_ study: MiniStudy) throws -> Document {
    try StudyResult(study.open()).document()
  }

  private static let indexed = MiniStudy().replacing(
    "travel:\n",
    with: """
      indicators:
        poverty: { label: Poverty, value: rate }
        weight: { label: Excess weight, file: weight.csv, key: Ward, value: Percent, areas: ward }
      indices:
        need: { label: Need index, compares: ward }
      travel:

      """)

  private func study() -> MiniStudy {
    var study = Self.indexed
    study.strays["weight.csv"] = "Ward,Percent\nNorth,25.5\nSouth,19\n"
    return study
  }

  @Test func `need, supply, access, gap and scores each have a section`() throws {
    let ids = try document(study()).sections.map(\.id)
    #expect(
      ids.prefix(7)
        == ["need", "supply", "access", "gap", "scores", "options-section", "reach"])
  }

  @Test func `a study without indicators has no section on need`() throws {
    let ids = try document(MiniStudy()).sections.map(\.id)
    #expect(!ids.contains("need") && ids.contains("access"))
  }

  @Test func `the report says who has most need and what drives it`() throws {
    let section = try #require(try document(study()).sections.first { $0.id == "need" })
    guard case .list(let sentences) = section.blocks[0] else {
      Issue.record("no list comes first")
      return
    }
    let words = sentences.map { $0.runs.map { "\($0)" }.joined() }.joined(separator: " ")
    #expect(words.contains("North: 1.00, driven by"), "\(words)")
  }

  @Test func `every figure has its equal table, and the page holds no word that is no word`() throws
  {
    let files = try StudyReport(StudyResult(study().open())).files
    #expect(files.map(\.path).contains("maps/need-need.svg"))
    #expect(files.map(\.path).contains("tables/scores-hubs.csv"))
    let page = try #require(files.first { $0.path == "index.html" })
    #expect(Page.remains(in: Page.words(String(decoding: page.bytes, as: UTF8.self))) == [])
  }
}
