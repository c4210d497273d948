internal import Foundation

/// Two names in one folder, each of which gets what the other had.
enum Exchange {
  /// In one step, where the file system can.
  ///
  /// - Returns: false where it cannot; nothing has changed then.
  static func names(_ one: String, _ other: String) throws(SystemFault) -> Bool {
    guard let result = exchanged(one, other) else { return false }
    if result == 0 { return true }
    if [EINVAL, ENOSYS, ENOTSUP].contains(errno) { return false }
    throw .last
  }

  #if os(Linux)
    private typealias Rename =
      @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32

    /// The C library's `renameat2`, whose declaration is hidden from Swift.
    private static let rename: Rename? = dlsym(nil, "renameat2").map {
      unsafeBitCast($0, to: Rename.self)
    }

    private static func exchanged(_ one: String, _ other: String) -> Int32? {
      let exchange: UInt32 = 2  // RENAME_EXCHANGE
      return rename?(AT_FDCWD, one, AT_FDCWD, other, exchange)
    }
  #else
    private static func exchanged(_ one: String, _ other: String) -> Int32? {
      renameatx_np(AT_FDCWD, one, AT_FDCWD, other, UInt32(RENAME_SWAP))
    }
  #endif
}
