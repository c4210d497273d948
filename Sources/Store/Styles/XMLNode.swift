/// An element of an XML document as a value.
struct XMLNode {
  let name: String
  let attributes: KeyValuePairs<String, String>
  let children: [XMLNode]
  let text: String?

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [XMLNode] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    text = nil
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.name = name
    self.attributes = attributes
    self.children = []
    self.text = text
  }

  /// As text, an element a line.
  func text(indent: String = "") -> String {
    let words = attributes.map { " \($0.key)=\"\(Self.escape($0.value))\"" }.joined()
    if let text { return "\(indent)<\(name)\(words)>\(Self.escape(text))</\(name)>\n" }
    if children.isEmpty { return "\(indent)<\(name)\(words)/>\n" }
    let inner = children.map { $0.text(indent: indent + " ") }.joined()
    return "\(indent)<\(name)\(words)>\n\(inner)\(indent)</\(name)>\n"
  }

  /// Signs with a meaning become entities; what XML 1.0 cannot hold at all is left out.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
