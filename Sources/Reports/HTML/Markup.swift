import Text

/// Markup that is both HTML and well-formed XML: a type of its own, so that text is escaped on its
/// way in and never by hand.
struct Markup {
  private(set) var text: String

  /// Words, escaped.
  init(_ words: String) {
    text = XMLText.escaped(words)
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
      .map { " \($0.key)=\"\(XMLText.escaped($0.value))\"" }.joined()
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
}
