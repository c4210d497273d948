import Reports
import Spreadsheets
import Text

/// The parts of a Word document, their types, and to which of them the text leads (ECMA-376, part 2).
struct WordPackage {
  /// Where the text is.
  static let document = "word/document.xml"

  /// In their order, by name; without the text.
  private(set) var parts: [(name: String, bytes: [UInt8])] = []
  private var endings: [(ending: String, type: String)] = []
  private var types: [(part: String, type: String)] = []
  /// From the text.
  private var relations: [PackageRelation] = []

  /// The words of a part; nothing where there is none.
  func text(_ name: String) -> String? {
    parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  func has(_ name: String) -> Bool { parts.contains { $0.name == name } }

  mutating func set(_ name: String, _ text: String) { set(name, Array(text.utf8)) }

  mutating func set(_ name: String, _ bytes: [UInt8]) {
    if let index = parts.firstIndex(where: { $0.name == name }) {
      parts[index].bytes = bytes
    } else {
      parts.append((name, bytes))
    }
  }

  /// Says of what type a part is.
  mutating func setType(of part: String, _ type: String) {
    types.removeAll { $0.part.lowercased() == part.lowercased() }
    types.append((part, type))
  }

  /// Says of what type files with an ending are, where nothing is said yet.
  mutating func setType(ofEnding ending: String, _ type: String) {
    guard !endings.contains(where: { $0.ending.lowercased() == ending.lowercased() }) else {
      return
    }
    endings.append((ending, type))
  }

  /// Leads from the text to a part.
  mutating func add(_ relation: PackageRelation) { relations.append(relation) }

  /// The whole file.
  ///
  /// - Parameter text: of the document.
  func archive(_ text: String) -> [UInt8] {
    let properties = PackageRelation(
      id: "hubwardProperties", type: OfficeProperties.relationType, target: OfficeProperties.path)
    let start = PackageRelation(
      id: "hubwardDocument", type: WordParts.relation + "/officeDocument", target: Self.document)
    var archive = ZipWriter()
    archive.add("[Content_Types].xml", contentTypes)
    archive.add("_rels/.rels", PackageRelation.file([start, properties]))
    archive.add(Self.document, text)
    archive.add(PackageRelation.path(of: Self.document), PackageRelation.file(relations))
    for part in parts { archive.add(part.name, part.bytes) }
    return archive.bytes
  }

  private var contentTypes: String {
    let endings = endings.map {
      Markup.element("Default", ["Extension": $0.ending, "ContentType": $0.type])
    }
    let types =
      [(part: Self.document, type: WordParts.documentType)]
      + types.filter { has($0.part) && $0.part != Self.document }
    let parts = types.map {
      Markup.element("Override", ["PartName": "/" + $0.part, "ContentType": $0.type])
    }
    return WordParts.declaration
      + Markup.element(
        "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"],
        Markup(endings + parts)
      ).text
  }
}

/// That a part leads to another one.
struct PackageRelation: Equatable {
  let id: String
  let type: String
  /// Relative to the folder of the part.
  let target: String

  /// What the type is for: `header`.
  var kind: String { type.split(separator: "/").last.map(String.init) ?? "" }

  /// The file with the relations of a part.
  static func path(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
    return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
  }

  static func file(_ relations: [PackageRelation]) -> String {
    let lines = relations.map {
      Markup.element("Relationship", ["Id": $0.id, "Type": $0.type, "Target": $0.target])
    }
    return WordParts.declaration
      + Markup.element(
        "Relationships",
        ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"], Markup(lines)
      ).text
  }

  /// The name of the part that it leads to.
  func destination(from part: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var folders = part.split(separator: "/").dropLast()
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": folders = folders.dropLast()
      default: folders.append(step)
      }
    }
    return folders.joined(separator: "/")
  }
}
