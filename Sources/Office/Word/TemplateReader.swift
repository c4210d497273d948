import Spreadsheets
import Text

/// Takes over of somebody's Word document how it looks, and nothing that was written into it: styles,
/// lists, theme, fonts, headers and footers with their pictures, and a few settings.
///
/// Its text, comments, the pictures of its text, its properties with their authors, what it is attached
/// to and every link that leaves it are never unpacked, or left out.
struct TemplateReader {
  /// How many bytes are unpacked at most, all parts together, and of one part.
  static let limit = 1 << 28
  static let partLimit = 1 << 26

  private let archive: ZipArchive
  private var left: Int
  private(set) var package = WordPackage()

  /// What the text leads to, and is taken over.
  private static let kinds: Set = [
    "styles", "numbering", "settings", "theme", "fontTable", "header", "footer",
  ]
  /// Of these, whatever they lead to within the file is taken over too.
  private static let leading: Set = ["numbering", "theme", "fontTable", "header", "footer"]

  /// - Parameter limit: how many bytes are unpacked at most.
  init(_ bytes: [UInt8], limit: Int = Self.limit) throws(OfficeError) {
    left = limit
    do throws(SpreadsheetError) {
      archive = try ZipArchive(FileBytes(bytes))
    } catch {
      throw .template("it \(error)")
    }
  }

  /// Reads it.
  ///
  /// - Returns: the XML of its text, from which the page is taken.
  mutating func read() throws(OfficeError) -> String {
    let names = Set(archive.entries.map(\.name))
    let relations = PackageRelation.path(of: WordPackage.document)
    guard names.isSuperset(of: [WordPackage.document, "word/styles.xml", relations, Self.types])
    else { throw .template("it is no Word document; save it as .docx") }
    let types = try tree(Self.types)
    let isMacro = types.elements.contains { element in
      let type = element.attributes["ContentType"] ?? ""
      return type.contains("vbaProject") || type.contains("macroEnabled")
    }
    guard !isMacro else { throw .template("it holds macros; save it as .docx, without them") }
    for relation in try self.relations(of: WordPackage.document)
    where Self.kinds.contains(relation.kind) {
      let part = relation.destination(from: WordPackage.document)
      guard names.contains(part) else { continue }
      package.add(relation)
      try take(part, among: names, leads: Self.leading.contains(relation.kind))
    }
    for element in types.elements {
      let type = element.attributes["ContentType"] ?? ""
      if let ending = element.attributes["Extension"] {
        package.setType(ofEnding: ending, type)
      } else if let part = element.attributes["PartName"] {
        package.setType(of: String(part.drop { $0 == "/" }), type)
      }
    }
    try keepSettings()
    return try text(WordPackage.document)
  }

  private static let types = "[Content_Types].xml"

  /// Takes over a part, and what it leads to.
  private mutating func take(
    _ part: String, among names: Set<String>, leads: Bool
  ) throws(OfficeError) {
    guard !package.has(part) else { return }
    var bytes = try self.bytes(part)
    if part.hasSuffix(".xml") {
      _ = try Self.tree(bytes, part)
      bytes = Array(Self.withoutAuthors(String(decoding: bytes, as: UTF8.self)).utf8)
    }
    package.set(part, bytes)
    let list = PackageRelation.path(of: part)
    guard names.contains(list) else { return }
    let all = try tree(list).elements.compactMap { $0.attributes["Id"] }
    let kept =
      try leads ? relations(of: part).filter { names.contains($0.destination(from: part)) } : []
    let lost = Set(all).subtracting(kept.map(\.id))
    if !lost.isEmpty {
      bytes = Array(Self.without(lost, String(decoding: bytes, as: UTF8.self)).utf8)
      package.set(part, bytes)
    }
    guard !kept.isEmpty else { return }
    package.set(list, PackageRelation.file(kept))
    for relation in kept {
      try take(relation.destination(from: part), among: names, leads: true)
    }
  }

  /// The text of a part without the attributes that name relations.
  private static func without(_ ids: Set<String>, _ text: String) -> String {
    text.replacing(/\s+\w+:\w+\s*=\s*["']([^"']*)["']/) { match in
      ids.contains(String(match.1)) ? "" : String(match.0)
    }
  }

  /// The text of a part without the names of those who changed it.
  private static func withoutAuthors(_ text: String) -> String {
    text.replacing(/\sw:author="[^"]*"/, with: " w:author=\"Author\"")
  }

  /// Those that stay within the file.
  private mutating func relations(of part: String) throws(OfficeError) -> [PackageRelation] {
    try tree(PackageRelation.path(of: part)).elements.compactMap { element in
      guard element.attributes["TargetMode"] != "External",
        let id = element.attributes["Id"], let type = element.attributes["Type"],
        let target = element.attributes["Target"]
      else { return nil }
      return PackageRelation(id: id, type: type, target: target)
    }
  }

  // MARK: - Settings

  /// How headers, tabs and lines are laid out; nothing about people, revisions, or other files.
  private static let settings: Set = [
    "w:zoom", "w:mirrorMargins", "w:bordersDoNotSurroundHeader", "w:bordersDoNotSurroundFooter",
    "w:defaultTabStop", "w:autoHyphenation", "w:hyphenationZone", "w:doNotHyphenateCaps",
    "w:evenAndOddHeaders", "w:characterSpacingControl", "w:compat", "w:themeFontLang",
    "w:clrSchemeMapping", "w:decimalSymbol", "w:listSeparator", "w:embedTrueTypeFonts",
    "w:saveSubsetFonts", "m:mathPr",
  ]

  private mutating func keepSettings() throws(OfficeError) {
    let name = "word/settings.xml"
    guard let text = package.text(name) else { return }
    guard let pieces = XMLPieces(text) else { throw WordTemplate.notUnderstood("its settings are") }
    let kept = pieces.children.filter { Self.settings.contains($0.name) }
    package.set(name, WordParts.declaration + pieces.text(kept))
  }

  // MARK: - Unpacking

  private mutating func tree(_ name: String) throws(OfficeError) -> XMLTree {
    try Self.tree(try bytes(name), name)
  }

  private static func tree(_ bytes: [UInt8], _ name: String) throws(OfficeError) -> XMLTree {
    do throws(SpreadsheetError) {
      return try XMLTree.read(bytes, name: name)
    } catch {
      throw .template("\(error)")
    }
  }

  private mutating func text(_ name: String) throws(OfficeError) -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  private mutating func bytes(_ name: String) throws(OfficeError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(SpreadsheetError) {
      let entry = try archive.entry(named: name)
      guard entry.size <= left else { throw .tooLarge(entry: name, limit: left) }
      bytes = try archive.plain(entry, upTo: Self.partLimit)
    } catch {
      if case .tooLarge = error {
        throw .template(
          "'\(name)' unpacks to more than a template holds; save it again from Word without large pictures"
        )
      }
      throw .template("it \(error)")
    }
    left -= bytes.count
    guard left >= 0 else {
      throw .template("it unpacks to more than a template holds; save it again from Word")
    }
    return bytes
  }
}
