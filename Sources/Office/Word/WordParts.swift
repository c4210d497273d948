import Foundation

/// The parts of a plain Word document, and names of the format (ECMA-376).
enum WordParts {
  static let types = "[Content_Types].xml"
  static let relations = "word/_rels/document.xml.rels"
  static let relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let numberingType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
  static let documentType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  static let templateType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  /// Prefixes that the text uses, by namespace.
  private static let namespaces = [
    ("w", word), ("r", relation),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"),
  ]

  /// A start tag with every namespace that the text uses.
  static func withNamespaces(_ tag: String) -> String {
    let more = namespaces.filter { !tag.contains("xmlns:\($0.0)=") }
      .map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined()
    return tag.dropLast() + more + ">"
  }

  /// The sheet of a section, upright; A4 where it says none.
  static func page(_ section: String) -> WordTemplate.Page {
    func number(_ element: String, _ name: String) -> Int? {
      let tag = section.firstMatch(of: try! Regex("<w:\(element)[ /][^>]*>"))
      guard let tag else { return nil }
      let text = String(section[tag.range])
      return text.firstMatch(of: try! Regex<(Substring, Substring)>("w:\(name)=\"(\\d+)\""))
        .flatMap { Int($0.1) }
    }
    let (width, height) = (number("pgSz", "w") ?? 11_906, number("pgSz", "h") ?? 16_838)
    return WordTemplate.Page(
      width: min(width, height), height: max(width, height),
      left: number("pgMar", "left") ?? number("pgMar", "start") ?? 1_134,
      right: number("pgMar", "right") ?? number("pgMar", "end") ?? 1_134)
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
  static let numbering =
    declaration + "<w:numbering xmlns:w=\"\(word)\">\(bulletKind)\(bulletList)</w:numbering>"

  /// A document without a word in it, on A4 with margins of 20 mm.
  static var plain: [(name: String, bytes: [UInt8])] {
    let texts = [
      (
        types,
        """
        <Types xmlns="\(package)/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(documentType)"/>\
        <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
        <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>\
        <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
        </Types>
        """
      ),
      (
        "_rels/.rels",
        """
        <Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(relation)/officeDocument" Target="word/document.xml"/>\
        </Relationships>
        """
      ),
      (
        relations,
        """
        <Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(relation)/styles" Target="styles.xml"/>\
        <Relationship Id="rId2" Type="\(relation)/settings" Target="settings.xml"/>\
        <Relationship Id="rId3" Type="\(relation)/footer" Target="footer1.xml"/>\
        </Relationships>
        """
      ),
      (
        "word/document.xml",
        """
        <w:document xmlns:w="\(word)" xmlns:r="\(relation)"><w:body><w:sectPr>\
        <w:footerReference w:type="default" r:id="rId3"/>\
        <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" \
        w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
        """
      ),
      (
        "word/footer1.xml",
        """
        <w:ftr xmlns:w="\(word)"><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r>\
        <w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r>\
        </w:fldSimple></w:p></w:ftr>
        """
      ),
      (
        "word/settings.xml",
        """
        <w:settings xmlns:w="\(word)"><w:zoom w:percent="100"/><w:compat><w:compatSetting \
        w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
        </w:compat><w:themeFontLang w:val="en-GB"/></w:settings>
        """
      ),
      (
        "word/styles.xml",
        """
        <w:styles xmlns:w="\(word)"><w:docDefaults><w:rPrDefault><w:rPr>\
        <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>\
        <w:color w:val="1B1F23"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" \
        w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
        <w:spacing w:after="140" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
        </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">\
        <w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>
        """
      ),
    ]
    return texts.map { ($0.0, Array((declaration + $0.1).utf8)) }
  }
}
