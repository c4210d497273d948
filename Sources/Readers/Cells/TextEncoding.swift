internal import Spreadsheets

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

  /// UTF-16 text as UTF-8, by its byte order mark; nothing for other bytes.
  static func utf8(fromUTF16 bytes: FileBytes) -> FileBytes? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    let text = bytes.withBytes { all -> [UInt8] in
      let units = (1..<max(1, all.count / 2)).lazy.map { unit in
        let (first, second) = (UInt16(all[unit * 2]), UInt16(all[unit * 2 + 1]))
        return isLittle ? second << 8 | first : first << 8 | second
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    return FileBytes(text)
  }

  /// 0x80 to 0x9F, after https://encoding.spec.whatwg.org/#windows-1252.
  private static let high: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
