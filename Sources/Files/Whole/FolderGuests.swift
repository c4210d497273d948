internal import Foundation

/// Files in a folder that are none of the program's: they move along when the folder is replaced.
struct FolderGuests {
  /// The files of a folder that an earlier run wrote; all others in it are guests.
  let own: @Sendable (EarlierFolder) -> Set<String>
  /// The file that says which these are: it is removed last, so that a run that is cut short meanwhile
  /// leaves a folder of which the next one still knows it.
  let record: String

  func guests(of folder: EarlierFolder) -> [String] {
    let ours = own(folder)
    return folder.files.filter { !ours.contains($0) }
  }

  /// Puts the guests of `earlier` into `new` too.
  ///
  /// Each is one file under two names where the file system can, so that what a person's program still
  /// writes into the one is in the other.
  func lend(_ earlier: EarlierFolder, to new: String) throws(FileError) {
    for guest in guests(of: earlier) {
      do throws(SystemFault) {
        try FolderTree.make(PathParts(new + "/" + guest).folder)
        try Self.link(earlier.path + "/" + guest, new + "/" + guest)
      } catch {
        throw .cannotWrite(path: guest, reason: error.words)
      }
    }
  }

  /// Removes an earlier folder after moving what people have put into it since into the folder that has
  /// taken its place.
  ///
  /// - Returns: a file that cannot be moved, because the new folder has another one of that name; the
  ///   earlier folder is then still there with it. Nothing where all is done.
  func settle(_ earlier: String, into new: String) throws(SystemFault) -> String? {
    // Someone may save a file into the earlier folder until it is gone: then it is looked through again.
    for _ in 0..<20 {
      let folder = try EarlierFolder(earlier)
      let ours = own(folder)
      let theirs = own(try EarlierFolder(new))
      for file in folder.files.filter({ $0 != record }) + folder.files.filter({ $0 == record }) {
        if !ours.contains(file),
          try !Self.move(file, from: earlier, to: new, replacing: !theirs.contains(file))
        {
          return file
        }
        guard unlink(earlier + "/" + file) == 0 || errno == ENOENT else { throw .last }
      }
      do {
        try FolderTree.removeEmpty(earlier)
        return nil
      } catch  where error.number == ENOTEMPTY || error.number == EEXIST {
        continue
      }
    }
    throw SystemFault(EBUSY)
  }

  /// Sees that `new` has a guest as it is in `earlier`; the later of two versions stays.
  ///
  /// - Returns: false where both have one and neither can go.
  private static func move(
    _ file: String, from earlier: String, to new: String, replacing: Bool
  ) throws(SystemFault) -> Bool {
    let (here, there) = (earlier + "/" + file, new + "/" + file)
    guard let mine = FileStatus(here) else { return true }
    guard let other = FileStatus(there) else {
      try FolderTree.make(PathParts(there).folder)
      try link(here, there)
      return true
    }
    if mine.isSame(as: other) || isEqual(here, mine, there, other) { return true }
    guard replacing, other.kind != .folder, mine.changed != other.changed else { return false }
    guard mine.changed > other.changed else { return true }
    let target = PathParts(there)
    let beside = PathParts.join(target.folder, ".\(target.name).later")
    unlink(beside)
    try link(here, beside)
    guard rename(beside, there) == 0 else { throw .last }
    return true
  }

  private static func isEqual(
    _ here: String, _ mine: FileStatus, _ there: String, _ other: FileStatus
  ) -> Bool {
    mine.kind == .file && other.kind == .file && mine.size == other.size
      && FileManager.default.contentsEqual(atPath: here, andPath: there)
  }

  /// Gives a file a second name; where the file system has none to give, copies it with its
  /// permissions and its time.
  private static func link(_ old: String, _ new: String) throws(SystemFault) {
    if linkat(AT_FDCWD, old, AT_FDCWD, new, 0) == 0 { return }
    guard [EPERM, EACCES, ENOTSUP, EMLINK, ENOSYS, EXDEV].contains(errno) else { throw .last }
    guard let status = FileStatus(old) else { throw .last }
    do {
      try FileManager.default.copyItem(atPath: old, toPath: new)
    } catch {
      throw SystemFault(error) ?? SystemFault(EIO)
    }
    guard status.kind == .file else { return }
    try status.lend(to: new)
    let time = timespec(
      tv_sec: status.changed / 1_000_000_000, tv_nsec: status.changed % 1_000_000_000)
    _ = [time, time].withUnsafeBufferPointer { utimensat(AT_FDCWD, new, $0.baseAddress, 0) }
  }
}
