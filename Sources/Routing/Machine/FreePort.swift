internal import Foundation

/// Ports of this machine's own address.
enum FreePort {
  /// One that nothing listened on just now; another program may take it before it is used.
  static func any() -> Int? {
    #if os(Linux)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let socket = socket(AF_INET, kind, 0)
    guard socket >= 0 else { return nil }
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard bind(socket, address, length) == 0, getsockname(socket, address, &length) == 0 else {
          return nil
        }
        return Int(
          UInt16(
            bigEndian: UnsafeRawPointer(address).loadUnaligned(
              fromByteOffset: 2, as: UInt16.self)))
      }
    }
  }
}
