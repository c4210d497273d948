import Access
import Assessment
import Foundation
import Opening
import Reports
import StudySupport
import TestSupport
import Testing
import Wording

/// What the report says where a plan leaves 60 of 360 people without a route: today's mean of 6.8
/// minutes is theirs too, and the 2.8 of the others is no improvement.
struct LostRouteTests {
  private static let files = Result { try MiniStudy.stranding.report().files }

  private func text(_ path: String) throws -> String {
    let file = try #require(Self.files.get().first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func rows(_ path: String) throws -> [[Substring]] {
    try text(path).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  @Test func `means before and after are of those with a route both times`() throws {
    let result = try StudyResult(MiniStudy.stranding.open())
    #expect(result.assessments[0].profile.mean.map { abs($0 - 6.8) < 1e-12 } == true)
    let change = result.assessments[1].change
    #expect(change.meanBefore == change.meanAfter)
    #expect(change.loseRoute == 60 && change.further == 60 && change.compared == 300)
    let table = try text("tables/change-council-ward.csv")
    #expect(!table.contains("6.8") && table.contains("2.8"))
  }

  @Test func `no row holds 6.8 before and 2.8 after`() throws {
    for file in try Self.files.get() where file.path.hasSuffix(".csv") {
      for row in try rows(file.path) {
        #expect(!(row.contains("6.8") && row.contains("2.8")), "\(file.path): \(row)")
      }
    }
  }

  @Test func `no sentence and no figure has the mean falling from 6.8 to 2.8`() throws {
    let words = Page.words(try text("index.html"))
    for sentence in words.split(whereSeparator: { ".\n".contains($0) && $0 != "." }) {
      #expect(
        !(sentence.contains("6.8 minutes") && sentence.contains("2.8 minutes")), "\(sentence)")
    }
    #expect(!words.contains("-4.0") && !words.contains("−4.0"))
  }

  @Test func `wherever the others' mean stands it is said who is not in it`() throws {
    let words = Page.words(try text("index.html"))
    #expect(words.contains("60 of 360 people have no route to an open hub"))
    #expect(
      words.contains(
        "Means before and after are of the 300 of 360 people who have a route both times; 60 lose"
          + " their last route."))
  }

  @Test func `the area is called further, with no number, and comes first`() throws {
    let dale = try #require(rows("tables/areas.csv").first { $0.first == "Dale" })
    #expect(dale.last == "loses its route")
    let worst = try rows("tables/furthest-council.csv")
    #expect(worst[1].first == "Dale")
    #expect(worst[1].contains("loses its route"))
  }

  @Test func `the map has a class of its own for it`() throws {
    let map = try text("maps/change-council.svg")
    #expect(map.contains("No route any more"))
    #expect(!map.contains(">Nearer<"))
  }
}
