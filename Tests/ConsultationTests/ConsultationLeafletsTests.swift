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
  func `what no sheet can hold is refused by its name`() throws {
    let long = String(repeating: "A question without an end. ", count: 600)
    let study = try MiniStudy().replacing(
      "map:", with: "consultation: { question: \"\(long)\" }\nmap:"
    )
    .open()
    #expect(throws: ConsultationError.leaflet("leaflets/en/option-council.pdf")) {
      try leaflets(study, languages: 1)
    }
  }
}
