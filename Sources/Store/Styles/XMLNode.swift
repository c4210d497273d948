import Text

/// An element of an XML document as a value.
struct XMLNode {
  let name: String
  let attributes: [(key: String, value: String)]
  let children: [XMLNode]
  let text: String?

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [XMLNode] = []
  ) {
    self.init(name, pairs: attributes.map { ($0.key, $0.value) }, children)
  }

  init(_ name: String, pairs: [(String, String)], _ children: [XMLNode] = []) {
    self.name = name
    attributes = pairs.map { (key: $0.0, value: $0.1) }
    self.children = children
    text = nil
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.name = name
    self.attributes = attributes.map { (key: $0.key, value: $0.value) }
    children = []
    self.text = text
  }

  /// As text, an element a line.
  func text(indent: String = "") -> String {
    let words = attributes.map { " \($0.key)=\"\(XMLText.escaped($0.value))\"" }.joined()
    if let text { return "\(indent)<\(name)\(words)>\(XMLText.escaped(text))</\(name)>\n" }
    if children.isEmpty { return "\(indent)<\(name)\(words)/>\n" }
    let inner = children.map { $0.text(indent: indent + " ") }.joined()
    return "\(indent)<\(name)\(words)>\n\(inner)\(indent)</\(name)>\n"
  }
}
