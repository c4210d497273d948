import Spreadsheets
import Text

/// A Word document whose styles, headers, footers and page another document takes over: the council's
/// own, or a plain one. What is written in it is left out: see ``TemplateReader``.
///
/// Styles are found by their names, as Word shows them; those that it lacks are added to it.
struct WordTemplate {
  private(set) var package: WordPackage
  /// The id of the style of each role.
  private(set) var styles: [WordRole: String] = [:]
  let page: WordPage
  /// The start tag of the document part, with its namespaces.
  let root: String

  /// The list that bulleted paragraphs belong to, where the template has no style for them.
  static let listNumber = 9_071

  /// The plain one.
  static let plain = try! WordTemplate(WordParts.plain, text: WordParts.plainText)

  /// - Parameter bytes: of a `.docx` or `.dotx` file.
  /// - Throws: ``OfficeError/template(_:)``, where it is none, holds macros, unpacks to too much, or is
  ///   written in a way that is not understood.
  init(_ bytes: [UInt8]) throws(OfficeError) {
    var reader = try TemplateReader(bytes)
    let text = try reader.read()
    try self.init(reader.package, text: text)
  }

  private init(_ package: WordPackage, text: String) throws(OfficeError) {
    self.package = package
    guard let document = XMLPieces(text), document.name == "w:document",
      let root = WordParts.withNamespaces(document.start),
      let body = document.children.first(where: { $0.name == "w:body" })
    else { throw Self.notUnderstood("its text is") }
    self.root = root
    page = WordPage(body: body.text)
    try addStyles()
  }

  /// The fault of a document that is valid and yet not of the form that Word writes.
  static func notUnderstood(_ what: String) -> OfficeError {
    .template(
      "\(what) written in a way that is not understood; open it in Word and save it again as Word Document (.docx)"
    )
  }

  /// Finds the style of every role, and adds those that are missing.
  private mutating func addStyles() throws(OfficeError) {
    let name = "word/styles.xml"
    guard let text = package.text(name), let sheet = XMLPieces(text), sheet.name == "w:styles",
      WordParts.namesWord(sheet.start)
    else { throw Self.notUnderstood("its styles are") }
    var ids: [String: String] = [:]
    var usual: String?
    do throws(SpreadsheetError) {
      for style in try XMLTree.read(Array(text.utf8), name: name).elements
      where style.name == "style" {
        let title = style.elements.first { $0.name == "name" }?.attributes["val"] ?? ""
        let kind = style.attributes["type"] ?? "paragraph"
        guard let id = style.attributes["styleId"] else { continue }
        ids[kind + ":" + title.lowercased()] = ids[kind + ":" + title.lowercased()] ?? id
        if kind == "paragraph", ["1", "true", "on"].contains(style.attributes["default"]) {
          usual = id
        }
      }
    } catch {
      throw .template("\(error)")
    }
    var added = ""
    for role in WordRole.allCases {
      let there = role.names.lazy.compactMap { ids[role.kind + ":" + $0.lowercased()] }.first
      styles[role] = there ?? role.ownID
      guard there == nil else { continue }
      added += role.style(basedOn: usual)
      if role == .bullet { try addList() }
    }
    package.set(
      name,
      WordParts.declaration
        + sheet.text(sheet.children + [XMLPieces.Piece(name: "w:style", text: added)]))
  }

  /// Adds the definition of a bulleted list.
  private mutating func addList() throws(OfficeError) {
    let name = "word/numbering.xml"
    if !package.has(name) {
      package.set(name, WordParts.numbering)
      package.setType(of: name, WordParts.numberingType)
      package.add(
        PackageRelation(
          id: "hubwardNumbering", type: WordParts.relation + "/numbering", target: "numbering.xml"))
    }
    guard let list = XMLPieces(package.text(name) ?? ""), list.name == "w:numbering",
      WordParts.namesWord(list.start)
    else { throw Self.notUnderstood("its lists are") }
    let own = "\"\(Self.listNumber)\""
    guard !list.children.contains(where: { $0.name == "w:num" && $0.text.contains(own) }) else {
      return
    }
    // Word reads kinds of lists before lists, and something else after both.
    func piece(_ name: String, _ text: String) -> XMLPieces.Piece { .init(name: name, text: text) }
    let last = list.children.filter { $0.name == "w:numIdMacAtCleanup" }
    let lists = list.children.filter { $0.name == "w:num" }
    let kinds = list.children.filter { !["w:num", "w:numIdMacAtCleanup"].contains($0.name) }
    package.set(
      name,
      WordParts.declaration
        + list.text(
          kinds + [piece("w:abstractNum", WordParts.bulletKind)] + lists
            + [piece("w:num", WordParts.bulletList)] + last))
  }
}
