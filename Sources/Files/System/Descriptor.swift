internal import Foundation

/// An open file, closed at the end of its life.
struct Descriptor: ~Copyable {
  let number: Int32

  /// - Parameter flags: as of `open(2)`; children of this process never inherit the file.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemFault) {
    var opened: Int32
    repeat { opened = open(path, flags | O_CLOEXEC, mode) } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw .last }
    number = opened
  }

  deinit { close(number) }

  /// Writes all the bytes.
  func write(_ bytes: [UInt8]) throws(SystemFault) { try Self.write(bytes, to: number) }

  /// Returns when the device has what was written.
  func synchronise() throws(SystemFault) {
    while fsync(number) != 0 {
      // Some file systems have nothing to synchronise.
      if errno == EINVAL || errno == ENOTSUP { return }
      guard errno == EINTR else { throw .last }
    }
  }

  /// The same for a file or folder that is not open.
  static func synchronise(_ path: String) throws(SystemFault) {
    try Descriptor(path, O_RDONLY | O_NOFOLLOW).synchronise()
  }

  /// Writes all the bytes to an open file, as often as it takes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFault) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        #if os(Linux)
          Glibc.write(descriptor, $0.baseAddress! + done, $0.count - done)
        #else
          Darwin.write(descriptor, $0.baseAddress! + done, $0.count - done)
        #endif
      }
      if written > 0 {
        done += written
      } else if written == 0 {
        throw SystemFault(EIO)
      } else if errno == EAGAIN {
        // A terminal or pipe that is set not to block: wait until it takes more.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw .last
      }
    }
  }
}
