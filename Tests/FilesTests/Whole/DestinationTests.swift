import Foundation
import TestSupport
import Testing

@testable import Files

struct DestinationTests {
  private func link(_ path: String, to other: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
  }

  @Test func `links are followed, even to what is not there yet`() throws {
    try Folder.empty { folder in
      try folder.save("", "real/one")
      try link(folder("folder"), to: "real")
      try link(folder("a"), to: folder("b"))
      try link(folder("b"), to: "folder/two")
      #expect(try Destination(folder("folder/one")).path == folder("real/one"))
      #expect(try Destination(folder("a")).path == folder("real/two"))
    }
  }

  @Test func `a path may end in slashes or dots`() throws {
    try Folder.empty { folder in
      try folder.save("", "real/one")
      for end in ["real/", "real//", "real/.", "real/../real"] {
        #expect(try Destination(folder(end)).path == folder("real"), "\(end)")
      }
    }
  }

  @Test func `a name may begin with a tilde`() throws {
    try Folder.empty { folder in
      let place = try Destination(folder("~root"))
      #expect(place.path == folder("~root"))
    }
  }

  @Test func `links that lead round in a circle lead nowhere`() throws {
    try Folder.empty { folder in
      try link(folder("a"), to: "b")
      try link(folder("b"), to: "a")
      #expect(throws: FileError.self) { try Destination(folder("a")) }
    }
  }

  @Test func `a folder that is missing is said`() {
    let error = FileError.cannotWrite(
      path: "/no/such", reason: "the folder it belongs in is not there")
    #expect(throws: error) { try Destination("/no/such") }
    #expect(throws: FileError.self) { try Destination("/") }
    #expect(throws: FileError.self) { try Destination("") }
  }

  #if os(Linux)
    @Test(arguments: ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
    func `what this process has open is no place for a file`(path: String) {
      #expect(throws: FileError.wrongKind(path: path, found: .device, expected: .file)) {
        try Destination(path)
      }
    }
  #endif
}
