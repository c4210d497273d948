import Assessment
import Foundation
import Opening
import Placement
import Places
import Reports
import Studies
import StudySupport
import Testing

@testable import Wording

/// What the part of a page works with in which readers try plans, on the made-up villages.
struct WorkbenchFactsTests {
  private func facts(_ study: MiniStudy) throws -> (result: StudyResult, [String: Any]) {
    let result = try StudyResult(study.open())
    let text = try #require(result.document().workbench).facts
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return (result, try #require(read as? [String: Any]))
  }

  /// Numbers as the page's script reads them.
  private func numbers(_ text: Any?) throws -> [Double] {
    let written = try #require(text as? String)
    let bytes = try Array(#require(Data(base64Encoded: written)))
    return stride(from: 0, to: bytes.count, by: 8).map { start in
      let bits = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << (8 * $1) }
      return Double(bitPattern: bits)
    }
  }

  @Test func `travel and people stand in the page to their last binary digit`() throws {
    let (result, facts) = try facts(MiniStudy())
    let travels = try #require(facts["travels"] as? [[String: Any]])
    #expect(try numbers(travels[0]["hubs"]) == result.travel.matrix.values)
    #expect(try numbers(travels[0]["outreach"]) == result.travel.outreach.values)
    let vectors = try #require(facts["vectors"] as? [Any])
    let people = try #require(facts["people"] as? Int)
    #expect(try numbers(vectors[people]) == result.study.people)
  }

  @Test func `its rows are those of the table of options, but for ranks`() throws {
    let (result, facts) = try facts(MiniStudy())
    let rows = try #require(facts["rows"] as? [[String: Any]])
    let table = result.appraisal.table.rows.compactMap { row -> String? in
      guard case .named(let thing?, _) = row[1] else { return nil }
      return thing.id.contains("rank") || thing.id.hasPrefix("against.") ? nil : thing.name
    }
    #expect(rows.compactMap { $0["title"] as? String } == table)
    #expect(table.count > 15)
  }

  @Test func `it has the best plan of every number of hubs that the curve has`() throws {
    let (result, facts) = try facts(MiniStudy())
    let curve = try #require(result.further.curve)
    let questions = try #require(facts["questions"] as? [[String: Any]])
    let best = try #require(questions[0]["best"] as? [String: [String: Any]])
    #expect(curve.points.count > 1)
    for point in curve.points {
      let entry = try #require(best[String(point.count)])
      #expect(entry["open"] as? [Int] == point.plan?.open)
      #expect(entry["proven"] as? Bool == point.isProven)
    }
    // By another objective the report has the best of the study's own number alone.
    let other = try #require(questions[1]["best"] as? [String: [String: Any]])
    #expect(other.keys.sorted() == result.study.rules.hubs.map(String.init))
  }

  @Test func `every plan of the report can be chosen, today's first`() throws {
    let (result, facts) = try facts(MiniStudy())
    let plans = try #require(facts["plans"] as? [[String: Any]])
    #expect(plans.map { $0["id"] as? String } == result.appraisal.options.map(\.plan.id))
    #expect(plans[0]["hubs"] as? [Int] == result.study.baseline.open)
  }

  @Test func `names of sites are words, whatever they are`() throws {
    let study = MiniStudy().replacing(
      "Ash Hall", with: "</script><b>\u{202E}Ash", in: "sites.csv")
    let (result, facts) = try facts(study)
    let workbench = try #require(result.document().workbench)
    #expect(!workbench.facts.contains("<"))
    let sites = try #require(facts["sites"] as? [[String: Any]])
    #expect(sites[0]["name"] as? String == "</script><b>\u{FFFD}Ash")
  }
}
