/// Words broken into lines of limited length.
package enum TextWrap {
  /// At least one line; a word longer than `width` is cut.
  package static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(text) {
      if !line.isEmpty, line.count + 1 + word.count <= width {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = word
      guard word.count > width else { continue }
      var rest = word[...]
      while let end = rest.index(rest.startIndex, offsetBy: width, limitedBy: rest.endIndex),
        end < rest.endIndex
      {
        lines.append(String(rest[..<end]))
        rest = rest[end...]
      }
      line = String(rest)
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }

  package static func longestWord(_ text: String) -> Int {
    words(text).map(\.count).max() ?? 0
  }

  /// Control characters count as spaces; what else would steer a terminal becomes U+FFFD.
  private static func words(_ text: String) -> [String] {
    let spaced = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.generalCategory == .control ? " " : scalar
    }
    return SafeText.shown(String(String.UnicodeScalarView(spaced))).unicodeScalars
      .split { $0 == " " }
      .map { String(String.UnicodeScalarView($0)) }
  }
}
