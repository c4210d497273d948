/// Writes a ZIP archive (APPNOTE 6.3): the same files in the same order are the same bytes.
///
/// Every file bears the first day that ZIP knows, 1 January 1980, as there is no clock in an output.
/// Files up to 2 GB, no more than 65,535 of them: what an office document needs.
package struct ZipWriter {
  private var archive: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// Adds a file.
  ///
  /// - Parameter isPacked: whether it may be deflated; the first file of an ODF document may not.
  package mutating func add(_ name: String, _ bytes: [UInt8], isPacked: Bool = true) {
    precondition(count < 0xFFFF && bytes.count < 1 << 31, "too much for one archive")
    let packed = isPacked ? Deflate.packed(bytes) : nil
    let body = packed ?? bytes
    let name = Array(name.utf8)
    let checksum = bytes.withUnsafeBytes { Inflate.checksum($0) }
    let shape =
      Self.half(20) + Self.half(0x0800) + Self.half(packed == nil ? 0 : 8) + Self.half(0)
      + Self.half(0x21) + Self.word(checksum) + Self.word(UInt32(body.count))
      + Self.word(UInt32(bytes.count)) + Self.half(UInt16(name.count)) + Self.half(0)
    directory += Self.word(0x0201_4B50) + Self.half(20) + shape
    directory += Self.half(0) + Self.half(0) + Self.half(0) + Self.word(0)
    directory += Self.word(UInt32(archive.count)) + name
    archive += Self.word(0x0403_4B50) + shape + name
    archive += body
    count += 1
  }

  /// Adds a file of text.
  package mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The whole archive.
  package var bytes: [UInt8] {
    archive + directory + Self.word(0x0605_4B50) + Self.half(0) + Self.half(0)
      + Self.half(UInt16(count)) + Self.half(UInt16(count)) + Self.word(UInt32(directory.count))
      + Self.word(UInt32(archive.count)) + Self.half(0)
  }

  private static func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }

  private static func word(_ value: UInt32) -> [UInt8] {
    half(UInt16(value & 0xFFFF)) + half(UInt16(value >> 16))
  }
}
