internal import Foundation

/// One writer's turn at a place: a lock on a hidden file beside it, `.<name>.lock`.
///
/// The system ends the turn of a process that dies. The file goes with the turn; one that a dead
/// process left is used again.
struct WriterLock: ~Copyable {
  /// How long a second writer waits, in seconds.
  static let patience = 30.0

  private let path: String
  private let file: Descriptor

  /// Waits for the turn.
  ///
  /// - Throws: ``FileError/busy(path:)`` when patience ends.
  init(_ place: borrowing Destination, patience: Double = Self.patience) throws(FileError) {
    path = place.hidden("lock")
    let given = place.given
    var waits = Int(patience / Self.step)
    do throws(SystemFault) {
      while true {
        let opened = try Self.opened(path)
        let isLocked = flock(opened.number, LOCK_EX | LOCK_NB) == 0
        if !isLocked, errno != EWOULDBLOCK, errno != EINTR { throw .last }
        // A turn on a file that its last holder has just removed is no turn.
        if isLocked, let held = FileStatus(descriptor: opened.number),
          FileStatus(path)?.isSame(as: held) == true
        {
          file = opened
          return
        }
        if isLocked { continue }
        guard waits > 0 else { break }
        waits -= 1
        usleep(UInt32(Self.step * 1e6))
      }
    } catch {
      throw .cannotWrite(path: given, reason: error.words)
    }
    throw .busy(path: given)
  }

  deinit { unlink(path) }

  private static let step = 0.02

  private static func opened(_ path: String) throws(SystemFault) -> Descriptor {
    do {
      return try Descriptor(path, O_RDWR | O_CREAT | O_NOFOLLOW)
    } catch  where error.number == EACCES {
      // Another person's dead run left it: reading is enough to lock it.
      return try Descriptor(path, O_RDONLY | O_NOFOLLOW)
    }
  }
}
