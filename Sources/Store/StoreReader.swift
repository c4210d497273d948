import Files
internal import Foundation
internal import GRDB
import Opening
import Readers
import Studies
import Text

/// Takes the study's files out of a GeoPackage that may come from anyone.
struct StoreReader {
  let path: String

  /// The largest study that is read: the number of its files, and all their bytes.
  static let fileLimit = 10_000
  static let byteLimit = 2 << 30

  private var name: String { PathParts(path).name }

  func files() throws(DataError) -> StudyFiles {
    let header: DatabaseHeader
    do {
      header = try DatabaseHeader(file: path)
    } catch {
      throw .unreadable(file: path, reason: ReadFault.reason(error))
    }
    guard header.isSQLite else {
      throw refusal("is not a GeoPackage: it is no SQLite database", Self.another)
    }
    guard header.isGeoPackage else {
      throw refusal("is an SQLite database, but not a GeoPackage", Self.another)
    }
    do {
      let queue = try UntrustedDatabase.open(path)
      defer { try? queue.close() }
      return try queue.read { db in try files(in: db) }
    } catch let error as DataError {
      throw error
    } catch let error as DatabaseError {
      throw refusal(
        "cannot be read as a GeoPackage: \(error.message ?? "SQLite answered \(error.resultCode)")",
        "the file is damaged; export the study again")
    } catch {
      throw .unreadable(file: path, reason: ReadFault.reason(error))
    }
  }

  private func files(in db: Database) throws -> StudyFiles {
    let table = FilesTable.name
    guard let columns = try UntrustedDatabase.columns(of: table, in: db) else {
      throw refusal(
        "is a GeoPackage without a study in it: there is no table '\(table)'",
        "give one that 'hubward export' wrote")
    }
    for column in ["role", "path", "sha256", "bytes"] where !columns.contains(column) {
      throw refusal("its table '\(table)' has no column '\(column)'", Self.damaged)
    }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT rowid AS number, role, path, sha256, typeof(bytes) AS kind, length(bytes) AS size
        FROM \(quoted(table)) ORDER BY rowid LIMIT \(Self.fileLimit + 1)
        """)
    guard rows.count <= Self.fileLimit else {
      throw refusal("holds more than \(Self.fileLimit) files", Self.damaged)
    }
    let entries = try rows.map(entry)
    guard entries.reduce(0, { $0 + $1.size }) <= Self.byteLimit else {
      throw refusal("holds more than \(Self.byteLimit >> 30) GiB of files", Self.damaged)
    }
    for (index, entry) in entries.enumerated()
    where entries[..<index].contains(where: { $0.role == entry.role && $0.path == entry.path }) {
      throw refusal("holds '\(entry.path)' twice", Self.damaged)
    }
    let studies = entries.filter { $0.role == FilesTable.studyRole }
    guard let study = studies.first, studies.count == 1 else {
      throw refusal("expected one study file in it, found \(studies.count)", Self.damaged)
    }
    return StudyFiles(
      study: try file(study, in: db),
      package: try entries.filter { $0.role == FilesTable.packageRole }.map { try file($0, in: db) }
    )
  }

  private struct Entry {
    let number: Int
    let role: String
    let path: String
    let sha256: String
    let size: Int
  }

  private func entry(_ row: Row) throws -> Entry {
    guard let number = UntrustedDatabase.integer(row, "number"),
      let role = UntrustedDatabase.text(row, "role"),
      let path = UntrustedDatabase.text(row, "path"),
      let sha256 = UntrustedDatabase.text(row, "sha256"),
      let size = UntrustedDatabase.integer(row, "size"),
      UntrustedDatabase.text(row, "kind") == "blob"
    else {
      throw refusal("a row of its table '\(FilesTable.name)' is not a file", Self.damaged)
    }
    // The path is printed in messages: nothing in it may steer a terminal.
    guard (1...1000).contains(path.utf8.count),
      path.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else {
      throw refusal("holds a file whose path is empty, too long or no text", Self.damaged)
    }
    return Entry(number: number, role: role, path: path, sha256: sha256, size: size)
  }

  private func file(_ entry: Entry, in db: Database) throws -> StudyFiles.File {
    let row = try Row.fetchOne(
      db, sql: "SELECT bytes FROM \(quoted(FilesTable.name)) WHERE rowid = ?",
      arguments: [entry.number])
    let data = row.flatMap { Data.fromDatabaseValue($0["bytes"] as DatabaseValue) }
    let bytes = data.map { [UInt8]($0) } ?? []
    let digest = SHA256Digest.hex(bytes)
    guard digest == entry.sha256 else {
      throw DataError.refused([
        Diagnostic(
          .error, at: .init(file: name),
          "'\(entry.path)' in it is not the file that was exported: expected sha256"
            + " \(entry.sha256.filter(\.isHexDigit).prefix(64)), found \(digest)",
          whatToDo: "export the study again, or ask for the file anew")
      ])
    }
    return StudyFiles.File(path: entry.path, bytes: bytes)
  }

  private static let another = "give a study file, or a GeoPackage that 'hubward export' wrote"
  private static let damaged = "the file was changed after the export; export the study again"

  private func refusal(_ message: String, _ whatToDo: String) -> DataError {
    .refused([Diagnostic(.error, at: .init(file: name), message, whatToDo: whatToDo)])
  }
}
