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
      while line.count > width {
        lines.append(String(line.prefix(width)))
        line = String(line.dropFirst(width))
      }
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }

  package static func longestWord(_ text: String) -> Int {
    words(text).map(\.count).max() ?? 0
  }

  /// Control characters count as spaces.
  private static func words(_ text: String) -> [String] {
    text.unicodeScalars
      .split { $0 == " " || $0.properties.generalCategory == .control }
      .map { String(String.UnicodeScalarView($0)) }
  }
}
