import DocumentSupport
import Reports
import Spreadsheets
import Testing

@testable import Office

struct TemplateReaderTests {
  /// A document with everything in it that a council would not want to hand on.
  private static var talkative: CouncilFile {
    var file = CouncilFile()
    let document = "word/document.xml"
    file.set("word/comments.xml", "<c>Comment by Jo Bloggs</c>")
    file.relate(document, "rId20", "comments", "comments.xml")
    file.set("word/media/image1.png", "PICTURE OF THE TEXT")
    file.relate(document, "rId21", "image", "media/image1.png")
    file.set("word/footnotes.xml", "<f>A footnote</f>")
    file.relate(document, "rId22", "footnotes", "footnotes.xml")
    file.set("customXml/item1.xml", "<i>Case number</i>")
    file.relate(document, "rId23", "customXml", "../customXml/item1.xml")
    file.relate(document, "rId24", "hyperlink", "https://example.org/secret", isExternal: true)
    file.set("docProps/core.xml", "<p>Jo Bloggs</p>")
    file.set("docProps/app.xml", "<p>Borough of Somewhere</p>")
    file.set("docProps/thumbnail.jpeg", "THUMBNAIL")
    file.set(
      "word/settings.xml",
      """
      <w:settings xmlns:w="\(CouncilFile.word)" xmlns:r="\(WordParts.relation)"><w:zoom w:percent="90"/>\
      <w:attachedTemplate r:id="rId1"/><w:mailMerge><w:query w:val="SELECT"/></w:mailMerge>\
      <w:trackRevisions/><w:evenAndOddHeaders/><w:docVars><w:docVar w:name="case" w:val="12"/></w:docVars>\
      </w:settings>
      """)
    file.relate(document, "rId25", "settings", "settings.xml")
    file.relate(
      "word/settings.xml", "rId1", "attachedTemplate", "file:///C:/Users/jbloggs/x.dotx",
      isExternal: true)
    file.set(
      "word/header1.xml",
      """
      <w:hdr xmlns:w="\(CouncilFile.word)" xmlns:r="\(WordParts.relation)" xmlns:a="a"><w:p>\
      <w:ins w:author="Jo Bloggs"><w:r/></w:ins>\
      <w:hyperlink r:id="rId1"><w:r><w:t>Our Borough</w:t></w:r></w:hyperlink>\
      <a:blip r:embed="rId2" r:link="rId3"/></w:p></w:hdr>
      """)
    file.relate("word/header1.xml", "rId1", "hyperlink", "https://example.org", isExternal: true)
    file.relate("word/header1.xml", "rId2", "image", "media/logo.png")
    file.relate("word/header1.xml", "rId3", "image", "//server/logo.png", isExternal: true)
    file.set("word/media/logo.png", "LOGO")
    return file
  }

  private func written() throws -> OfficeFile {
    try OfficeFile(
      PaperRenderer(
        [try WordForm(template: Self.talkative.bytes, author: "A Council")], drawer: nil),
      SampleDocument.document)
  }

  @Test func `styles, settings, headers and what they show are kept, and nothing else`() throws {
    #expect(
      Set(try written().names) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
        "word/_rels/document.xml.rels", "word/styles.xml", "word/header1.xml",
        "word/_rels/header1.xml.rels", "word/media/logo.png", "word/settings.xml",
        "word/numbering.xml",
      ])
  }

  @Test func `no name, link or path of the template is in the document`() throws {
    let file = try written()
    let text = try file.names.map { try file.text($0) }.joined()
    for words in [
      "Bloggs", "example.org", "attachedTemplate", "mailMerge", "docVar", "trackRevisions",
      "Borough of Somewhere", "server", "External", "Cover text", "Comment", "footnotes",
    ] {
      #expect(!text.contains(words), "\(words)")
    }
    #expect(text.contains("Our Borough") && text.contains("LOGO"))
  }

  @Test func `nothing names a relation that is gone`() throws {
    let file = try written()
    for part in ["word/document.xml", "word/header1.xml", "word/settings.xml"] {
      let names = try file.text(part).matches(of: /r:\w+="([^"]*)"/).map { String($0.1) }
      let list = PackageRelation.path(of: part)
      let there =
        file.names.contains(list)
        ? try file.tree(list).elements.compactMap { $0.attributes["Id"] } : []
      #expect(Set(names).subtracting(there) == [])
    }
  }

  @Test func `settings of the page are kept`() throws {
    let kept = try written().tree("word/settings.xml").elements.map(\.name)
    #expect(kept == ["zoom", "evenAndOddHeaders"])
  }

  @Test func `what unpacks to too much is refused, and what is not needed is not unpacked`() throws
  {
    var file = CouncilFile()
    file.set("word/media/large.png", String(repeating: "a", count: 200_000))
    var small = try TemplateReader(file.bytes, limit: 20_000)
    _ = try small.read()
    file.relate("word/document.xml", "rId2", "theme", "media/large.png")
    var large = try TemplateReader(file.bytes, limit: 20_000)
    let error = #expect(throws: OfficeError.self) { _ = try large.read() }
    #expect(try #require(error).description.contains("unpacks to more than a template holds"))
  }

  @Test func `parts that lead in a circle are read once`() throws {
    var file = CouncilFile()
    file.relate("word/header1.xml", "rId1", "header", "header1.xml")
    #expect(try WordTemplate(file.bytes).package.has("word/header1.xml"))
  }
}
