import Assessment
import Foundation
import Opening
import Places
import Reports
import Studies
import StudySupport
import TestSupport
import Testing
import Text
import Wording

@testable import Consultation

struct ConsultationPagesTests {
  /// The pages of a study by their paths.
  static func pages(_ study: Study, workedOut: Set<String> = []) throws -> [String: String] {
    let pages = try ConsultationPages(
      ResidentView(study, workedOut: workedOut), in: Catalogue.shipped)
    return Dictionary(
      uniqueKeysWithValues: pages.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    )
  }

  static let thurrock = Result { try pages(Study.open(Surroundings.thurrock.path)) }
  static let town = Result {
    let study = try Study.open(Surroundings.fixture("made-up-town/study.yaml").path)
    return try pages(study.answered(), workedOut: ["cheapest-walk"])
  }

  @Test func `there is a page a language and a manifest that names them`() throws {
    let pages = try Self.town.get()
    #expect(Set(pages.keys) == ["index.html", "pl.html", "ur.html", "manifest.json"])
    let manifest = try #require(pages["manifest.json"])
    #expect(manifest.contains("\"study\": \"made-up-town-consult\""))
    #expect(manifest.contains("pl.html"))
  }

  @Test func `the same study gives the same bytes`() throws {
    let again = try Self.pages(
      Study.open(Surroundings.fixture("made-up-town/study.yaml").path).answered(),
      workedOut: ["cheapest-walk"])
    #expect(again == (try Self.town.get()))
  }

  /// The report's own table of areas, as it prints it, beside every cell of every page.
  @Test(arguments: ["index.html", "pl.html", "ur.html"])
  func `every area's minutes and changes are those of the report`(path: String) throws {
    let study = try Study.open(Surroundings.thurrock.path)
    let table = try StudyResult(comparing: study).areasTable
    let columns = StudyColumns(study).scenarios
    let page = try #require(try Self.thurrock.get()[path])
    let cards = page.matches(of: /<article class="place".*?<\/article>/.dotMatchesNewlines())
      .map { String($0.output) }
    #expect(cards.count == study.areas.count)
    let names = cards.map { $0.firstMatch(of: /<h4><bdi[^>]*>(.*?)<\/bdi>/).map { String($0.1) } }
    for (row, area) in study.areas.enumerated() {
      let card = cards[try #require(names.firstIndex(of: area.name))]
      let rows = card.matches(of: /<tr><th scope="row">.*?<\/tr>/.dotMatchesNewlines())
        .prefix(study.scenarios.count).map { String($0.output) }
      for (index, scenario) in study.scenarios.enumerated() {
        let minutes = try Self.cell(table, row, columns[index].travel)
        let nearest = try Self.cell(table, row, columns[index].nearest)
        #expect(Self.numbers(rows[index]).first == minutes, "\(area.name), \(scenario.id)")
        #expect(rows[index].contains(">\(nearest)</bdi>"), "\(area.name), \(scenario.id)")
        guard index > 0 else { continue }
        let change = try Self.cell(table, row, columns[index].change)
        let shown = Self.numbers(rows[index]).dropFirst().first ?? "0.0"
        #expect(change.filter { !"+−".contains($0) } == shown, "\(area.name), \(scenario.id)")
        #expect(rows[index].contains("worse") == change.hasPrefix("+"))
        #expect(rows[index].contains("better") == change.hasPrefix("−"))
      }
    }
  }

  private static func cell(_ table: Table, _ row: Int, _ id: String) throws -> String {
    let column = try #require(table.columns.firstIndex { $0.id == id })
    return NumberStyle.text(table.rows[row][column])
  }

  /// Numbers of a row, with a point before their decimals.
  private static func numbers(_ row: String) -> [String] {
    row.replacing(/<[^>]*>/, with: " ").matches(of: /[0-9]+[.,][0-9]/)
      .map { String($0.output).replacing(",", with: ".") }
  }
}
