/// The parts of a plain Word document, and names of the format (ECMA-376).
enum WordParts {
  static let relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let numberingType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
  static let documentType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// Prefixes that the text uses, by namespace.
  private static let namespaces = [
    ("w", word), ("r", relation),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"),
  ]

  /// A start tag with every namespace that the text uses; nothing where it means something else by one
  /// of their prefixes, as Strict Open XML does.
  static func withNamespaces(_ tag: String) -> String? {
    guard namesWord(tag) else { return nil }
    var more = ""
    for (prefix, space) in namespaces {
      switch namespace(prefix, of: tag) {
      case nil: more += " xmlns:\(prefix)=\"\(space)\""
      case space: break
      default: return nil
      }
    }
    return tag.dropLast() + more + ">"
  }

  /// Whether a start tag means by `w:` what this program means.
  static func namesWord(_ tag: String) -> Bool { namespace("w", of: tag) == word }

  private static func namespace(_ prefix: String, of tag: String) -> String? {
    tag.firstMatch(
      of: try! Regex<(Substring, Substring)>("\\sxmlns:\(prefix)\\s*=\\s*[\"']([^\"']*)[\"']")
    ).map { String($0.1) }
  }

  static let bulletKind = """
    <w:abstractNum w:abstractNumId="\(WordTemplate.listNumber)">\
    <w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>\
    <w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>\
    <w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
    """
  static let bulletList = """
    <w:num w:numId="\(WordTemplate.listNumber)">\
    <w:abstractNumId w:val="\(WordTemplate.listNumber)"/></w:num>
    """
  /// No list.
  static let numbering = declaration + "<w:numbering xmlns:w=\"\(word)\"/>"

  /// The text of the plain document: A4 with margins of 20 mm.
  static let plainText = """
    <w:document xmlns:w="\(word)" xmlns:r="\(relation)"><w:body><w:sectPr>\
    <w:footerReference w:type="default" r:id="rId3"/>\
    <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" \
    w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
    """

  /// What a document without a word in it leads to.
  static var plain: WordPackage {
    var package = WordPackage()
    package.setType(
      ofEnding: "rels", "application/vnd.openxmlformats-package.relationships+xml")
    package.setType(ofEnding: "xml", "application/xml")
    for (id, kind, name, text) in [
      ("rId1", "styles", "styles.xml", styles), ("rId2", "settings", "settings.xml", settings),
      ("rId3", "footer", "footer1.xml", footer),
    ] {
      package.set("word/" + name, declaration + text)
      package.setType(
        of: "word/" + name,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml")
      package.add(PackageRelation(id: id, type: "\(relation)/\(kind)", target: name))
    }
    return package
  }

  private static let footer = """
    <w:ftr xmlns:w="\(word)"><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r>\
    <w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r>\
    </w:fldSimple></w:p></w:ftr>
    """

  private static let settings = """
    <w:settings xmlns:w="\(word)"><w:zoom w:percent="100"/><w:compat><w:compatSetting \
    w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
    </w:compat><w:themeFontLang w:val="en-GB"/></w:settings>
    """

  private static let styles = """
    <w:styles xmlns:w="\(word)"><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>\
    <w:color w:val="1B1F23"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" \
    w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
    <w:spacing w:after="140" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
    </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">\
    <w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>
    """
}
