import Foundation
import Reports
import StudySupport
import Testing
import Wording

/// What the report says of a hub over the border.
struct BorderReportTests {
  @Test func `tables and maps call it what it is`() throws {
    let files = try MiniStudy.withBorder.report().files
    func text(_ path: String) throws -> String {
      let file = try #require(files.first { $0.path == path })
      return String(decoding: file.bytes, as: UTF8.self)
    }
    #expect(try text("tables/sites.csv").contains("Elm Hub,hub over the border,"))
    #expect(try text("index.html").contains("Elm Hub (over the border)"))
    // Under today's three Dale's own hub is nearer; were it closed, Elm would be the nearest.
    let closed = MiniStudy.withBorder.replacing("open: [ash, dale]", with: "open: [ash, cedar]")
    let areas = try #require(closed.report().files.first { $0.path == "tables/areas.csv" })
    let dale = try #require(
      String(decoding: areas.bytes, as: UTF8.self).components(separatedBy: "\r\n")
        .first { $0.hasPrefix("Dale,") })
    #expect(dale.contains("Dale Centre,0"))
    #expect(dale.contains("Elm Hub (over the border),15"))
  }
}
