internal import Foundation

/// A folder that another program fills: in a hidden place beside its own, renamed when it is whole.
///
/// One builder at a time has the place. Whoever finds the folder there finds it whole. What a dead
/// builder left beside the place is removed.
package struct BuiltFolder: ~Copyable {
  /// Where it is built.
  package let place: String
  private let target: Destination
  private let lock: WriterLock

  /// Waits for other builders of this place, and makes the folders above it that are missing.
  ///
  /// - Returns: nothing where the folder is there already.
  package static func begin(at path: String) throws(FileError) -> BuiltFolder? {
    if FileStatus(following: path)?.kind == .folder { return nil }
    try WholeFile.makeFolders(above: path)
    let folder = try BuiltFolder(path)
    // Another builder may have finished it meanwhile.
    guard FileStatus(following: path)?.kind != .folder else { return nil }
    return folder
  }

  private init(_ path: String) throws(FileError) {
    let target = try Destination(path)
    let lock = try WriterLock(target)
    let place: String
    do throws(SystemFault) {
      for left in try target.left("new") { try FolderTree.remove(left) }
      place = target.free("new")
      guard mkdir(place, 0o777) == 0 else { throw .last }
    } catch {
      throw .cannotWrite(path: path, reason: error.words)
    }
    self.place = place
    self.target = target
    self.lock = lock
  }

  deinit { try? FolderTree.remove(place) }

  /// Gives it its name.
  package consuming func finish() throws(FileError) {
    do throws(SystemFault) {
      for name in try FolderTree.files(in: place) {
        try Descriptor.synchronise(place + "/" + name)
      }
      guard rename(place, target.path) == 0 else { throw .last }
      try Descriptor.synchronise(target.folder)
    } catch {
      throw .cannotWrite(path: target.given, reason: error.words)
    }
  }
}
