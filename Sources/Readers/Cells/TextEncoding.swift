/// Bytes to UTF-8 text, for the two encodings that English open data comes in.
enum TextEncoding {
  /// Whether the bytes are well-formed UTF-8.
  static func isUTF8(_ bytes: some Sequence<UInt8>) -> Bool {
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = bytes.makeIterator()
    while true {
      switch decoder.parseScalar(from: &bytes) {
      case .valid: continue
      case .emptyInput: return true
      case .error: return false
      }
    }
  }

  /// Windows-1252 bytes as UTF-8; the five bytes that it leaves undefined become U+FFFD.
  static func utf8(fromWindows1252 bytes: some Sequence<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    for byte in bytes {
      let scalar = (0x80..<0xA0).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
      text.append(contentsOf: String(Unicode.Scalar(scalar)!).utf8)
    }
    return text
  }

  /// 0x80 to 0x9F, after https://encoding.spec.whatwg.org/#windows-1252.
  private static let high: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
