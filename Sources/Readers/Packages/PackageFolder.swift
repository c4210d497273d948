import Files
internal import Foundation
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
      let file = try place(of: path, in: folder)
      try refuseFolder(file, path)
      return try [UInt8](Data(contentsOf: file))
    }
  }

  /// The same folder, its files mapped.
  static func mappedDisk(_ folder: String) -> MapFile {
    { path in
      let file = try place(of: path, in: folder)
      try refuseFolder(file, path)
      return try FileBytes(contentsOf: file.path)
    }
  }

  private static func refuseFolder(_ file: URL, _ path: String) throws(DataError) {
    if ReadFault.isFolder(file.path) {
      throw .unreadable(file: path, reason: "it is a folder")
    }
  }

  private static func place(of path: String, in folder: String) throws(DataError) -> URL {
    let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
    let file = root.appendingPathComponent(path).resolvingSymlinksInPath()
    guard file.pathComponents.starts(with: root.pathComponents) else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: path), "is a link that leads out of the package folder",
          whatToDo: "put the file itself in the folder")
      ])
    }
    return file
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
