import DocumentSupport
import Reports
import Spreadsheets
import Testing

@testable import Office

struct WordFormTests {
  /// A picture is one pixel here.
  static let drawer = PictureDrawer { $0.map { _ in [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A] } }

  private func file(_ document: Document, template: [UInt8]? = nil) throws -> OfficeFile {
    try OfficeFile(
      PaperRenderer(
        [try WordForm(template: template, author: "A Council")], drawer: Self.drawer), document)
  }

  /// The style of each paragraph by its name, with its words.
  private func paragraphs(_ file: OfficeFile) throws -> [(style: String, words: String)] {
    var names: [String: String] = [:]
    for style in try file.tree("word/styles.xml").elements where style.name == "style" {
      names[style.attributes["styleId"] ?? ""] =
        style.elements.first { $0.name == "name" }?.attributes["val"]
    }
    return try file.tree("word/document.xml").all.filter { $0.name == "p" }.map { paragraph in
      let style = paragraph.all.first { $0.name == "pStyle" }?.attributes["val"] ?? ""
      return (names[style] ?? "", paragraph.all.filter { $0.name == "t" }.map(\.text).joined())
    }
  }

  @Test func `headings, captions and lists are what they are by their styles`() throws {
    let paragraphs = try paragraphs(file(SampleDocument.document))
    #expect(paragraphs[0].style == "Title" && paragraphs[1].style == "Subtitle")
    let headings = paragraphs.filter { $0.style == "heading 1" }.map(\.words)
    #expect(headings.first == "Summary" && headings.last == "Sources and licences")
    #expect(paragraphs.contains { $0 == ("heading 2", "By ward") })
    #expect(
      paragraphs.filter { $0.style == "caption" }.map { $0.words.prefix(9) } == [
        "Table 1: ", "Figure 1:", "Figure 2:", "Table 2: ", "Table 3: ",
      ])
    #expect(paragraphs.contains { $0.style == "List Bullet" && $0.words.hasPrefix("Tilbury") })
  }

  @Test func `every table has one header row that is repeated, and no merged or empty cell`() throws
  {
    let tables = try file(SampleDocument.document).tree("word/document.xml").all
      .filter { $0.name == "tbl" }
    #expect(tables.count >= 3)
    for table in tables {
      let rows = table.elements.filter { $0.name == "tr" }
      let headers = rows.map { $0.all.contains { $0.name == "tblHeader" } }
      #expect(headers.first == true && !headers.dropFirst().contains(true))
      #expect(Set(rows.map { $0.elements.filter { $0.name == "tc" }.count }).count == 1)
      #expect(!table.all.contains { ["gridSpan", "vMerge"].contains($0.name) })
      #expect(table.all.contains { $0.name == "tblDescription" })
    }
  }

  @Test func `a picture has its words, and is there as PNG and as SVG`() throws {
    let file = try file(SampleDocument.document)
    let words = try file.tree("word/document.xml").all.filter { $0.name == "docPr" }
    #expect(words.map { $0.attributes["descr"] } == ["A map of wards", "A map of wards"])
    #expect(file.names.contains("word/media/hubward-figure-2.svg"))
    #expect(file.names.contains("word/media/hubward-figure-2.png"))
    #expect(try file.text("[Content_Types].xml").contains("image/svg+xml"))
  }

  @Test func `without a drawer the place of the picture says why it is empty`() throws {
    let file = try OfficeFile(
      PaperRenderer([try WordForm(author: "", beside: .pictures)], drawer: nil),
      SampleDocument.document)
    let text = try file.text("word/document.xml")
    #expect(text.contains("rsvg-convert") && text.contains("maps/map-today.svg"))
    #expect(!text.contains("<w:drawing>") && !file.names.contains { $0.contains("media") })
  }

  @Test func `it says its language, title and author, and no date`() throws {
    let file = try file(SampleDocument.document)
    let properties = try file.text("docProps/core.xml")
    #expect(properties.contains("<dc:creator>A Council</dc:creator>"))
    #expect(properties.contains("<dc:language>en-GB</dc:language>"))
    #expect(properties.contains("From nine children’s centres to five"))
    #expect(!properties.contains("created") && !properties.contains("modified"))
    let runs = try file.tree("word/document.xml").all.filter { $0.name == "r" }
    let texts = runs.filter { $0.elements.contains { $0.name == "t" } }
    #expect(
      texts.allSatisfy { $0.all.contains { $0.name == "lang" && $0.attributes["val"] == "en-GB" } })
  }

  @Test(arguments: Papers.hostile)
  func `words from data are only ever words`(words: String) throws {
    let file = try file(Papers.document(words))
    for tree in try file.trees() { #expect(!tree.all.contains { $0.name == "script" }) }
    let shown = try file.tree("word/document.xml").text
    #expect(!shown.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    #expect(!shown.unicodeScalars.contains("\u{202E}"))
    if words.hasPrefix("=") { #expect(shown.contains(words)) }
  }

  @Test func `every link inside it has its bookmark, and every bookmark one number`() throws {
    let all = try file(SampleDocument.document).tree("word/document.xml").all
    let marks = all.filter { $0.name == "bookmarkStart" }.compactMap { $0.attributes["name"] }
    let links = all.filter { $0.name == "hyperlink" }.compactMap { $0.attributes["anchor"] }
    #expect(Set(marks).count == marks.count && links.count > 8)
    #expect(Set(links).isSubset(of: Set(marks)))
  }
}
