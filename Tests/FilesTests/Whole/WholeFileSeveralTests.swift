import TestSupport
import Testing

@testable import Files

struct WholeFileSeveralTests {
  @Test func `two files land together`() throws {
    try Folder.empty { folder in
      try WholeFile.write((folder("a"), Array("one".utf8)), with: (folder("b"), Array("two".utf8)))
      #expect(folder.texts == ["a": "one", "b": "two"])
    }
  }

  @Test func `where the second cannot be written the first is as it was`() throws {
    try Folder.empty { folder in
      try folder.save("earlier", "a")
      #expect(throws: FileError.self) {
        try WholeFile.write(
          (folder("a"), Array("one".utf8)), with: (folder("none/b"), Array("two".utf8)))
      }
      #expect(folder.texts == ["a": "earlier"])
    }
  }
}
