internal import Foundation

/// What has a name in the file system.
public enum FileKind: String, Hashable, Sendable {
  case file, folder, link, pipe, socket, device
  case other = "file of an unknown kind"
}

/// What the file system says about a name.
struct FileStatus {
  let kind: FileKind
  /// Permissions, without the kind.
  let mode: mode_t
  let owner: uid_t
  let group: gid_t
  let size: Int
  /// How many names the file has.
  let names: Int
  /// When its bytes last changed, in nanoseconds; 0 is the start of 1970.
  let changed: Int
  private let device: UInt64
  private let number: UInt64

  /// Of the name itself, even where it is a link; nothing where nothing has the name.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Of what a link leads to; nothing where that is missing.
  init?(following path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Of an open file.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      default: .other
      }
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    size = Int(status.st_size)
    names = Int(status.st_nlink)
    #if os(Linux)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    changed = Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }

  /// Whether both are the same file.
  func isSame(as other: FileStatus) -> Bool { device == other.device && number == other.number }

  /// Gives a file or folder these permissions and, where that is allowed, this owner.
  func lend(to path: String) throws(SystemFault) {
    // Who may not give a file away keeps it, with the same permissions.
    _ = chown(path, owner, group)
    guard chmod(path, mode) == 0 else { throw .last }
  }
}
