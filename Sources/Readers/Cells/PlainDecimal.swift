/// The commonest numbers, read without any detour.
enum PlainDecimal {
  /// Up to 15 digits with at most one point among them; nothing for anything else.
  static func value(_ cell: UnsafeBufferPointer<UInt8>) -> Double? {
    guard !cell.isEmpty, cell.count <= 16 else { return nil }
    var digits: Int64 = 0
    var decimals = -1
    var count = 0
    for byte in cell {
      if byte &- 0x30 <= 9 {
        digits = digits &* 10 &+ Int64(byte &- 0x30)
        count += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == 0x2E, decimals < 0 {
        decimals = 0
      } else {
        return nil
      }
    }
    guard count > 0, count <= 15 else { return nil }
    // Both exact in a Double, so the quotient is correctly rounded (Clinger 1990).
    return decimals > 0 ? Double(digits) / powersOfTen[decimals] : Double(digits)
  }

  private static let powersOfTen: [Double] = (0...15).map { power in
    (0..<power).reduce(1.0) { value, _ in value * 10 }
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
