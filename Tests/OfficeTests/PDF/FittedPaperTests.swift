import Testing

@testable import Office

struct FittedPaperTests {
  private static let head = "#set document(title: \"T\", date: none)\n#set text(lang: \"en\")\n"

  private func paper(_ pages: Int...) -> FittedPaper {
    FittedPaper(
      pages.map {
        Self.head + Array(repeating: "Words.\n", count: $0).joined(separator: "#pagebreak()\n")
      },
      pages: 2, pictures: [])
  }

  @Test(.enabled(if: PDFFormTests.tool != nil, PDFFormTests.reason))
  func `the first text that fits is taken, of every paper`() throws {
    let tool = try #require(PDFFormTests.tool)
    let made = try tool.pdfs([paper(4, 3, 2, 1), paper(1)])
    #expect(try made == tool.pdfs([paper(2), paper(1)]))
    #expect(made[0] != made[1])
  }

  @Test(.enabled(if: PDFFormTests.tool != nil, PDFFormTests.reason))
  func `a paper that fits in no length is named`() throws {
    let tool = try #require(PDFFormTests.tool)
    #expect(throws: OfficeError.tooLong(paper: 1)) {
      try tool.pdfs([paper(1), paper(4, 3)])
    }
  }

  /// No font has a letter for the last number of Unicode's plane for private use.
  @Test(.enabled(if: PDFFormTests.tool != nil, PDFFormTests.reason))
  func `a letter that no font has becomes its number`() throws {
    let tool = try #require(PDFFormTests.tool)
    let paper = FittedPaper([Self.head + "#\"a\u{10FFFD}b\""], pages: 2, pictures: [])
    #expect(try tool.pdfs([paper])[0].starts(with: Array("%PDF".utf8)))
  }

  @Test(.enabled(if: PDFFormTests.tool != nil, PDFFormTests.reason))
  func `a letter of the paper's own language is never left out`() throws {
    let tool = try #require(PDFFormTests.tool)
    let paper = FittedPaper(
      [Self.head + "#\"a\u{10FFFD}b\""], pages: 2, pictures: [],
      script: .init("Invented", words: ["\u{10FFFD}"]))
    let error = #expect(throws: OfficeError.self) { try tool.pdfs([paper]) }
    #expect(error?.description.contains("no font here has the letters of Invented") == true)
  }
}
