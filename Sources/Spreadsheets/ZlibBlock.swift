/// A short piece of data packed by zlib (RFC 1950), as other formats have it inside.
package enum ZlibBlock {
  /// The plain bytes; nothing where the data are damaged or longer than `length`.
  package static func plain(_ packed: ArraySlice<UInt8>, length: Int) -> [UInt8]? {
    // Two bytes say that it is zlib's; the checksum at the end is left to whoever reads all of it.
    guard packed.count > 2, packed.first! & 0x0F == 8 else { return nil }
    var plain: [UInt8] = []
    let isWhole = packed.dropFirst(2).withUnsafeBytes { bytes in
      (try? Inflate.plain(bytes, expected: length) { chunk in
        plain += chunk
        return true
      }) != nil
    }
    return isWhole && plain.count == length ? plain : nil
  }
}
