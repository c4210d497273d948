import DocumentSupport
import Foundation
import Reports
import Spreadsheets
import Testing

@testable import Office

struct WordTemplateTests {
  private func written(_ template: CouncilFile, _ document: Document) throws -> OfficeFile {
    try OfficeFile(
      PaperRenderer([try WordForm(template: template.bytes, author: "")], drawer: nil), document)
  }

  @Test func `styles are found by name, whatever their ids and capitals, and the rest are added`()
    throws
  {
    let template = try WordTemplate(CouncilFile().bytes)
    #expect(template.styles[.heading1] == "Berschrift1")
    #expect(template.styles[.table] == "CorporateTable")
    #expect(template.styles[.heading2] == "HubwardHeading2")
    let styles = try #require(template.package.text("word/styles.xml"))
    #expect(styles.contains("w:styleId=\"HubwardHeading2\""))
    #expect(!styles.contains("w:styleId=\"HubwardHeading1\""))
    #expect(Set(template.styles.keys) == Set(WordRole.allCases))
  }

  @Test func `styles that are added have the letters of the council's usual paragraphs`() throws {
    let template = try WordTemplate(CouncilFile().bytes)
    let styles = try XMLTree.read(
      Array((template.package.text("word/styles.xml") ?? "").utf8), name: "styles.xml"
    ).elements
    let added = styles.filter { $0.attributes["styleId"]?.hasPrefix("Hubward") == true }
    #expect(added.count > 10)
    for style in added where style.attributes["type"] == "paragraph" {
      let base = style.elements.first { $0.name == "basedOn" }
      #expect(base?.attributes["val"] == "Standard")
    }
  }

  @Test func `page, header and margins are the template's, on every sheet; its text is not`() throws
  {
    let document = Document(
      title: "T", subtitle: "", summary: [.table(Papers.table(columns: 12)), .list(["End"])],
      sections: [], attribution: [])
    let file = try written(CouncilFile(), document)
    let sections = try file.tree("word/document.xml").all.filter { $0.name == "sectPr" }
    let sheets = sections.map { $0.elements.first { $0.name == "pgSz" }?.attributes ?? [:] }
    #expect(sheets.map { $0["w"] } == ["15840", "12240"])
    #expect(sections.allSatisfy { $0.elements.contains { $0.name == "headerReference" } })
    #expect(!(try file.text("word/document.xml")).contains("Cover text"))
    #expect(file.names.contains("word/header1.xml"))
  }

  @Test func `a template becomes a document`() throws {
    let types = try written(CouncilFile(), SampleDocument.document).text("[Content_Types].xml")
    #expect(types.contains(WordParts.documentType) && !types.contains("template.main"))
  }

  @Test func `a report is a template for the next one`() throws {
    let first = try PaperRenderer([try WordForm(author: "")], drawer: nil)
      .files(of: SampleDocument.document)[0].bytes
    let second = try PaperRenderer([try WordForm(template: first, author: "")], drawer: nil)
      .files(of: SampleDocument.document)[0].bytes
    let files = (try OfficeFile(first), try OfficeFile(second))
    for name in ["word/document.xml", "word/numbering.xml", "word/footer1.xml"] {
      let texts = (try files.0.text(name), try files.1.text(name))
      #expect(texts.0 == texts.1)
    }
  }

  @Test func `a list is added where Word wants it`() throws {
    var template = CouncilFile()
    template.set(
      "word/numbering.xml",
      """
      <w:numbering xmlns:w="\(CouncilFile.word)"><w:abstractNum w:abstractNumId="0"/>\
      <w:num w:numId="1"/><w:numIdMacAtCleanup w:val="1"/></w:numbering>
      """)
    template.relate("word/document.xml", "rId2", "numbering", "numbering.xml")
    let lists = try written(template, SampleDocument.document).tree("word/numbering.xml").elements
    #expect(
      lists.map(\.name) == ["abstractNum", "abstractNum", "num", "num", "numIdMacAtCleanup"])
  }

  @Test func `what is no Word document, or holds macros, is refused with what to do`() {
    #expect(throws: OfficeError.self) { try WordTemplate(Array("a picture".utf8)) }
    var other = ZipWriter()
    other.add("content.xml", "<a/>")
    #expect(throws: OfficeError.template("it is no Word document; save it as .docx")) {
      try WordTemplate(other.bytes)
    }
    var macros = CouncilFile()
    macros.replace(
      "</Types>", in: "[Content_Types].xml",
      with:
        "<Override PartName=\"/word/x.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"
    )
    #expect(throws: OfficeError.template("it holds macros; save it as .docx, without them")) {
      try WordTemplate(macros.bytes)
    }
  }

  /// XML that means the same, or the same in the words of another standard.
  static let unusual: [(part: String, words: String, other: String)] = [
    ("word/document.xml", CouncilFile.word, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    (
      "word/document.xml", WordParts.relation,
      "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
    ("word/document.xml", "w:", "ns0:"), ("word/styles.xml", "w:", "ns0:"),
    ("word/document.xml", "<w:document", "<!DOCTYPE x><w:document"),
  ]

  @Test(arguments: unusual.indices)
  func `one that is written in another way is refused with what to do`(number: Int) throws {
    let (part, words, other) = Self.unusual[number]
    var template = CouncilFile()
    template.replace(words, in: part, with: other)
    let error = #expect(throws: OfficeError.self) { try WordTemplate(template.bytes) }
    #expect(try #require(error).description.contains("save it again as Word Document (.docx)"))
  }
}
