internal import CZlib

/// DEFLATE (RFC 1951) by zlib, raw as ZIP has it, the whole of it at once.
enum Deflate {
  /// The packed bytes; nothing where packing would save none.
  static func packed(_ plain: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY,
        ZLIB_VERSION, size) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    guard plain.count < 1 << 31 else { return nil }
    let most = Int(deflateBound(&stream, UInt(plain.count)))
    var input = plain
    let packed = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      input.withUnsafeMutableBufferPointer { bytes in
        stream.next_in = bytes.baseAddress
        stream.avail_in = UInt32(bytes.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(most)
        count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? most - Int(stream.avail_out) : 0
      }
    }
    return packed.isEmpty || packed.count >= plain.count ? nil : packed
  }
}
