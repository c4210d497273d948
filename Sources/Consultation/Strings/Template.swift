import Reports

/// A sentence with gaps, `{name}`.
enum Template {
  /// The names of its gaps.
  static func gaps(in text: String) -> Set<String> {
    Set(text.matches(of: gap).map { String($0.1) })
  }

  /// The sentence as markup, every gap filled; words around the gaps are escaped.
  static func markup(_ text: String, _ values: [String: Markup]) -> Markup {
    var pieces: [Markup] = []
    var rest = text[...]
    while let match = rest.firstMatch(of: gap) {
      pieces.append(Markup(String(rest[..<match.range.lowerBound])))
      pieces.append(values[String(match.1)] ?? Markup(String(match.0)))
      rest = rest[match.range.upperBound...]
    }
    return Markup(pieces + [Markup(String(rest))])
  }

  /// The sentence as plain text.
  static func plain(_ text: String, _ values: [String: String]) -> String {
    text.replacing(gap) { match in values[String(match.1)] ?? String(match.0) }
  }

  private static var gap: Regex<(Substring, Substring)> { /\{([a-z]+)\}/ }
}
