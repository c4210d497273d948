public import Assessment
import Files
internal import Foundation
internal import GRDB
import Geography
public import Opening
import Readers
import Reports
import Studies
public import Text

/// A study in one file: a GeoPackage that a GIS opens and that hubward reads back.
///
/// The layers and tables are what people look at. The study itself travels inside, byte for byte,
/// and is all that hubward reads: whatever is edited in a layer changes no report.
public struct StudyStore: Sendable {
  /// The GeoPackage's place on disk.
  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// Whether a path is to be opened as a store rather than as a study file: by its ending, or
  /// because the file is an SQLite database.
  public static func isStore(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".gpkg") || (try? DatabaseHeader(file: path))?.isSQLite == true
  }

  /// Reads the study's files, each with its hash checked.
  ///
  /// - Throws: ``DataError`` for a file that is not a store, or is not as hubward wrote it.
  public func files() throws(DataError) -> StudyFiles {
    try StoreReader(path: path).files()
  }

  /// Writes the study with its results: a new file beside `path` that then takes its place.
  ///
  /// The same study under the same name gives the same bytes, by the same version of SQLite: the
  /// project in it knows its file by name. An earlier export is replaced, unless it holds something that hubward did not write; any other file is left alone.
  ///
  /// - Throws: ``StoreError``; whatever was there is then as it was.
  public func write(_ result: StudyResult, files: StudyFiles) throws(StoreError) {
    let file = try place()
    try EarlierStore(path: path).check()
    let layers: StudyLayers
    do {
      layers = try StudyLayers(result)
    } catch {
      throw .map(error.description)
    }
    do {
      try write(layers, files, to: file.place)
    } catch {
      throw .file(.cannotWrite(path: path, reason: Self.reason(error)))
    }
    do {
      try file.finish()
    } catch {
      throw .file(error)
    }
  }

  /// The place of the file, with the folders above it made and other writers of it kept out.
  private func place() throws(StoreError) -> WholeFile {
    do {
      try WholeFile.makeFolders(above: path)
      return try WholeFile(at: path)
    } catch {
      throw .file(error)
    }
  }

  private func write(_ layers: StudyLayers, _ files: StudyFiles, to place: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // Settings whose defaults differ between builds of SQLite and that the file remembers.
      try db.execute(sql: "PRAGMA page_size = 4096")
      try db.execute(sql: "PRAGMA auto_vacuum = NONE")
      try db.execute(sql: "PRAGMA encoding = 'UTF-8'")
    }
    let queue = try DatabaseQueue(path: place, configuration: configuration)
    try queue.write { db in
      try db.execute(sql: "PRAGMA application_id = \(GeoPackageSchema.applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(GeoPackageSchema.userVersion)")
      try GeoPackageSchema.create(in: db)
      let study = layers.result.study.users.isEmpty ? files : nil
      for table in layers.tables + [FilesTable.table(study), layers.styleTable] {
        try GeoPackageSchema.add(table, to: db)
      }
      try ProjectTable.add(
        StudyProject(layers), named: layers.result.study.about.id, path: path, to: db)
    }
    try queue.vacuum()
    try queue.close()
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case let fault as DatabaseError where fault.resultCode == .SQLITE_FULL:
      "no space left on the device"
    case let fault as DatabaseError where fault.resultCode == .SQLITE_CANTOPEN:
      "no file may be made in its folder"
    case let fault as DatabaseError: fault.message ?? "SQLite answered \(fault.resultCode)"
    default: FileFault.reason(error)
    }
  }
}
