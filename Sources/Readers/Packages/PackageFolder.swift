import Files
public import Spreadsheets
import Text

/// Opens a file of a package by its path inside the package folder.
///
/// What it throws is turned into ``DataError/unreadable(file:reason:)``; a `DataError` stays itself.
public typealias OpenFile = @Sendable (_ path: String) throws -> [UInt8]

/// Opens a file of a package without reading it into memory.
public typealias MapFile = @Sendable (_ path: String) throws -> FileBytes

/// Paths and files of one data package.
enum PackageFolder {
  /// A folder on disk. Links are followed only as far as they stay inside it.
  static func disk(_ folder: String) -> OpenFile {
    { path in
      try InputFile.bytes(of: place(of: path, in: folder), limit: sizeLimit)
    }
  }

  /// The same folder, its files mapped.
  static func mappedDisk(_ folder: String) -> MapFile {
    { path in
      try FileBytes(contentsOf: place(of: path, in: folder))
    }
  }

  /// The most that a file which is read as a whole may have: 1 GB. Travel tables and publishers'
  /// files are not among them.
  private static let sizeLimit = 1 << 30

  /// The file's place without links, where it is there.
  private static func place(of path: String, in folder: String) throws(DataError) -> String {
    let file = PathParts.join(folder, path)
    guard let root = PathParts.real(folder), let place = PathParts.real(file) else { return file }
    guard place.hasPrefix(PathParts.join(root, "")) else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: path), "is a link that leads out of the package folder",
          whatToDo: "put the file itself in the folder")
      ])
    }
    return place
  }

  /// Opens a file, with one error type.
  static func read<Bytes>(
    _ path: String, by open: (String) throws -> Bytes
  ) throws(DataError) -> Bytes {
    do {
      return try open(path)
    } catch let error as DataError {
      throw error
    } catch {
      throw .unreadable(file: path, reason: ReadFault.reason(error))
    }
  }

  /// Why a resource's path may not be opened, or nothing.
  static func objection(to path: String) -> String? {
    if path.contains("://") { return "is a web address; download the file into the package folder" }
    if path.hasPrefix("/") || path.hasPrefix("~") || path.contains("\\") {
      return "is not a relative path with '/'; name the file relative to the package folder"
    }
    if path.split(separator: "/", omittingEmptySubsequences: false).contains("..") {
      return "leads out of the package folder; put the file into the folder"
    }
    return path.isEmpty ? "is empty; name the file" : nil
  }
}
