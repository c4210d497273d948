import DocumentSupport
import Reports
import Spreadsheets
import Testing

@testable import Office

struct OpenTextFormTests {
  private func file(_ document: Document) throws -> OfficeFile {
    try OfficeFile(
      PaperRenderer([OpenTextForm(author: "A Council")], drawer: WordFormTests.drawer), document)
  }

  @Test func `its first bytes tell what it is`() throws {
    let renderer = PaperRenderer([OpenTextForm(author: "")], drawer: nil)
    let bytes = try renderer.files(of: SampleDocument.document)[0].bytes
    #expect(
      String(decoding: bytes[30..<77], as: UTF8.self)
        == "mimetypeapplication/vnd.oasis.opendocument.text")
  }

  @Test func `headings have levels, tables repeat their header, pictures have words`() throws {
    let all = try file(SampleDocument.document).tree("content.xml").all
    let levels = all.filter { $0.name == "h" }.compactMap { $0.attributes["outline-level"] }
    #expect(levels.first == "1" && levels.contains("2"))
    let tables = all.filter { $0.name == "table" }
    #expect(tables.count >= 3)
    for table in tables {
      #expect(table.elements.filter { $0.name == "table-header-rows" }.count == 1)
      #expect(!table.all.contains { $0.name == "covered-table-cell" })
    }
    let frames = all.filter { $0.name == "frame" }
    #expect(
      frames.map { $0.elements.first { $0.name == "desc" }?.text } == [
        "A map of wards", "A map of wards",
      ])
    #expect(frames.allSatisfy { $0.elements.filter { $0.name == "image" }.count == 2 })
  }

  @Test func `every style that is used is there`() throws {
    let document = Document(
      title: "T", subtitle: "", summary: [.table(Papers.table(columns: 12)), .list(["End"])],
      sections: SampleDocument.document.sections, attribution: [])
    let file = try file(document)
    let styles = try ["content.xml", "styles.xml"].flatMap { try file.tree($0).all }
      .filter { $0.name == "style" || $0.name == "list-style" }.compactMap { $0.attributes["name"] }
    let used = try file.tree("content.xml").all.compactMap { $0.attributes["style-name"] }
    #expect(Set(used).subtracting(styles) == [])
    #expect(used.contains("upright-List_20_Bullet"))
  }

  @Test(arguments: Papers.hostile)
  func `words from data are only ever words`(words: String) throws {
    let file = try file(Papers.document(words))
    for tree in try file.trees() { #expect(!tree.all.contains { $0.name == "script" }) }
    #expect(!(try file.tree("content.xml").text.unicodeScalars.contains("\u{202E}")))
  }
}
