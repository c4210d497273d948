import Assessment
import Foundation
import Office
import Opening
import Reports
import Studies
import StudySupport
import TestSupport
import Testing

@testable import Consultation

/// Tests/Scripts/check_consult.py reads the PDF of every leaflet.
struct ConsultationLeafletsTests {
  private static let tool = try? TypstTool.find()
  private static let reason: Comment = "Typst is not installed: see TypstTool.install"

  private func leaflets(_ study: Study, languages: Int) throws -> [RenderedFile] {
    try ConsultationLeaflets(
      ResidentView(study), in: Array(Catalogue.shipped.prefix(languages)),
      tool: #require(Self.tool)
    ).files
  }

  @Test(.enabled(if: tool != nil, reason))
  func `there is one for each option and each centre, a tagged PDF in every language`() throws {
    let files = try leaflets(MiniStudy().open(), languages: 3)
    let names = ["option-council", "centre-ash", "centre-cedar", "centre-dale"]
    #expect(
      files.map(\.path)
        == ["en", "pl", "ur"].flatMap { language in
          names.map { "leaflets/\(language)/\($0).pdf" }
        })
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.hasPrefix("%PDF-") && text.contains("pdfuaid:part"), "\(file.path)")
    }
    #expect(try leaflets(MiniStudy().open(), languages: 3) == files)
  }

  @Test(.enabled(if: tool != nil, reason))
  func `a page leads to every leaflet of its language, and without leaflets to none`() throws {
    let view = try ResidentView(MiniStudy().open())
    let languages = Array(Catalogue.shipped.prefix(2))
    let leaflets = try ConsultationLeaflets(view, in: languages, tool: #require(Self.tool))
    func links(in pages: ConsultationPages, _ path: String) throws -> [String] {
      let page = try #require(pages.files.first { $0.path == path })
      return String(decoding: page.bytes, as: UTF8.self)
        .matches(of: #/href="(leaflets/[^"]+)"/#).map { String($0.output.1) }
    }
    let pages = try ConsultationPages(view, in: languages, beside: leaflets)
    for (language, path) in zip(languages, ["index.html", "\(languages[1].language).html"]) {
      let own = leaflets.files.map(\.path).filter { $0.contains("/\(language.language)/") }
      #expect(try links(in: pages, path) == own)
    }
    #expect(try links(in: ConsultationPages(view, in: languages), "index.html") == [])
  }

  @Test(.enabled(if: tool != nil, reason))
  func `what no sheet can hold is refused by its name`() throws {
    let long = String(repeating: "A question without an end. ", count: 600)
    let study = try MiniStudy().replacing(
      "map:", with: "consultation: { question: \"\(long)\" }\nmap:"
    )
    .open()
    #expect(throws: ConsultationError.leaflet("leaflets/en/option-council.pdf", options: 1)) {
      try leaflets(study, languages: 1)
    }
  }
}
