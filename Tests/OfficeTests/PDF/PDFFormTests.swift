import DocumentSupport
import Foundation
import Reports
import Testing

@testable import Office

struct PDFFormTests {
  static let tool = try? TypstTool.find()
  static let reason: Comment = "Typst is not installed: see TypstTool.install"

  @Test(.enabled(if: tool != nil, reason))
  func `the same document is the same tagged PDF`() throws {
    let renderer = PaperRenderer(
      [PDFForm(author: "A Council", tool: try #require(Self.tool))], drawer: nil)
    let first = try renderer.files(of: SampleDocument.document)
    #expect(try renderer.files(of: SampleDocument.document) == first)
    let text = String(decoding: first[0].bytes, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-") && text.contains("/StructTreeRoot"))
    #expect(text.contains("pdfuaid:part") && text.contains("en-GB"))
  }

  @Test(.enabled(if: tool != nil, reason), arguments: Papers.hostile)
  func `any words are set`(words: String) throws {
    // A heading and a picture without words have no place in PDF/UA.
    guard !words.allSatisfy(\.isWhitespace) else { return }
    let renderer = PaperRenderer(
      [PDFForm(author: words, tool: try #require(Self.tool))], drawer: nil)
    #expect(
      try renderer.files(of: Papers.document(words))[0].bytes.starts(with: Array("%PDF".utf8)))
  }
}
