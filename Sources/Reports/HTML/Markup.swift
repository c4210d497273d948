/// Markup that is both HTML and well-formed XML: a type of its own, so that text is escaped on its
/// way in and never by hand.
struct Markup {
  private(set) var text: String

  /// Words, escaped.
  init(_ words: String) {
    text = Self.escaped(words)
  }

  /// Markup made by us, taken as it is.
  init(trusted text: String) {
    self.text = text
  }

  /// An element with its attributes and its content; an attribute without a value is left out.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: Markup...
  ) -> Markup {
    let open = attributes.filter { !$0.value.isEmpty }
      .map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    return Markup(trusted: "<\(name)\(open)>\(Markup(content).text)</\(name)>")
  }

  /// Pieces one after another.
  init(_ pieces: [Markup]) {
    text = pieces.map(\.text).joined()
  }

  /// Pieces on lines of their own.
  static func lines(_ pieces: [Markup]) -> Markup {
    Markup(trusted: "\n" + pieces.map { $0.text + "\n" }.joined())
  }

  static func + (left: Markup, right: Markup) -> Markup {
    Markup(trusted: left.text + right.text)
  }

  /// The five characters that mean something to HTML or XML as references; the control characters
  /// that neither may hold as U+FFFD.
  private static func escaped(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}":
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
