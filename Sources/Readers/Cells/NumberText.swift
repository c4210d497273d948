/// Numbers as people and publishers write them.
///
/// Accepted: spaces around (also no-break spaces), a sign, thousands separators in true groups of
/// three (`1,234,567`), a decimal point, an exponent. Refused: `NaN`, `inf`, hexadecimal, `12%`,
/// `£5`, a decimal comma, and anything else that would need a guess.
enum NumberText {
  /// The finite number that the bytes write, or nothing.
  static func number(_ cell: ArraySlice<UInt8>) -> Double? {
    let written = trimmed(cell)
    var index = written.startIndex
    let negative = written.first == UInt8(ascii: "-")
    if negative || written.first == UInt8(ascii: "+") { index += 1 }
    let start = index

    var mantissa: UInt64 = 0
    var significant = 0
    var decimals = 0
    var digits = 0
    var sincePoint = false
    var group = Group()
    var exact = true
    while index < written.endIndex {
      let byte = written[index]
      switch byte {
      case 0x30...0x39:
        digits += 1
        if sincePoint { decimals += 1 } else { group.digits += 1 }
        if significant > 0 || byte != 0x30 { significant += 1 }
        if significant <= 18 { mantissa = mantissa * 10 + UInt64(byte - 0x30) }
      case UInt8(ascii: ","):
        guard !sincePoint, group.separate() else { return nil }
      case UInt8(ascii: "."):
        guard !sincePoint else { return nil }
        sincePoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard digits > 0, isExponent(written[(index + 1)...]) else { return nil }
        exact = false
        index = written.endIndex - 1
      default: return nil
      }
      index += 1
    }
    guard digits > 0, group.isWhole else { return nil }

    // Both exact in a Double, so the quotient is correctly rounded (Clinger 1990).
    if exact, significant <= 15, decimals <= 22 {
      let value = Double(mantissa) / powersOfTen[decimals]
      return negative ? -value : value
    }
    let plain = written[start...].filter { $0 != UInt8(ascii: ",") }
    guard let value = Double(String(decoding: plain, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return negative ? -value : value
  }

  /// The whole number that the bytes write, also as `29199.00`; or nothing.
  static func integer(_ cell: ArraySlice<UInt8>) -> Int? {
    guard let value = number(cell), value == value.rounded(), abs(value) < 9e15 else { return nil }
    return Int(value)
  }

  /// Without spaces, tabs and no-break spaces at the ends.
  static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = cell
    while let byte = bytes.last {
      if isSpace(byte) {
        bytes.removeLast()
      } else if byte == 0xA0, bytes.dropLast().last == 0xC2 {
        bytes.removeLast(2)
      } else {
        break
      }
    }
    while let byte = bytes.first {
      if isSpace(byte) {
        bytes.removeFirst()
      } else if byte == 0xC2, bytes.dropFirst().first == 0xA0 {
        bytes.removeFirst(2)
      } else {
        break
      }
    }
    return bytes
  }

  /// Digits between thousands separators.
  private struct Group {
    var digits = 0
    var separated = false

    var isWhole: Bool { !separated || digits == 3 }

    /// Starts the next group; false where the one before is not a group.
    mutating func separate() -> Bool {
      guard separated ? digits == 3 : (1...3).contains(digits) else { return false }
      separated = true
      digits = 0
      return true
    }
  }

  private static func isExponent(_ bytes: ArraySlice<UInt8>) -> Bool {
    let signed = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let digits = signed ? bytes.dropFirst() : bytes
    return (1...3).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static let powersOfTen: [Double] = (0...22).map { power in
    (0..<power).reduce(1.0) { value, _ in value * 10 }
  }
}
