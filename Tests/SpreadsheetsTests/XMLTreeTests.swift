import Spreadsheets
import Testing

struct XMLTreeTests {
  @Test func `elements, attributes and words are as they stand`() throws {
    let text = "<w:a xmlns:w='x' w:id='7'>one <b>two</b> &amp; <c/>three</w:a>"
    let tree = try XMLTree.read(Array(text.utf8), name: "a.xml")
    #expect(tree.name == "a" && tree.attributes["id"] == "7")
    #expect(tree.text == "one two & three")
    #expect(tree.elements.map(\.name) == ["b", "c"] && tree.all.count == 3)
  }

  @Test func `what is not well-formed is refused with its line`() {
    #expect(throws: SpreadsheetError.damaged(entry: "a.xml", reason: "line 2: mismatched tag")) {
      try XMLTree.read(Array("<a>\n<b></a>".utf8), name: "a.xml")
    }
    #expect(throws: SpreadsheetError.self) { try XMLTree.read([], name: "a.xml") }
  }

  @Test func `a document of ever new elements inside one another is refused`() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(throws: SpreadsheetError.self) { try XMLTree.read(Array(deep.utf8), name: "a.xml") }
  }
}
