/// A United Kingdom postcode in its usual form: capitals, one space before the inward code.
public struct Postcode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Such as `RM16 6RS`.
  public let text: String

  public var description: String { text }

  /// Takes a postcode in any case, with any spaces and with a full stop, a comma or a semicolon behind
  /// it; nothing when it is none.
  ///
  /// Outward code: one or two letters, a digit, perhaps a digit or letter; inward code: a digit and
  /// two letters (BS 7666).
  public init?(_ written: String) {
    let spaces: Set<Unicode.Scalar> = ["\u{200B}", "\u{FEFF}"]
    let scalars = written.uppercased().unicodeScalars.filter {
      !$0.properties.isWhitespace && !spaces.contains($0)
    }
    let letters = Array(String(String.UnicodeScalarView(scalars)).utf8).trimmingEnd(".,;")
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

extension [UInt8] {
  fileprivate func trimmingEnd(_ signs: String) -> [UInt8] {
    Array(prefix((lastIndex { !signs.utf8.contains($0) } ?? -1) + 1))
  }
}
