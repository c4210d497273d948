import TestSupport
import Testing

@testable import Files

struct PathPartsTests {
  @Test(arguments: [
    ("a", ".", "a"), ("a/b", "a", "b"), ("/a", "/", "a"), ("a/b//", "a", "b"), ("~", ".", "~"),
    ("~/a", "~", "a"), ("/", "/", ""),
  ])
  func `a path is a folder and a name`(path: String, folder: String, name: String) {
    let parts = PathParts(path)
    #expect(parts.folder == folder)
    #expect(parts.name == name)
  }

  @Test func `a tilde is a name`() throws {
    try Folder.empty { folder in
      try folder.save("x", "~/a")
      #expect(PathParts.real(folder("~/../~/a")) == folder("~/a"))
      #expect(PathParts.real(folder("none")) == nil)
    }
  }
}
