/// An element of an XML document, with all that is in it.
package final class XMLTree: Sendable {
  /// What stands inside an element.
  package enum Child: Sendable {
    case text(String)
    case element(XMLTree)
  }

  /// Without its prefix.
  package let name: String
  /// By name, without prefixes.
  package let attributes: [String: String]
  package let children: [Child]

  init(name: String, attributes: [String: String], children: [Child]) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// The elements directly inside.
  package var elements: [XMLTree] {
    children.compactMap { child in
      if case .element(let element) = child { element } else { nil }
    }
  }

  /// All text inside, that of nested elements too.
  package var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.text
      }
    }
    .joined()
  }

  /// Itself and every element inside, in the document's order.
  package var all: [XMLTree] { [self] + elements.flatMap(\.all) }

  /// Reads a whole document.
  ///
  /// - Throws: ``SpreadsheetError/damaged(entry:reason:)`` with the line where it is not well-formed,
  ///   or nested deeper than any document is.
  package static func read(_ bytes: [UInt8], name: String) throws(SpreadsheetError) -> XMLTree {
    let builder = Builder()
    let events = XMLEvents(builder)
    bytes.withUnsafeBufferPointer { all in
      var rest = all[...]
      while !rest.isEmpty, events.parse(UnsafeBufferPointer(rebasing: rest.prefix(1 << 20))) {
        rest = rest.dropFirst(1 << 20)
      }
    }
    if let reason = builder.refusal ?? events.finish() {
      throw .damaged(entry: name, reason: reason)
    }
    guard let root = builder.root else { throw .damaged(entry: name, reason: "no element found") }
    return root
  }

  private final class Builder: XMLHandler {
    private typealias Open = (name: String, attributes: [String: String], children: [Child])

    private var open: [Open] = []
    private(set) var root: XMLTree?
    private(set) var refusal: String?

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if open.count == 200 { refusal = "elements stand more than 200 deep in one another" }
      open.append((name.string, attributes.all, []))
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard let last = open.indices.last else { return }
      let more = String(decoding: bytes, as: UTF8.self)
      if case .text(let text)? = open[last].children.last {
        open[last].children[open[last].children.count - 1] = .text(text + more)
      } else {
        open[last].children.append(.text(more))
      }
    }

    func end(_ name: XMLName) {
      let (name, attributes, children) = open.removeLast()
      let element = XMLTree(name: name, attributes: attributes, children: children)
      if let last = open.indices.last {
        open[last].children.append(.element(element))
      } else {
        root = element
      }
    }
  }
}
