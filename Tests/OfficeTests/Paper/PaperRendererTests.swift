import DocumentSupport
import Foundation
import Reports
import Synchronization
import Testing

@testable import Office

struct PaperRendererTests {
  @Test func `every figure is drawn once for all forms`() throws {
    let calls = Mutex<[Int]>([])
    let drawer = PictureDrawer { pictures in
      calls.withLock { $0.append(pictures.count) }
      return pictures.map { _ in [0x89, 0x50, 0x4E, 0x47] }
    }
    let forms: [any PaperForm] = [try WordForm(author: ""), OpenTextForm(author: "")]
    let files = try PaperRenderer(forms, drawer: drawer).files(of: SampleDocument.document)
    #expect(files.map(\.path) == ["report.docx", "report.odt"])
    #expect(calls.withLock { $0 } == [2])
  }

  @Test func `what is written together is what is written alone`() throws {
    let forms: [any PaperForm] = [try WordForm(author: ""), OpenTextForm(author: "")]
    let together = try PaperRenderer(forms, drawer: nil).files(of: SampleDocument.document)
    let alone = try forms.flatMap {
      try PaperRenderer([$0], drawer: nil).files(of: SampleDocument.document)
    }
    #expect(together == alone)
  }
}
