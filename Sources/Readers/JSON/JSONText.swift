/// What JSON is recognised by, and text as it writes it between quotes.
enum JSONText {
  /// Whether a file that begins so is an object, and no table whose header begins with a bracket.
  static func isObject(_ head: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = head.dropFirst(head.starts(with: mark) ? 3 : 0).filter { $0 > 0x20 }
    return text.count > 1 && text[0] == UInt8(ascii: "{")
      && [UInt8(ascii: "\""), UInt8(ascii: "}")].contains(text[1])
  }

  /// Without its escapes; one that is none stays as it is.
  static func unescaped(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var units: [UInt16] = []
    let text = Array(String(decoding: bytes, as: UTF8.self).utf16)
    let plain: [UInt16: UInt16] = [0x6E: 0x0A, 0x74: 0x09, 0x72: 0x0D, 0x62: 0x08, 0x66: 0x0C]
    var index = 0
    while index < text.count {
      defer { index += 1 }
      guard text[index] == 0x5C, index + 1 < text.count else {
        units.append(text[index])
        continue
      }
      index += 1
      let digits = text[min(index + 1, text.count)..<min(index + 5, text.count)]
      if text[index] == 0x75, digits.count == 4,
        let unit = UInt16(String(decoding: digits, as: UTF16.self), radix: 16)
      {
        units.append(unit)
        index += 4
      } else {
        units.append(plain[text[index]] ?? text[index])
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
