import Files
package import Readers
public import Studies
import StudyFormat
public import Text

/// The files that a study is made from, byte for byte: what a study store carries.
///
/// Nothing else is read when the study is opened, so equal files make equal reports.
public struct StudyFiles: Hashable, Sendable {
  public struct File: Hashable, Sendable {
    /// The study file's name, or a path inside the package's folder.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The study file.
  public let study: File
  /// `datapackage.json`, every file that it describes, the files beside it that the study names, and
  /// the records beside tables of travel.
  public let package: [File]

  public init(study: File, package: [File]) {
    self.study = study
    self.package = package
  }

  /// Reads a study's files from disk; every file of the package has the hash that the package states.
  ///
  /// - Parameter path: the study file.
  public static func read(_ path: String) throws(DataError) -> StudyFiles {
    let (name, bytes) = try studyFile(path)
    let file = try StudyFile(name: name, bytes: bytes)
    let package = try package(file.package, of: path)
    var files = try package.files().map { File(path: $0.path, bytes: $0.bytes) }
    for path in file.tables.map(\.path.name) + file.drawnFiles
    where !files.contains(where: { $0.path == path }) {
      files.append(File(path: path, bytes: try package.neighbour(path)))
    }
    for record in TravelRecordBeside.all(file, package)
    where !files.contains(where: { $0.path == record.path }) {
      files.append(File(path: record.path, bytes: record.bytes))
    }
    return StudyFiles(study: File(path: name, bytes: bytes), package: files)
  }

  /// Opens the study that they make, without a disk.
  public func open(withoutIsochrones: Bool = false) throws(DataError) -> Study {
    try Study(name: study.path, bytes: study.bytes, withoutIsochrones: withoutIsochrones) {
      (_) throws(DataError) in
      try dataPackage()
    }
  }

  /// Their data package, without a disk.
  package func dataPackage() throws(DataError) -> DataPackage {
    let contents = Dictionary(package.map { ($0.path, $0.bytes) }) { first, _ in first }
    let open: OpenFile = { path in
      guard let bytes = contents[path] else {
        throw DataError.unreadable(file: path, reason: "it is not among the study's files")
      }
      return bytes
    }
    return contents[PackageManifest.fileName] == nil
      ? .undescribed(open) : try DataPackage(opening: open)
  }
}

extension StudyFiles {
  /// Where the data package is that a study file names, and its `datapackage.json` with the hashes
  /// of the files as they are now.
  ///
  /// - Parameter path: the study file.
  /// - Returns: the descriptor's path and its bytes before and after.
  public static func renewedHashes(
    _ path: String
  ) throws(DataError) -> (path: String, before: [UInt8], after: [UInt8]) {
    let (name, bytes) = try studyFile(path)
    guard let manifest = try StudyFile(name: name, bytes: bytes).package else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: name),
          "it names no data package, so there are no hashes to renew",
          whatToDo: "write the hash of a table beside its file, under 'tables'")
      ])
    }
    let folder = packageFolder(manifest, of: path)
    let (before, after) = try PackageHashes.renewed(folder: folder)
    return (folder + "/datapackage.json", before, after)
  }

  /// A study file's name and bytes.
  package static func studyFile(_ path: String) throws(DataError) -> (name: String, bytes: [UInt8])
  {
    if ReadFault.isFolder(path) {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: path), "is a folder", whatToDo: "give its study.yaml")
      ])
    }
    do {
      return (
        PathParts(path).name, try InputFile.bytes(of: path, limit: StudyFile.sizeLimit)
      )
    } catch {
      throw .unreadable(file: path, reason: ReadFault.reason(error))
    }
  }

  /// The package that a study file names; where it names none, the files beside it.
  package static func package(
    _ manifest: String?, of studyFile: String
  ) throws(DataError) -> DataPackage {
    guard let manifest else {
      return .beside(folder: PathParts(studyFile).folder)
    }
    return try .open(folder: packageFolder(manifest, of: studyFile))
  }

  /// Where the package is that a study file names, on disk.
  package static func packageFolder(_ manifest: String, of studyFile: String) -> String {
    let folder = PathParts(studyFile).folder
    let place = PathParts(manifest.hasPrefix("/") ? manifest : PathParts.join(folder, manifest))
    return place.folder
  }
}
