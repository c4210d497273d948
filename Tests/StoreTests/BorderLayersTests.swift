import Assessment
import Foundation
import Opening
import Studies
import TestSupport
import Testing

@testable import Store

/// A site over the border in the layers, on three areas at 0, 1 and 4 km with hubs at 0 and 3 km; the
/// one over the border is at 4.5 km.
struct BorderLayersTests {
  private func query(_ sql: String) throws -> [[String]] {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("border.gpkg").path
      let files = SmallStudy.bordered
      try StudyStore(path: path).write(StudyResult(try files.open()), files: files)
      return try rows(of: path, sql)
    }
  }

  @Test func `areas name it as their nearest, and that it is over the border`() throws {
    #expect(
      try query(
        "SELECT area, today_nearest, today_nearest_name, today_travel FROM areas ORDER BY area")
        == [
          ["A1", "h1", "First", "0.0"], ["A2", "h1", "First", "1.0"],
          ["A3", "b1", "Beyond (over the border)", "0.5"],
        ])
  }

  @Test func `sites have it with a role of its own, open under every scenario`() throws {
    #expect(
      try query("SELECT site, role, today_open, fid_open FROM sites WHERE site IN ('b1', 'h2')")
        == [["h2", "hub", "yes", "no"], ["b1", "hub over the border", "yes", "yes"]])
  }

  @Test func `travel is the way to each site by itself`() throws {
    #expect(
      try query("SELECT site, value FROM travel WHERE area = 'A3' ORDER BY rowid") == [
        ["h1", "4.0"], ["h2", "1.0"], ["b1", "0.5"],
      ])
  }
}
