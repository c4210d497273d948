/// A document's tables, figures, anchors and links, checked against one another.
package struct DocumentIndex {
  /// In reading order.
  package private(set) var tables: [Table] = []
  /// In reading order.
  package private(set) var figures: [Figure] = []
  private var anchors: [String] = []
  private var links: [String] = []

  /// - Throws: ``ReportsError`` for an anchor that is malformed or used twice, a reference to none, or
  ///   a link that leaves the report.
  package init(_ document: Document) throws(ReportsError) {
    collect(document.summary)
    for section in document.orderedSections {
      anchors.append(section.id)
      collect(section.blocks)
    }
    try checkAnchors()
    try checkLinks()
  }

  package func table(_ id: String) -> Table? { tables.first { $0.id == id } }

  private mutating func collect(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let prose), .notice(let prose): collect(prose)
      case .list(let items): items.forEach { collect($0) }
      case .keyFigures: break
      case .table(let table):
        tables.append(table)
        anchors.append(table.id)
      case .figure(let figure):
        figures.append(figure)
        anchors.append(figure.id)
      case .part(let id, _, let inner):
        anchors.append(id)
        collect(inner)
      case .details(_, let inner): collect(inner)
      }
    }
  }

  private mutating func collect(_ prose: Prose) {
    for case .link(_, let target) in prose.runs { links.append(target) }
  }

  private func checkAnchors() throws(ReportsError) {
    var seen: Set<String> = []
    for anchor in anchors {
      guard Self.isAnchor(anchor) else { throw .badAnchor(anchor) }
      // Tables and figures also name files, and some file systems do not tell capitals apart.
      guard seen.insert(anchor.lowercased()).inserted else { throw .repeatedAnchor(anchor) }
    }
  }

  private func checkLinks() throws(ReportsError) {
    for figure in figures where table(figure.equalTable) == nil {
      throw .unknownAnchor(figure.equalTable)
    }
    for link in links {
      if link.hasPrefix("#") {
        guard anchors.contains(String(link.dropFirst())) else { throw .unknownAnchor(link) }
      } else {
        // Without `:`, `%`, `?` and the like there is no scheme, no host and nothing to escape.
        let isPlain = link.utf8.allSatisfy { Self.isWord($0) || "./".utf8.contains($0) }
        guard isPlain, ReportPath.isInside(link) else { throw .foreignLink(link) }
      }
    }
  }

  /// A letter, then letters, digits, `-` and `_`; names that begin with `page-` are the renderer's.
  private static func isAnchor(_ text: String) -> Bool {
    (text.utf8.first.map(isLetter) ?? false) && text.utf8.allSatisfy(isWord)
      && !text.lowercased().hasPrefix("page-")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || "0123456789-_".utf8.contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
