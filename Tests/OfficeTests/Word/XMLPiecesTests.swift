import Testing

@testable import Office

struct XMLPiecesTests {
  @Test func `children are taken letter by letter`() throws {
    let text = """
      <?xml version="1.0"?><!-- <a> --><w:a x="1 > 0" y='"'><w:b/>words<w:c z="/"><w:b>&lt;</w:b></w:c>\
      <![CDATA[<w:d>]]></w:a>
      """
    let pieces = try #require(XMLPieces(text))
    #expect(pieces.name == "w:a" && pieces.start == "<w:a x=\"1 > 0\" y='\"'>")
    #expect(pieces.children.map(\.name) == ["w:b", "w:c"])
    #expect(pieces.children.map(\.text) == ["<w:b/>", "<w:c z=\"/\"><w:b>&lt;</w:b></w:c>"])
    #expect(pieces.text([pieces.children[0]]) == pieces.start + "<w:b/></w:a>")
  }

  @Test func `a root without children can be given some`() throws {
    let pieces = try #require(XMLPieces("<w:a b=\"c\" />"))
    #expect(pieces.children.isEmpty)
    #expect(pieces.text([.init(name: "d", text: "<d/>")]) == "<w:a b=\"c\" ><d/></w:a>")
  }

  @Test(arguments: [
    "", "words", "<a><b></a>", "<a", "<!DOCTYPE a><a/>", "<a/><b/>", "</a>", "<!--",
  ])
  func `what is no document is none`(text: String) { #expect(XMLPieces(text) == nil) }
}
