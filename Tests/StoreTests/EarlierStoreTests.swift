import Files
import Foundation
import TestSupport
import Testing

@testable import Store

/// What stands in the way of an export.
struct EarlierStoreTests {
  private func refusal(_ path: URL) -> StoreError? {
    do {
      try SmallStudy.export(to: path.path)
      return nil
    } catch {
      return error as? StoreError
    }
  }

  @Test func `an earlier export is replaced, whatever was edited in its layers`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("small.gpkg")
      try SmallStudy.export(to: path.path)
      let before = try Data(contentsOf: path)
      try change(path.path, "UPDATE areas SET people = 0")
      #expect(refusal(path) == nil)
      #expect(try Data(contentsOf: path) == before)
    }
  }

  @Test func `a file that hubward did not write is left alone`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("mine.gpkg")
      try Data("mine".utf8).write(to: path)
      #expect(refusal(path) == .notOurs(path: path.path))
      #expect(try Data(contentsOf: path) == Data("mine".utf8))
      let other = folder.appendingPathComponent("other.gpkg")
      try SmallStudy.export(to: other.path)
      try change(other.path, "DROP TABLE hubward_files")
      #expect(refusal(other) == .notOurs(path: other.path))
    }
  }

  @Test func `an export with a layer, a style or a project of someone's own is left alone`() throws
  {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("small.gpkg")
      try SmallStudy.export(to: path.path)
      try change(path.path, "CREATE TABLE notes (fid INTEGER PRIMARY KEY, note TEXT)")
      #expect(refusal(path) == .holdsOthers(path: path.path, what: "the layer 'notes'"))
      try change(
        path.path, "DROP TABLE notes",
        "INSERT INTO layer_styles (styleName, owner) VALUES ('my own', '')")
      #expect(refusal(path) == .holdsOthers(path: path.path, what: "the style 'my own'"))
      try change(
        path.path, "DELETE FROM layer_styles WHERE owner = ''",
        """
        UPDATE qgis_projects SET metadata =
          '{"last_modified_time": "2026-11-28T00:46:04", "last_modified_user": "me"}'
        """)
      #expect(refusal(path) == .holdsOthers(path: path.path, what: "the project 'small'"))
    }
  }

  @Test(arguments: ["-wal", "-journal"])
  func `a database that another program has open is left alone`(ending: String) throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("small.gpkg")
      try SmallStudy.export(to: path.path)
      try Data([1]).write(to: URL(fileURLWithPath: path.path + ending))
      #expect(refusal(path) == .inUse(path: path.path, beside: "small.gpkg\(ending)"))
    }
  }

  @Test func `folders on the way are made, and a place that cannot be written is said`() throws {
    try withTemporaryFolder { folder in
      #expect(refusal(folder.appendingPathComponent("a/b/small.gpkg")) == nil)
      try Data().write(to: folder.appendingPathComponent("file"))
      guard case .file(.cannotWrite) = refusal(folder.appendingPathComponent("file/small.gpkg"))
      else {
        Issue.record("expected that a file is no folder")
        return
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == ["a", "file"])
    }
  }
}
