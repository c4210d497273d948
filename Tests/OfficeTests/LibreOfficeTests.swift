import DocumentSupport
import Foundation
import Reports
import TestSupport
import Testing

@testable import Office

/// Every office file is opened by LibreOffice, which is no code of ours.
struct LibreOfficeTests {
  private static let office = Tool.find("soffice")
  private static let isThere = office != nil
  private static let reason: Comment =
    "LibreOffice is not installed: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui"

  static let renderers: [any Renderer] = [
    PaperRenderer([try! WordForm(author: "A Council")], drawer: PictureDrawer.find()),
    PaperRenderer(
      [
        try! WordForm(
          template: Array(Data(contentsOf: Surroundings.fixture("council.docx"))), author: "")
      ], drawer: nil),
    PaperRenderer([OpenTextForm(author: "A Council")], drawer: nil),
    SheetsRenderer(.xlsx, author: "A Council"), SheetsRenderer(.ods, author: "A Council"),
  ]

  @Test(.enabled(if: isThere, reason), arguments: renderers.indices)
  func `it opens and prints`(renderer: Int) throws {
    try withTemporaryFolder { folder in
      for (number, document) in [SampleDocument.document, Papers.document("=1+1 <b> & \u{202E}x")]
        .enumerated()
      {
        let file = try Self.renderers[renderer].files(of: document)[0]
        let name = "\(number)-" + file.path
        try Data(file.bytes).write(to: folder.appendingPathComponent(name))
        // A profile of its own, as two of it cannot share one. It ends with 0 even where it fails.
        _ = try Self.office?.run(
          [
            "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
            "pdf",
            name,
          ], in: folder)
        let printed = try Data(
          contentsOf: folder.appendingPathComponent(
            String(name.prefix { $0 != "." }) + ".pdf"))
        #expect(printed.starts(with: Array("%PDF".utf8)) && printed.count > 5_000)
      }
    }
  }
}
