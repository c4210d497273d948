import Foundation
import GRDB
import Opening
import Readers
import Studies
import TestSupport
import Testing
import Text

@testable import Store

/// Files from elsewhere: damaged, foreign or made to harm.
struct StoreReaderTests {
  /// What is said when a store is read.
  private func refusal(_ path: URL) -> String? {
    do {
      _ = try StudyStore(path: path.path).files()
      return nil
    } catch {
      return error.description
    }
  }

  private func export(in folder: URL, _ statements: String...) throws -> URL {
    let path = folder.appendingPathComponent("small.gpkg")
    try SmallStudy.export(to: path.path)
    let queue = try DatabaseQueue(path: path.path)
    try queue.writeWithoutTransaction { db in
      for statement in statements { try db.execute(sql: statement) }
    }
    try queue.close()
    return path
  }

  @Test func `a file of the study that was changed is named`() throws {
    try withTemporaryFolder { folder in
      let path = try export(
        in: folder,
        "UPDATE hubward_files SET bytes = CAST('hubward: 1' AS BLOB) WHERE path = 'study.yaml'")
      #expect(
        refusal(path)?.hasPrefix(
          "small.gpkg: 'study.yaml' in it is not the file that was exported: expected sha256 ")
          == true)
    }
  }

  @Test func `a table changed with its hash is still refused by the hash in the package`() throws {
    try withTemporaryFolder { folder in
      let text = SmallStudy.areas.replacing(",10,", with: ",99,")
      let digest = SHA256Digest.hex(Array(text.utf8))
      let path = try export(in: folder)
      let queue = try DatabaseQueue(path: path.path)
      try queue.write { db in
        try db.execute(
          sql: "UPDATE hubward_files SET bytes = ?, sha256 = ? WHERE path = 'tables/areas.csv'",
          arguments: [Data(text.utf8), digest])
      }
      try queue.close()
      let files = try StudyStore(path: path.path).files()
      #expect {
        _ = try files.open()
      } throws: { error in
        "\(error)".hasPrefix("tables/areas.csv: expected sha256 ")
      }
    }
  }

  @Test(arguments: [
    ("DELETE FROM hubward_files WHERE role = 'study'", "expected one study file in it, found 0"),
    ("UPDATE hubward_files SET role = 'study'", "expected one study file in it, found 5"),
    ("UPDATE hubward_files SET bytes = 'text'", "a row of its table 'hubward_files' is not a file"),
    ("UPDATE hubward_files SET bytes = NULL", "a row of its table 'hubward_files' is not a file"),
    ("UPDATE hubward_files SET sha256 = x'00'", "a row of its table 'hubward_files' is not a file"),
    ("UPDATE hubward_files SET path = ''", "holds a file whose path is empty, too long or no text"),
    (
      "UPDATE hubward_files SET path = 'a' || char(27) || '[2J'",
      "holds a file whose path is empty, too long or no text"
    ),
    (
      "UPDATE hubward_files SET path = 'datapackage.json' WHERE role = 'package'",
      "holds 'datapackage.json' twice"
    ),
    (
      "ALTER TABLE hubward_files DROP COLUMN sha256",
      "its table 'hubward_files' has no column 'sha256'"
    ),
    ("DROP TABLE hubward_files", "is a GeoPackage without a study in it"),
  ])
  func `a store that is not as it was written says what is wrong`(change: String, message: String)
    throws
  {
    try withTemporaryFolder { folder in
      let path = try export(in: folder, change)
      let said = refusal(path)
      #expect(said?.hasPrefix("small.gpkg: \(message)") == true, "\(said ?? "nothing")")
    }
  }

  @Test(arguments: [
    """
    CREATE VIEW hubward_files AS
    SELECT fid, 'study' AS role, path, sha256, bytes FROM old
    """,
    "CREATE VIRTUAL TABLE hubward_files USING fts5(role, path, sha256, bytes)",
  ])
  func `nothing that would run is read as the table of files`(definition: String) throws {
    try withTemporaryFolder { folder in
      let path = try export(in: folder, "ALTER TABLE hubward_files RENAME TO old", definition)
      #expect(refusal(path)?.contains("is a GeoPackage without a study in it") == true)
    }
  }

  @Test func `a column that is worked out counts as missing`() throws {
    try withTemporaryFolder { folder in
      let path = try export(
        in: folder, "DROP TABLE hubward_files",
        """
        CREATE TABLE hubward_files (fid INTEGER PRIMARY KEY, role TEXT, path TEXT, sha256 TEXT,
          bytes BLOB GENERATED ALWAYS AS (zeroblob(1000000000)))
        """, "INSERT INTO hubward_files (role, path, sha256) VALUES ('study', 'a', 'b')")
      #expect(refusal(path)?.contains("has no column 'bytes'") == true)
    }
  }

  @Test func `files that are no GeoPackage are told apart`() throws {
    try withTemporaryFolder { folder in
      let text = folder.appendingPathComponent("text.gpkg")
      try Data("hubward: 1".utf8).write(to: text)
      #expect(refusal(text)?.hasPrefix("text.gpkg: is not a GeoPackage: it is no SQLite") == true)
      let other = try export(in: folder, "PRAGMA application_id = 7")
      #expect(refusal(other)?.contains("is an SQLite database, but not a GeoPackage") == true)
      #expect(refusal(folder.appendingPathComponent("none.gpkg"))?.contains("no such file") == true)
      #expect(refusal(folder)?.contains("it is a folder") == true)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a damaged file is refused or gives the very files, and never stops the program`(
    seed: UInt64
  ) throws {
    try withTemporaryFolder { folder in
      var random = SplitMix64(seed: seed)
      let path = try export(in: folder)
      var bytes = [UInt8](try Data(contentsOf: path))
      if seed % 3 == 0 {
        bytes.removeLast(random.whole(1...(bytes.count - 1)))
      } else {
        // The first pages hold the schema, where a flipped byte does the most.
        let reach = seed % 3 == 1 ? 8192 : bytes.count
        for _ in 0..<random.whole(1...40) {
          bytes[random.whole(100...(reach - 1))] = UInt8(random.whole(0...255))
        }
      }
      try Data(bytes).write(to: path)
      if let files = try? StudyStore(path: path.path).files(), files != SmallStudy.files {
        // What was lost is noticed when the study is opened.
        #expect(throws: DataError.self) { try files.open() }
      }
    }
  }
}
