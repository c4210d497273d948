/// Whether a YAML text could make the parser work for ever.
///
/// The parser looks at every key as a whole, with all that its aliases stand for: forty lines of
/// `a2: &a2 [*a1, *a1]` and a key `*a40` are 2⁴⁰ pieces. So where a text has many aliases, none may
/// stand where a key can. The text is not parsed here: what only looks like an alias counts as one.
struct AliasCheck {
  /// As many aliases as can do no harm: however they are nested, they stand for 3¹² pieces at the most.
  static let harmless = 36

  private let bytes: [UInt8]

  init(_ yaml: String) {
    bytes = Array(yaml.utf8)
  }

  /// The line of an alias that may be part of a key, where there are more than ``harmless``.
  var dangerousLine: Int? {
    let aliases = bytes.indices.filter(isAlias)
    guard aliases.count > Self.harmless else { return nil }
    let place = aliases.first { isKey($0) } ?? bytes.indices.first { hasComplexKey($0) }
    return place.map { place in bytes[..<place].count { $0 == Self.newline } + 1 }
  }

  /// `*` and a name, where a piece of YAML can begin.
  private func isAlias(_ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "*"), index + 1 < bytes.count else { return false }
    return Self.isName(bytes[index + 1]) && (index == 0 || !Self.isName(bytes[index - 1]))
  }

  /// Whether an alias stands before a colon, or where a key can.
  private func isKey(_ index: Int) -> Bool {
    var next = index + 1
    while next < bytes.count, Self.isName(bytes[next]) { next += 1 }
    return following(next) == UInt8(ascii: ":") || beginsKey(index)
  }

  /// `? `, a closing bracket before a colon, or an opening one where a key can stand.
  private func hasComplexKey(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "?"):
      (index + 1 == bytes.count || Self.isSpace(bytes[index + 1])) && beginsKey(index)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): following(index + 1) == UInt8(ascii: ":")
    case UInt8(ascii: "["), UInt8(ascii: "{"): beginsKey(index)
    default: false
    }
  }

  /// Whether what begins at a place is the first on its line, or stands behind a brace, a comma or a
  /// question mark, or behind the dash of a list.
  private func beginsKey(_ index: Int) -> Bool {
    guard let before = preceding(index) else { return true }
    return ["{", ",", "?"].contains { UInt8(ascii: $0) == before }
      || bytes[index] == UInt8(ascii: "?")
        && [UInt8(ascii: "-"), UInt8(ascii: "[")].contains(before)
  }

  /// The sign before a place on its line, spaces, anchors and tags apart; nothing where it is the first,
  /// and a letter for the question mark of a word.
  private func preceding(_ index: Int) -> UInt8? {
    var end = index
    while let last = bytes[..<end].lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) {
      let sign = bytes[last]
      guard sign != Self.newline, sign != 0x0D else { return nil }
      let start = bytes[..<last].lastIndex { Self.isSpace($0) || Self.brackets.contains($0) } ?? -1
      guard [UInt8(ascii: "&"), UInt8(ascii: "!")].contains(bytes[start + 1]) else {
        return sign == UInt8(ascii: "?") && start + 1 < last ? bytes[last - 1] : sign
      }
      end = start + 1
    }
    return nil
  }

  private static let brackets = Set("[]{},".utf8)

  private func following(_ index: Int) -> UInt8? {
    bytes[index...].first { $0 != 0x20 && $0 != 0x09 }
  }

  private static let newline = UInt8(ascii: "\n")

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
