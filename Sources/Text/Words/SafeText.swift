/// Words from a file, made safe to show: no letter in them turns the words around it, moves the
/// terminal's cursor or ends a line.
package enum SafeText {
  /// The words with U+FFFD for whatever steers; line breaks and tabs stay.
  ///
  /// Marks of direction, which come along unseen when words are copied from a web page, are left out.
  package static func shown(_ words: String) -> String {
    guard words.unicodeScalars.contains(where: { steers($0) || isMark($0) }) else { return words }
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars where !isMark(scalar) {
      result.append(steers(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// Whether a letter does something else than stand where it stands: control characters other than
  /// line breaks and tabs, those that turn or enclose text (UAX #9), line and paragraph separators,
  /// annotations and tags.
  package static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r": false
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}",
      "\u{2028}", "\u{2029}", "\u{206A}"..."\u{206F}", "\u{FFF9}"..."\u{FFFB}",
      "\u{E0000}"..."\u{E007F}":
      true
    default: false
    }
  }

  /// The letter as JSON escapes it, where it steers or is a mark; nothing for any other.
  package static func jsonEscape(_ scalar: Unicode.Scalar) -> String? {
    guard steers(scalar) || isMark(scalar) else { return nil }
    return String(scalar).utf16.map { unit in
      let hex = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }.joined()
  }

  /// Marks of direction: they take no room, and move signs beside them.
  package static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    ["\u{200E}", "\u{200F}", "\u{61C}"].contains(scalar)
  }

  /// Whether a letter is read from right to left.
  package static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Whether words begin with a sign that makes a spreadsheet run them, whatever invisible stands
  /// before it.
  package static func isFormula(_ words: String) -> Bool {
    for scalar in words.unicodeScalars {
      if formulaStarts.contains(scalar) { return true }
      guard isInvisible(scalar) else { return false }
    }
    return false
  }

  private static let formulaStarts = Set(
    "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
      return true
    }
    return switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .nonspacingMark, .enclosingMark: true
    // A braille pattern without dots.
    default: scalar == "\u{2800}"
    }
  }
}
