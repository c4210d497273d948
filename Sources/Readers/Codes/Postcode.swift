/// A United Kingdom postcode in its usual form: capitals, one space before the inward code.
public struct Postcode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Such as `RM16 6RS`.
  public let text: String

  public var description: String { text }

  /// Takes a postcode in any case and with any spaces; nothing when it is none.
  ///
  /// Outward code: one or two letters, a digit, perhaps a digit or letter; inward code: a digit and
  /// two letters (BS 7666).
  public init?(_ written: String) {
    let letters = written.uppercased().utf8.filter { $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0 }
    guard (5...7).contains(letters.count) else { return nil }
    let kinds = letters.map { byte -> Character in
      switch byte {
      case 0x41...0x5A: "a"
      case 0x30...0x39: "0"
      default: "?"
      }
    }
    let outward = String(kinds.dropLast(3))
    guard String(kinds.suffix(3)) == "0aa",
      ["a0", "a00", "aa0", "aa00", "a0a", "aa0a"].contains(outward)
    else { return nil }
    text =
      String(decoding: letters.dropLast(3), as: UTF8.self) + " "
      + String(decoding: letters.suffix(3), as: UTF8.self)
  }

  public static func < (a: Postcode, b: Postcode) -> Bool { a.text < b.text }
}
