import Text

/// Markup that is both HTML and well-formed XML: a type of its own, so that text is escaped on its
/// way in and never by hand.
package struct Markup {
  package private(set) var text: String

  /// Words, escaped.
  package init(_ words: String) {
    text = XMLText.escaped(words)
  }

  /// Markup made by us, taken as it is.
  package init(trusted text: String) {
    self.text = text
  }

  /// An element with its attributes and its content; an attribute without a value is left out.
  package static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: Markup...
  ) -> Markup {
    let open = attributes.filter { !$0.value.isEmpty }
      .map { " \($0.key)=\"\(XMLText.escaped($0.value))\"" }.joined()
    return Markup(trusted: "<\(name)\(open)>\(Markup(content).text)</\(name)>")
  }

  /// Pieces one after another.
  package init(_ pieces: [Markup]) {
    text = pieces.map(\.text).joined()
  }

  /// Pieces on lines of their own.
  package static func lines(_ pieces: [Markup]) -> Markup {
    Markup(trusted: "\n" + pieces.map { $0.text + "\n" }.joined())
  }

  package static func + (left: Markup, right: Markup) -> Markup {
    Markup(trusted: left.text + right.text)
  }
}
