/// The sheet of a Word document: its size and margins, and what stands on each, in twentieths of a point.
struct WordPage {
  /// As it stands upright.
  let width: Int
  let height: Int
  private let left: Int
  private let right: Int
  /// The headers and footers of the last section; Word lets a section have those of the one before.
  private let references: String
  /// The further properties of a section that are taken over, by their elements.
  private let properties: [String: String]

  /// - Parameter body: the body of a document, as it is written.
  init(body: String) {
    let pieces = XMLPieces(body)?.children ?? []
    let section = pieces.last { $0.name == "w:sectPr" }.flatMap { XMLPieces($0.text) }
    // What the section was before somebody changed it is among them, and is passed over.
    let children = section?.children ?? []
    let properties = Dictionary(children.map { ($0.name, $0.text) }) { first, _ in first }
    self.properties = properties
    func number(_ element: String, _ names: String...) -> Int? {
      guard let text = properties["w:\(element)"] else { return nil }
      return names.lazy.compactMap { Self.attribute("w:\($0)", of: text).flatMap { Int($0) } }.first
    }
    let (across, down) = (number("pgSz", "w") ?? 11_906, number("pgSz", "h") ?? 16_838)
    width = min(across, down)
    height = max(across, down)
    left = number("pgMar", "left", "start") ?? 1_134
    right = number("pgMar", "right", "end") ?? 1_134
    references = Self.references(in: body)
  }

  /// How wide text is, in points.
  var text: Double { Double(width - left - right) / 20 }
  /// The same where the sheet lies on its side.
  var textWide: Double { Double(height - left - right) / 20 }

  /// The properties of a section, in the order that Word wants.
  ///
  /// - Parameter isFirst: whether it is the first; another has no title page and does not begin to
  ///   number pages again.
  func section(isWide: Bool, isFirst: Bool) -> String {
    let size =
      isWide
      ? "<w:pgSz w:w=\"\(height)\" w:h=\"\(width)\" w:orient=\"landscape\"/>"
      : "<w:pgSz w:w=\"\(width)\" w:h=\"\(height)\"/>"
    func kept(_ name: String) -> String { properties[name] ?? "" }
    let numbers = kept("w:pgNumType")
    return "<w:sectPr>" + references + size + kept("w:pgMar") + kept("w:pgBorders")
      + (isFirst ? numbers : numbers.replacing(/\s+w:start="[^"]*"/, with: ""))
      + (isFirst ? kept("w:titlePg") : "") + kept("w:docGrid") + "</w:sectPr>"
  }

  /// Of each kind of header and footer the last that is named.
  private static func references(in body: String) -> String {
    var last: [String: String] = [:]
    for match in body.matches(of: /<w:(header|footer)Reference\s[^>]*>/) {
      let tag = String(match.0)
      guard tag.hasSuffix("/>") else { continue }
      last["\(match.1):\(attribute("w:type", of: tag) ?? "default")"] = tag
    }
    return last.sorted { $0.key < $1.key }.map(\.value).joined()
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    let found = tag.firstMatch(
      of: try! Regex<(Substring, Substring)>("\\s\(name)\\s*=\\s*[\"']([^\"']*)[\"']"))
    return found.map { String($0.1) }
  }
}
