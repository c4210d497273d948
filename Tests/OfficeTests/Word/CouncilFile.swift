import Spreadsheets

@testable import Office

/// A council's Word document, made part by part: its own headings, table, header and page, a text, and
/// whatever else a test adds or changes.
struct CouncilFile {
  private var parts: [(name: String, text: String)]
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  init() {
    let word = "xmlns:w=\"\(Self.word)\" xmlns:r=\"\(WordParts.relation)\""
    parts = [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Default Extension="png" ContentType="image/png"/>\
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-\
        officedocument.wordprocessingml.template.main+xml"/></Types>
        """
      ),
      ("word/_rels/document.xml.rels", "<Relationships xmlns=\"x\"></Relationships>"),
      (
        "word/document.xml",
        """
        <w:document \(word)><w:body><w:p><w:r><w:t>Cover text</w:t></w:r></w:p><w:sectPr>\
        <w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="12240" w:h="15840"/>\
        <w:pgMar w:left="1000" w:right="1000"/></w:sectPr></w:body></w:document>
        """
      ),
      ("word/header1.xml", "<w:hdr \(word)><w:p/></w:hdr>"),
      (
        "word/styles.xml",
        """
        <w:styles \(word)><w:style w:type="paragraph" w:default="1" w:styleId="Standard">\
        <w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Berschrift1">\
        <w:name w:val="Heading 1"/></w:style><w:style w:type="table" w:styleId="CorporateTable">\
        <w:name w:val="Table Grid"/></w:style></w:styles>
        """
      ),
    ]
    relate("word/document.xml", "rId1", "styles", "styles.xml")
    relate("word/document.xml", "rId9", "header", "header1.xml")
  }

  mutating func set(_ name: String, _ text: String) {
    if let index = parts.firstIndex(where: { $0.name == name }) {
      parts[index].text = text
    } else {
      parts.append((name, text))
    }
  }

  mutating func replace(_ words: String, in name: String, with other: String) {
    for index in parts.indices where parts[index].name == name {
      parts[index].text = parts[index].text.replacing(words, with: other)
    }
  }

  /// Leads from a part to another one, or out of the file.
  mutating func relate(
    _ part: String, _ id: String, _ kind: String, _ target: String, isExternal: Bool = false
  ) {
    let name = PackageRelation.path(of: part)
    if !parts.contains(where: { $0.name == name }) {
      parts.append((name, "<Relationships xmlns=\"x\"></Relationships>"))
    }
    let mode = isExternal ? " TargetMode=\"External\"" : ""
    replace(
      "</Relationships>", in: name,
      with:
        "<Relationship Id=\"\(id)\" Type=\"\(WordParts.relation)/\(kind)\" Target=\"\(target)\"\(mode)/></Relationships>"
    )
  }

  var bytes: [UInt8] {
    var archive = ZipWriter()
    for part in parts { archive.add(part.name, part.text) }
    return archive.bytes
  }
}
