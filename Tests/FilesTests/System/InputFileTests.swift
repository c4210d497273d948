import Foundation
import TestSupport
import Testing

@testable import Files

/// Files are read, and nothing else is.
struct InputFileTests {
  @Test func `a file is read whole, also one that does not say how long it is`() throws {
    try Folder.empty { folder in
      try folder.save("three villages", "a")
      try folder.save("", "empty")
      #expect(try InputFile.bytes(of: folder("a"), limit: 100) == Array("three villages".utf8))
      #expect(try InputFile.bytes(of: folder("empty"), limit: 100).isEmpty)
      #expect(try InputFile.start(of: folder("a"), count: 5) == Array("three".utf8))
      #expect(
        try InputFile.mapped(folder("a")).withBytes { Array($0) } == Array("three villages".utf8))
      #if os(Linux)
        #expect(try !InputFile.bytes(of: "/proc/self/status", limit: 100_000).isEmpty)
      #endif
    }
  }

  @Test func `a large file is mapped and says the same`() throws {
    try Folder.empty { folder in
      var bytes = [UInt8](repeating: 7, count: MappedFile.smallest + 10)
      bytes[MappedFile.smallest + 9] = 8
      try Data(bytes).write(to: URL(fileURLWithPath: folder("large")))
      let file = try InputFile.mapped(folder("large"))
      #expect(file.count == bytes.count)
      #expect(file.withBytes { $0.elementsEqual(bytes) })
    }
  }

  @Test func `a file beyond the limit is refused before it is read`() throws {
    try Folder.empty { folder in
      try folder.save("eleven byte", "a")
      #expect(throws: InputFault.tooLarge(bytes: 11, limit: 10)) {
        try InputFile.bytes(of: folder("a"), limit: 10)
      }
      #expect(
        ReadFault.reason(InputFault.tooLarge(bytes: 3 << 20, limit: 2 << 20))
          == "it has more than 2 MB (3 MB), which is more than any file of its kind needs")
    }
  }

  @Test func `a pipe, a device and a folder are not waited for`() throws {
    try Folder.empty { folder in
      #expect(mkfifo(folder("pipe"), 0o600) == 0)
      try FileManager.default.createSymbolicLink(
        atPath: folder("link"), withDestinationPath: folder("pipe"))
      for name in ["pipe", "link"] {
        #expect(throws: InputFault.wrongKind(.pipe)) {
          try InputFile.bytes(of: folder(name), limit: 10)
        }
      }
      #expect(throws: InputFault.wrongKind(.device)) {
        try InputFile.bytes(of: "/dev/zero", limit: 10)
      }
      #expect(throws: InputFault.wrongKind(.folder)) { try InputFile.mapped(folder.path) }
      #expect(throws: InputFault.system(SystemFault(ENOENT))) {
        try InputFile.start(of: folder("none"), count: 1)
      }
      #expect(
        ReadFault.reason(InputFault.wrongKind(.pipe))
          == "it is a pipe, and only a file can be read to its end")
    }
  }
}
