/// Words as they may stand in XML, HTML and SVG, between tags and in quoted attributes.
package enum XMLText {
  /// The five characters that mean something there become references, white space becomes a space, and
  /// what a document may not hold, or what would turn the words around it, becomes U+FFFD. Words that are
  /// read from right to left are isolated (U+2068 to U+2069), so that numbers beside them keep their
  /// order.
  package static func escaped(_ words: String) -> String {
    guard !words.utf8.allSatisfy(isPlain) else { return words }
    var result = String.UnicodeScalarView()
    for scalar in shown(words).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The words as a reader of a page sees them: what ``escaped(_:)`` makes of them before it writes
  /// references.
  package static func shown(_ words: String) -> String {
    guard !words.utf8.allSatisfy(isPlain) else { return words }
    var result = String.UnicodeScalarView()
    for (scalar, isTurned) in isolated(words) {
      switch scalar {
      case _ where isTurned: result.append(scalar)
      case "\t", "\n", "\r": result.append(" ")
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      case _ where SafeText.steers(scalar): result.append("\u{FFFD}")
      case _ where SafeText.isMark(scalar): continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The letters, with an isolate round each stretch from its first to its last letter that is read from
  /// right to left; the second part says which are these isolates.
  private static func isolated(_ words: String) -> [(scalar: Unicode.Scalar, isTurned: Bool)] {
    let scalars = words.unicodeScalars.map { ($0, false) }
    guard let first = scalars.firstIndex(where: { SafeText.isRightToLeft($0.0) }),
      var last = scalars.lastIndex(where: { SafeText.isRightToLeft($0.0) })
    else { return scalars }
    var result = Array(scalars[..<first])
    var index = first
    while index <= last {
      // A stretch goes on over spaces and signs, and ends before a letter read from left to right.
      var end = index
      var next = index
      while next <= last, SafeText.isRightToLeft(scalars[next].0) || !isLeftToRight(scalars[next].0)
      {
        if SafeText.isRightToLeft(scalars[next].0) { end = next }
        next += 1
      }
      result.append(("\u{2068}", true))
      result += scalars[index...end]
      result.append(("\u{2069}", true))
      index = end + 1
      while index <= last, !SafeText.isRightToLeft(scalars[index].0) {
        result.append(scalars[index])
        index += 1
      }
    }
    last += 1
    return result + scalars[last...]
  }

  private static func isLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: (0x20..<0x7F).contains(byte)
    }
  }
}
