import Assessment
import Foundation
import Opening
import Reports
import Studies
import StudySupport
import TestSupport
import Testing
import Wording

/// Room in the report of a study that has places per hub.
struct RoomReportTests {
  @Test func `the report says how full each hub is, and that its other sections do not mind`()
    throws
  {
    let study = try Study.open(
      Surroundings.fixture("made-up-town").appendingPathComponent("study.yaml").path)
    let files = try StudyReport(StudyResult(study)).files
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }
    let page = try text("index.html")
    #expect(page.contains("Room: how full each family hub would be"))
    #expect(
      page.contains(
        "All other sections of this report take every family hub to have room for everyone."))
    for id in ["room-today", "room-proposal", "room-cheapest-walk", "best-room"] {
      let rows = try text("tables/\(id).csv").split(whereSeparator: \.isNewline).dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      // 1,850 under-fives in all, whoever crosses the border included.
      #expect(abs(rows.compactMap { Double($0[1]) }.reduce(0, +) - 1850) < 1e-6)
      for row in rows {
        guard let places = Double(row[2]), let sent = Double(row[1]) else { continue }
        #expect(sent <= places + 1e-6)
      }
    }
  }

  @Test func `a value has its unit once`() throws {
    let study = try Study.open(
      Surroundings.fixture("made-up-town").appendingPathComponent("study.yaml").path)
    let page = try #require(
      try StudyReport(StudyResult(study)).files.first { $0.path == "index.html" })
    let words = Page.words(String(decoding: page.bytes, as: UTF8.self))
    #expect(words.contains("; mean walk: 16.9 minutes ("))
    #expect(!words.contains("(minutes): "))
  }

  @Test func `a study without places has no such section`() throws {
    let page = try #require(
      try MiniStudy().inFolder { _ in try MiniStudy().report().files }
        .first { $0.path == "index.html" })
    #expect(!String(decoding: page.bytes, as: UTF8.self).contains("Room: how full"))
  }
}
