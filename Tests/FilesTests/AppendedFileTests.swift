import Foundation
import TestSupport
import Testing

@testable import Files

struct AppendedFileTests {
  @Test func `lines of many writers at once are all there, each whole`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("lines").path
      DispatchQueue.concurrentPerform(iterations: 8) { writer in
        for line in 0..<50 { try? AppendedFile.add("writer \(writer) line \(line)\n", to: file) }
      }
      let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 400)
      #expect(Set(lines).count == 400)
    }
  }

  @Test func `a folder is not written to`() throws {
    try withTemporaryFolder { folder in
      _ = #expect(throws: FileError.self) { try AppendedFile.add("x", to: folder.path) }
    }
  }
}
