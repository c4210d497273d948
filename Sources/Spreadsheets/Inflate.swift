internal import CZlib

/// DEFLATE (RFC 1951) by zlib, in chunks: raw as ZIP has it, or wrapped as gzip.
enum Inflate {
  enum Wrapping {
    case none
    case gzip

    fileprivate var windowBits: Int32 { self == .none ? -MAX_WBITS : MAX_WBITS + 16 }
  }

  enum Stop: Error {
    case damaged(String)
    case tooLong

    var reason: String {
      switch self {
      case .damaged(let reason): reason
      case .tooLong: "it is longer than it says"
      }
    }
  }

  /// How many plain bytes are handed on at a time.
  static let chunkSize = 1 << 18

  /// Hands on the plain bytes, chunk by chunk, until they end or `take` says that it has enough.
  ///
  /// - Returns: the CRC-32 of all plain bytes, and how many packed ones they were; nothing when `take`
  ///   stopped early.
  /// - Throws: ``Stop`` when the stream is damaged or longer than `expected` bytes.
  static func plain(
    _ compressed: UnsafeRawBufferPointer, wrapping: Wrapping = .none, expected: Int,
    take: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(Stop) -> (checksum: UInt32, length: Int)? {
    var stream = z_stream()
    stream.next_in = UnsafeMutablePointer(
      mutating: compressed.bindMemory(to: UInt8.self).baseAddress)
    // zlib counts what it is given in 32 bits, so a longer file is given in pieces.
    var waiting = compressed.count
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, wrapping.windowBits, ZLIB_VERSION, size) == Z_OK else {
      throw .damaged("zlib does not start")
    }
    defer { inflateEnd(&stream) }

    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: chunkSize)
    defer { buffer.deallocate() }
    var checksum = crc32(0, nil, 0)
    var total = 0
    while true {
      if stream.avail_in == 0 {
        stream.avail_in = UInt32(min(waiting, 1 << 30))
        waiting -= Int(stream.avail_in)
      }
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(chunkSize)
      let status = inflate(&stream, Z_NO_FLUSH)
      guard status == Z_OK || status == Z_STREAM_END else {
        throw .damaged(stream.msg.map { String(cString: $0) } ?? "the data end early")
      }
      let chunk = UnsafeBufferPointer(rebasing: buffer[..<(chunkSize - Int(stream.avail_out))])
      total += chunk.count
      guard total <= expected else { throw .tooLong }
      checksum = crc32(checksum, chunk.baseAddress, UInt32(chunk.count))
      if !chunk.isEmpty, !take(chunk) { return nil }
      if status == Z_STREAM_END {
        return (UInt32(checksum), compressed.count - waiting - Int(stream.avail_in))
      }
    }
  }

  /// The CRC-32 of bytes that were stored as they are.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let start = bytes.bindMemory(to: UInt8.self).baseAddress
    return UInt32(crc32_z(crc32_z(0, nil, 0), start, bytes.count))
  }
}
