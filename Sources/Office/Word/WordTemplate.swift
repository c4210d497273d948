import Foundation
import Spreadsheets
import Text

/// A Word document whose styles, headers, footers and page another document takes over: the council's
/// own, or a plain one. Its text is left out.
///
/// Styles are found by their names, as Word shows them; those that it lacks are added to it.
struct WordTemplate {
  /// The parts in their order, by name.
  private(set) var parts: [(name: String, bytes: [UInt8])]
  /// The id of the style of each role.
  private(set) var styles: [WordRole: String] = [:]
  /// What a section's properties are: page, margins, headers and footers, without the element itself.
  let section: String
  /// The start tag of the document part, with its namespaces.
  let root: String
  /// The sheet as it stands upright, in twentieths of a point.
  let page: Page

  /// A sheet and its margins, in twentieths of a point.
  struct Page: Equatable {
    var width: Int
    var height: Int
    var left: Int
    var right: Int

    /// How wide text is, in points.
    var text: Double { Double(width - left - right) / 20 }
    /// The same where the sheet lies on its side.
    var textWide: Double { Double(height - left - right) / 20 }
  }

  /// The list that bulleted paragraphs belong to, where the template has no style for them.
  static let listNumber = 9_071

  private static let document = "word/document.xml"

  /// The plain one.
  static let plain = try! WordTemplate(parts: WordParts.plain)

  /// - Parameter bytes: of a `.docx` or `.dotx` file.
  /// - Throws: ``OfficeError``, where it is none, or holds macros.
  init(_ bytes: [UInt8]) throws(OfficeError) {
    let parts: [(name: String, bytes: [UInt8])]
    do throws(SpreadsheetError) {
      let archive = try ZipArchive(FileBytes(bytes))
      var read: [(name: String, bytes: [UInt8])] = []
      for entry in archive.entries {
        read.append((entry.name, try archive.plain(entry, upTo: 1 << 26)))
      }
      parts = read
    } catch {
      throw .template("it \(error)")
    }
    try self.init(parts: parts)
  }

  private init(parts: [(name: String, bytes: [UInt8])]) throws(OfficeError) {
    self.parts = parts
    func text(_ name: String) -> String? {
      parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    guard let document = text(Self.document), text("word/styles.xml") != nil,
      let types = text(WordParts.types), text(WordParts.relations) != nil
    else { throw .template("it is no Word document; save it as .docx") }
    guard !types.contains("vbaProject"), !types.contains("macroEnabled") else {
      throw .template("it holds macros; save it as .docx, without them")
    }
    guard let root = document.firstMatch(of: /<w:document[^>]*>/) else {
      throw .template(
        "its text is written in a way that is not understood; save it from Word again")
    }
    self.root = WordParts.withNamespaces(String(root.0))
    let sections = document.matches(of: /(?s)<w:sectPr[^>]*>(.*?)<\/w:sectPr>/)
    // A section that takes its change history along would say that somebody changed it.
    let last = sections.last.map { String($0.1) } ?? ""
    let section = last.replacing(/(?s)<w:sectPrChange.*?<\/w:sectPrChange>/, with: "")
    page = WordParts.page(section)
    self.section = section
    try addStyles()
  }

  /// Finds the style of every role, and adds those that are missing.
  private mutating func addStyles() throws(OfficeError) {
    let styles = text("word/styles.xml")
    var ids: [String: String] = [:]
    do throws(SpreadsheetError) {
      for style in try XMLTree.read(Array(styles.utf8), name: "styles.xml").elements
      where style.name == "style" {
        let name = style.elements.first { $0.name == "name" }?.attributes["val"] ?? ""
        let kind = style.attributes["type"] ?? "paragraph"
        guard let id = style.attributes["styleId"] else { continue }
        ids[kind + ":" + name.lowercased()] = ids[kind + ":" + name.lowercased()] ?? id
      }
    } catch {
      throw .template("\(error)")
    }
    var added = ""
    for role in WordRole.allCases {
      let there = role.names.lazy.compactMap { ids[role.kind + ":" + $0.lowercased()] }.first
      self.styles[role] = there ?? role.ownID
      guard there == nil else { continue }
      added += role.style
      if role == .bullet { addList() }
    }
    guard let end = styles.range(of: "</w:styles>", options: .backwards) else {
      throw .template("its styles are written in a way that is not understood")
    }
    set("word/styles.xml", styles.replacingCharacters(in: end, with: added + "</w:styles>"))
  }

  /// Adds the definition of a bulleted list.
  private mutating func addList() {
    let name = "word/numbering.xml"
    let (kind, list) = (WordParts.bulletKind, WordParts.bulletList)
    guard parts.contains(where: { $0.name == name }) else {
      set(name, WordParts.numbering)
      addType(name, WordParts.numberingType)
      addRelation("hubwardNumbering", "\(WordParts.relation)/numbering", "numbering.xml")
      return
    }
    var text = text(name)
    let first = text.firstRange(of: "<w:num ")?.lowerBound
    guard let end = text.range(of: "</w:numbering>", options: .backwards) else { return }
    text.insert(contentsOf: list, at: end.lowerBound)
    text.insert(contentsOf: kind, at: first ?? end.lowerBound)
    set(name, text)
  }

  // MARK: - Parts

  func text(_ name: String) -> String {
    parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  mutating func set(_ name: String, _ text: String) { set(name, bytes: Array(text.utf8)) }

  mutating func set(_ name: String, bytes: [UInt8]) {
    if let index = parts.firstIndex(where: { $0.name == name }) {
      parts[index].bytes = bytes
    } else {
      parts.append((name, bytes))
    }
  }

  /// Says of what type a part is.
  mutating func addType(_ part: String, _ type: String) {
    let types = text(WordParts.types)
    guard !types.contains("\"/\(part)\"") else { return }
    let line = "<Override PartName=\"/\(part)\" ContentType=\"\(type)\"/>"
    set(WordParts.types, types.replacing("</Types>", with: line + "</Types>"))
  }

  /// Says of what type files with an ending are.
  mutating func addType(ending: String, _ type: String) {
    let types = text(WordParts.types)
    guard types.firstRange(of: try! Regex("Extension=\"(?i:\(ending))\"")) == nil else { return }
    let line = "<Default Extension=\"\(ending)\" ContentType=\"\(type)\"/>"
    // Defaults come before overrides, as Word writes them.
    let at =
      types.firstRange(of: "<Override")?.lowerBound ?? types.range(of: "</Types>")!.lowerBound
    var copy = types
    copy.insert(contentsOf: line, at: at)
    set(WordParts.types, copy)
  }

  /// Links the document to a part.
  mutating func addRelation(_ id: String, _ type: String, _ target: String) {
    let line = "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
    let relations = text(WordParts.relations)
    set(
      WordParts.relations, relations.replacing("</Relationships>", with: line + "</Relationships>"))
  }
}
