import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page read by a strict XML parser, as a list of elements in document order.
struct PageReader {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// All text inside, nested elements' too.
    var text = ""
  }

  let elements: [Element]

  /// - Throws: when the page is not well-formed XML.
  init(_ page: String) throws {
    let collector = Collector()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = collector
    let isWellFormed = parser.parse()
    try #require(
      isWellFormed, "line \(parser.lineNumber): \(String(describing: parser.parserError))")
    elements = collector.elements
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  /// The page's text without its style sheet.
  var text: String { all("body")[0].text }

  private final class Collector: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      for index in open { elements[index].text += text }
    }
  }
}
