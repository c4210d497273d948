internal import Foundation

/// A file that is written whole or not at all: beside its place first, then renamed into it.
///
/// One writer at a time has the place, from the first look at it to the end. A link is followed, so
/// that it stays a link. Permissions of an earlier file are kept. What an earlier run left beside the
/// place when it died is removed. Pipes, devices and folders are never replaced.
public struct WholeFile: ~Copyable {
  /// Where the file is made: in a hidden folder of its own, so that whatever a library puts beside
  /// it goes with it.
  package let place: String
  private let target: Destination
  private let work: String
  private let lock: WriterLock

  /// Waits for other writers of this place.
  package init(at path: String) throws(FileError) {
    let target = try Destination(path)
    try Self.check(target)
    let lock = try WriterLock(target)
    let work: String
    do throws(SystemFault) {
      for left in try target.left("new") { try FolderTree.remove(left) }
      work = target.free("new")
      guard mkdir(work, 0o700) == 0 else { throw .last }
    } catch {
      throw .cannotWrite(path: path, reason: error.words)
    }
    (self.target, self.work, place) = (target, work, "\(work)/\(target.name)")
    self.lock = lock
  }

  deinit { try? FolderTree.remove(work) }

  /// Puts what is at ``place`` where it belongs.
  package consuming func finish() throws(FileError) {
    try Self.check(target)
    do throws(SystemFault) {
      try target.status?.lend(to: place)
      try Descriptor.synchronise(place)
      guard rename(place, target.path) == 0 else { throw .last }
      try Descriptor.synchronise(target.folder)
    } catch {
      throw .cannotWrite(path: target.given, reason: error.words)
    }
  }

  /// - Throws: ``FileError``; whatever was there is then as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = try WholeFile(at: path)
    try file.fill(bytes, for: path)
    try file.finish()
  }

  /// Writes all the bytes at ``place``.
  ///
  /// - Parameter path: as messages give it.
  borrowing func fill(_ bytes: [UInt8], for path: String) throws(FileError) {
    do throws(SystemFault) {
      try Descriptor(place, O_WRONLY | O_CREAT | O_EXCL).write(bytes)
    } catch {
      throw .cannotWrite(path: path, reason: error.words)
    }
  }

  /// Makes the folders above a file that are missing.
  package static func makeFolders(above path: String) throws(FileError) {
    do {
      try FolderTree.make(PathParts(path).folder)
    } catch {
      throw .cannotWrite(path: path, reason: error.words)
    }
  }

  /// Refuses to put a file in the place of another kind of document, such as the study that it is
  /// about.
  ///
  /// - Parameter start: how the files begin that may be replaced.
  public static func mayReplace(_ path: String, beginning start: String) throws(FileError) {
    let target = try Destination(path)
    guard target.status != nil else { return }
    try check(target)
    guard let bytes = try? InputFile.start(of: path, count: start.utf8.count) else { return }
    guard bytes.isEmpty || bytes == Array(start.utf8) else {
      throw .occupied(path: path)
    }
  }

  private static func check(_ target: borrowing Destination) throws(FileError) {
    guard let kind = target.status?.kind, kind != .file else { return }
    throw .wrongKind(path: target.given, found: kind, expected: .file)
  }
}
