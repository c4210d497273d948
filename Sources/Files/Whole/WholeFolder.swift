internal import Foundation

/// A folder that is written whole or not at all: beside its place first, then exchanged with it.
///
/// One writer at a time has the place, from the first look at it to the end, so what ``earlier`` says
/// stays true for other runs of the program. People may save files into the folder all the while: what
/// is none of the program's own is found in the new folder, even if it was saved while the two were
/// exchanged. Links to the folder are followed; permissions of the folder, and of files and folders of
/// the same names in it, are kept. Empty folders are not.
///
/// Where the file system cannot exchange two names in one step, the earlier folder is renamed aside
/// first. The next run puts it back if this one dies just then, and removes what other dead runs left.
public struct WholeFolder: ~Copyable {
  /// Nothing where there is no folder yet.
  public let earlier: EarlierFolder?
  /// Files in it that no earlier run wrote, relative to it, sorted.
  public let guests: [String]
  private let target: Destination
  private let rules: FolderGuests
  private let work: String
  private let exchange: @Sendable (String, String) throws(SystemFault) -> Bool
  private let lock: WriterLock

  /// Waits for other writers of this place; makes the folders above it that are missing.
  ///
  /// - Parameters:
  ///   - record: the file in the folder that says which of its files a run wrote.
  ///   - own: which these are, by the record; these go, all others are carried over.
  public init(
    at path: String, record: String, own: @escaping @Sendable (EarlierFolder) -> Set<String>
  ) throws(FileError) {
    try self.init(at: path, record: record, own: own, exchange: Exchange.names)
  }

  /// With the exchange of two names given, so that a test can be a file system that has none.
  init(
    at path: String, record: String, own: @escaping @Sendable (EarlierFolder) -> Set<String>,
    exchange: @escaping @Sendable (String, String) throws(SystemFault) -> Bool
  ) throws(FileError) {
    do throws(SystemFault) {
      try FolderTree.make(PathParts(path).folder)
    } catch {
      throw .cannotWrite(path: path, reason: error.words)
    }
    let target = try Destination(path)
    try Self.check(target)
    let lock = try WriterLock(target)
    let rules = FolderGuests(own: own, record: record)
    try DeadRuns.clearUp(target, rules)
    let earlier: EarlierFolder?
    do throws(SystemFault) {
      earlier = target.status == nil ? nil : try EarlierFolder(target.path)
      // Without this right the earlier folder could be exchanged, but not emptied.
      guard earlier == nil || access(target.path, W_OK) == 0 else { throw .last }
    } catch {
      throw .cannotWrite(path: path, reason: error.words)
    }
    (self.target, self.rules, self.exchange) = (target, rules, exchange)
    (self.earlier, guests) = (earlier, earlier.map(rules.guests) ?? [])
    work = target.free("new")
    self.lock = lock
  }

  deinit { try? FolderTree.remove(work) }

  /// Puts `files`, whose paths are relative to the folder, in the place of the earlier one's own files.
  ///
  /// - Precondition: no file has the name of a guest.
  /// - Throws: ``FileError``. After ``FileError/leftAside(path:aside:reason:)`` the new folder is in
  ///   place; after every other error the earlier one is.
  public consuming func replace(
    with files: [(path: String, bytes: [UInt8])]
  ) throws(FileError) {
    do throws(SystemFault) {
      guard mkdir(work, earlier == nil ? 0o777 : 0o700) == 0 else { throw .last }
    } catch {
      throw .cannotWrite(path: target.given, reason: error.words)
    }
    for file in files { try write(file.bytes, to: file.path) }
    if let earlier { try rules.lend(earlier, to: work) }
    let aside = target.free("old")
    do throws(SystemFault) {
      try synchronise()
      try keepPermissions()
      if earlier == nil {
        guard rename(work, target.path) == 0 else { throw .last }
      } else {
        try exchange(with: aside)
      }
      try Descriptor.synchronise(target.folder)
    } catch {
      throw .cannotWrite(path: target.given, reason: error.words)
    }
    if earlier != nil { try settle(aside) }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let place = work + "/" + path
    do throws(SystemFault) {
      try FolderTree.make(PathParts(place).folder)
      try Descriptor(place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW).write(bytes)
    } catch {
      throw .cannotWrite(path: path, reason: error.words)
    }
  }

  /// Files first, so that a folder that is closed even to its owner does not hide them.
  private func keepPermissions() throws(SystemFault) {
    guard let earlier else { return }
    let names = try FolderTree.files(in: work) + FolderTree.folders(in: work).reversed()
    for name in names {
      guard let new = FileStatus(work + "/" + name), new.kind == .file || new.kind == .folder,
        let old = FileStatus(earlier.path + "/" + name), old.kind == new.kind, !old.isSame(as: new)
      else { continue }
      try old.lend(to: work + "/" + name)
    }
    try FileStatus(earlier.path)?.lend(to: work)
  }

  /// After all is written, so that the device takes it in one go. A guest that has a second name is
  /// as safe as before.
  private func synchronise() throws(SystemFault) {
    for name in try FolderTree.files(in: work) {
      guard let file = FileStatus(work + "/" + name), file.kind == .file, file.names == 1 else {
        continue
      }
      try Descriptor.synchronise(work + "/" + name)
    }
    for folder in try FolderTree.folders(in: work) + ["."] {
      try Descriptor.synchronise(work + "/" + folder)
    }
  }

  private func exchange(with aside: String) throws(SystemFault) {
    // The name says that what is there is whole, before and after the exchange.
    guard rename(work, aside) == 0 else { throw .last }
    do throws(SystemFault) {
      if try exchange(aside, target.path) { return }
      guard rename(aside, work) == 0, rename(target.path, aside) == 0 else { throw .last }
    } catch {
      _ = rename(aside, work)
      throw error
    }
    guard rename(work, target.path) == 0 else {
      let fault = SystemFault.last
      _ = rename(aside, target.path)
      throw fault
    }
  }

  private func settle(_ aside: String) throws(FileError) {
    let file: String?
    do throws(SystemFault) {
      file = try rules.settle(aside, into: target.path)
    } catch {
      throw .leftAside(path: target.given, aside: aside, reason: error.words)
    }
    guard let file else { return }
    throw .leftAside(
      path: target.given, aside: aside,
      reason: "'\(file)' was saved there meanwhile, and the new folder has another of that name")
  }

  private static func check(_ target: borrowing Destination) throws(FileError) {
    guard let kind = target.status?.kind, kind != .folder else { return }
    throw .wrongKind(path: target.given, found: kind, expected: .folder)
  }
}
