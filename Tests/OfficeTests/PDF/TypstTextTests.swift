import DocumentSupport
import Reports
import Testing

@testable import Office

struct TypstTextTests {
  @Test func `words from data are strings, and never code`() {
    #expect(TypstText.quoted("#let x = \"1\" \\ y") == "\"#let x = \\\"1\\\" \\\\ y\"")
    #expect(TypstText.quoted("a\nb\u{0}") == "\"a b\u{FFFD}\"")
  }

  @Test func `headings, captions, header rows and words for pictures are in the source`() throws {
    let paper = try Paper(SampleDocument.document, upright: 481, wide: 728)
    let pictures = Dictionary(
      uniqueKeysWithValues: paper.figures.map {
        ($0.figure.id, PaperPicture(svg: $0.figure.picture.svg(.beside), png: nil))
      })
    let source = TypstText(paper, author: "A Council", pictures: PaperPictures(pictures)).source
    #expect(source.contains("author: \"A Council\", date: none"))
    #expect(source.contains("#heading(level: 2, \"By ward\") <by-ward>"))
    #expect(source.contains("table.header(\"Item\", \"Before\""))
    #expect(source.contains("alt: \"A map of wards\""))
  }
}
