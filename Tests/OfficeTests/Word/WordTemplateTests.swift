import DocumentSupport
import Foundation
import Reports
import Spreadsheets
import Testing

@testable import Office

struct WordTemplateTests {
  /// A council's document: its own headings, table, header and page, and a cover text.
  static func council(
    styles: String = "", types: String = "", sheet: String = "<w:pgSz w:w=\"12240\" w:h=\"15840\"/>"
  ) -> [UInt8] {
    let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    var archive = ZipWriter()
    archive.add(
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"\(WordParts.templateType)\"/>\(types)</Types>"
    )
    archive.add(
      "_rels/.rels",
      "<Relationships xmlns=\"x\"><Relationship Id=\"a\" Type=\"t\" Target=\"word/document.xml\"/></Relationships>"
    )
    archive.add(
      "word/_rels/document.xml.rels",
      "<Relationships xmlns=\"x\"><Relationship Id=\"rId9\" Type=\"h\" Target=\"header1.xml\"/></Relationships>"
    )
    archive.add(
      "word/document.xml",
      "<w:document \(word)><w:body><w:p><w:r><w:t>Cover text</w:t></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId9\"/>\(sheet)<w:pgMar w:left=\"1000\" w:right=\"1000\"/></w:sectPr></w:body></w:document>"
    )
    archive.add("word/header1.xml", "<w:hdr \(word)><w:p/></w:hdr>")
    archive.add(
      "word/styles.xml",
      "<w:styles \(word)><w:style w:type=\"paragraph\" w:styleId=\"Berschrift1\"><w:name w:val=\"Heading 1\"/></w:style><w:style w:type=\"table\" w:styleId=\"CorporateTable\"><w:name w:val=\"Table Grid\"/></w:style>\(styles)</w:styles>"
    )
    return archive.bytes
  }

  @Test func `styles are found by name, whatever their ids and capitals, and the rest are added`()
    throws
  {
    let template = try WordTemplate(Self.council())
    #expect(template.styles[.heading1] == "Berschrift1")
    #expect(template.styles[.table] == "CorporateTable")
    #expect(template.styles[.heading2] == "HubwardHeading2")
    #expect(template.text("word/styles.xml").contains("w:styleId=\"HubwardHeading2\""))
    #expect(!template.text("word/styles.xml").contains("w:styleId=\"HubwardHeading1\""))
    #expect(Set(template.styles.keys) == Set(WordRole.allCases))
  }

  @Test func `page, header and margins are the template's, on every sheet; its text is not`() throws
  {
    let document = Document(
      title: "T", subtitle: "", summary: [.table(Papers.table(columns: 12)), .list(["End"])],
      sections: [], attribution: [])
    let file = try OfficeFile(
      try WordRenderer(template: Self.council(), author: "", drawer: nil), document)
    let sections = try file.tree("word/document.xml").all.filter { $0.name == "sectPr" }
    let sheets = sections.map { $0.elements.first { $0.name == "pgSz" }?.attributes ?? [:] }
    #expect(sheets.map { $0["w"] } == ["15840", "12240"])
    #expect(sections.allSatisfy { $0.elements.contains { $0.name == "headerReference" } })
    #expect(!(try file.text("word/document.xml")).contains("Cover text"))
    #expect(file.names.contains("word/header1.xml"))
  }

  @Test func `a template becomes a document`() throws {
    let file = try OfficeFile(
      try WordRenderer(template: Self.council(), author: "", drawer: nil), SampleDocument.document)
    let types = try file.text("[Content_Types].xml")
    #expect(types.contains(WordParts.documentType) && !types.contains(WordParts.templateType))
  }

  @Test func `what is no Word document, or holds macros, is refused with what to do`() {
    #expect(throws: OfficeError.self) { try WordTemplate(Array("a picture".utf8)) }
    var other = ZipWriter()
    other.add("content.xml", "<a/>")
    #expect(throws: OfficeError.template("it is no Word document; save it as .docx")) {
      try WordTemplate(other.bytes)
    }
    let macros = "<Override PartName=\"/word/vbaProject.bin\" ContentType=\"x\"/>"
    #expect(throws: OfficeError.template("it holds macros; save it as .docx, without them")) {
      try WordTemplate(Self.council(types: macros))
    }
  }
}
