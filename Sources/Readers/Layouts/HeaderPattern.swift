/// A column's name as publishers vary it: a fixed stem with slots for years and numbers.
///
/// `{yyyy}` stands for a year, `{yy}` for its last two digits, `{n}` for a number such as an age,
/// `{words}` for letters and spaces, and a `*` at the end for anything. Case, commas, byte order marks and runs of white space do not
/// count, so `LSOA code  (2021)` and a name broken over two lines match `lsoa code ({yyyy})`.
struct HeaderPattern: Sendable {
  /// What a name matched.
  struct Match: Hashable, Sendable {
    /// The vintage in the name, as a full year.
    var year: Int?
    /// The number in the name, as written.
    var number: String?
  }

  private enum Part: Sendable {
    case text([UInt8])
    case year(digits: Int)
    case number
    case words
    case anything
  }

  private let parts: [Part]

  init(_ pattern: String) {
    var parts: [Part] = []
    var rest = Self.plain(pattern)[...]
    while !rest.isEmpty {
      let slots: [(String, Part)] = [
        ("{yyyy}", .year(digits: 4)), ("{yy}", .year(digits: 2)), ("{n}", .number),
        ("{words}", .words), ("*", .anything),
      ]
      if let (slot, part) = slots.first(where: { rest.starts(with: $0.0.utf8) }) {
        parts.append(part)
        rest = rest.dropFirst(slot.utf8.count)
      } else {
        let next = rest.dropFirst().firstIndex {
          $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "*")
        }
        parts.append(.text(Array(rest[..<(next ?? rest.endIndex)])))
        rest = rest[(next ?? rest.endIndex)...]
      }
    }
    self.parts = parts
  }

  /// What a plain name matches, or nothing.
  func match(_ name: [UInt8]) -> Match? {
    var match = Match()
    var rest = name[...]
    for part in parts {
      switch part {
      case .text(let text):
        guard rest.starts(with: text) else { return nil }
        rest = rest.dropFirst(text.count)
      case .year(let count):
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(Self.isDigit) else { return nil }
        let year = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        match.year = count == 2 ? 2000 + year : year
        rest = rest.dropFirst(count)
      case .number:
        let digits = rest.prefix(while: Self.isDigit)
        guard (1...3).contains(digits.count) else { return nil }
        match.number = String(decoding: digits, as: UTF8.self)
        rest = rest.dropFirst(digits.count)
      case .words:
        let letters = rest.prefix { (0x61...0x7A).contains($0) || $0 == 0x20 }
        guard !letters.isEmpty else { return nil }
        rest = rest.dropFirst(letters.count)
      case .anything:
        return match
      }
    }
    return rest.isEmpty ? match : nil
  }

  /// A name in lower case, without commas or a byte order mark, white space collapsed.
  static func plain(_ name: String) -> [UInt8] {
    var plain: [UInt8] = []
    for scalar in name.lowercased().unicodeScalars {
      if scalar == "," || scalar == "\u{FEFF}" || scalar == "\u{200B}" { continue }
      if scalar.properties.isWhitespace {
        if let last = plain.last, last != 0x20 { plain.append(0x20) }
      } else {
        plain.append(contentsOf: String(scalar).utf8)
      }
    }
    if plain.last == 0x20 { plain.removeLast() }
    return plain
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
