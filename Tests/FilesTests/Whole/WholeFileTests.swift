import Foundation
import TestSupport
import Testing

@testable import Files

struct WholeFileTests {
  private func write(_ text: String, _ path: String) throws {
    try WholeFile.write(Array(text.utf8), to: path)
  }

  @Test func `a file lands and replaces the earlier one, with nothing beside it`() throws {
    try Folder.empty { folder in
      for text in ["one", "", "two"] {
        try write(text, folder("a"))
        #expect(folder.texts == ["a": text])
      }
    }
  }

  @Test(arguments: [0o600, 0o640, 0o444, 0o755])
  func `permissions of the earlier file are kept`(mode: Int) throws {
    try Folder.empty { folder in
      try folder.save("one", "a")
      chmod(folder("a"), mode_t(mode))
      try write("two", folder("a"))
      #expect(folder.mode("a") == mode)
      #expect(folder.text("a") == "two")
    }
  }

  @Test func `a link stays a link, and its file is replaced`() throws {
    try Folder.empty { folder in
      try folder.save("one", "real/a")
      try FileManager.default.createSymbolicLink(
        atPath: folder("link"), withDestinationPath: "real/a")
      try write("two", folder("link"))
      #expect(folder.texts == ["real/a": "two", "link": "two"])
      #expect(FileStatus(folder("link"))?.kind == .link)
    }
  }

  @Test func `a pipe, a folder and a device are never replaced`() throws {
    try Folder.empty { folder in
      mkfifo(folder("pipe"), 0o666)
      try folder.save("", "folder/a")
      for (path, kind) in [
        (folder("pipe"), FileKind.pipe), (folder("folder"), .folder), ("/dev/null", .device),
      ] {
        #expect(throws: FileError.wrongKind(path: path, found: kind, expected: .file)) {
          try write("two", path)
        }
        #expect(FileStatus(path)?.kind == kind)
      }
      #expect(folder.names == ["folder", "pipe"])
    }
  }

  @Test func `what a dead run left is removed, what looks like it is not`() throws {
    try Folder.empty { folder in
      let stay = [".a.new-1x", ".a.new", ".b.new-1", "a.new-1"]
      for name in stay + [".a.new-1/a", ".a.new-1/a-journal", ".a.new-12", ".a.lock"] {
        try folder.save("litter", name)
      }
      try write("two", folder("a"))
      #expect(folder.names == (stay + ["a"]).sorted())
    }
  }

  @Test func `a folder that is missing, or takes no file, is said and left as it is`() throws {
    try Folder.empty { folder in
      try folder.save("", "file")
      for path in ["none/a", "file/a", String(repeating: "x", count: 300)] {
        let error = #expect(throws: FileError.self) { try write("one", folder(path)) }
        #expect(error?.description.contains("cannot be written: ") == true)
      }
      #expect(folder.names == ["file"])
    }
  }

  @Test func `a file that is dropped before its end leaves the earlier one`() throws {
    try Folder.empty { folder in
      try folder.save("one", "a")
      let file = try WholeFile(at: folder("a"))
      try Data("two".utf8).write(to: URL(fileURLWithPath: file.place))
      _ = consume file
      #expect(folder.texts == ["a": "one"])
    }
  }

  @Test func `a device that is full leaves the earlier file and nothing else`() async throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    let folder = Folder(path: path)
    try folder.save("one", "a")
    defer { try? FileManager.default.removeItem(atPath: path) }
    await #expect(processExitsWith: .success) { [path = path as String] in
      // Files of this process end after 1,000 bytes, as on a device without space.
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      setrlimit(__rlimit_resource_t(1), &limit)
      signal(SIGXFSZ, SIG_IGN)
      #expect(
        throws: FileError.cannotWrite(
          path: path + "/a", reason: "it is larger than files may be there")
      ) {
        try WholeFile.write([UInt8](repeating: 0, count: 2000), to: path + "/a")
      }
    }
    #expect(folder.texts == ["a": "one"])
  }

  @Test func `several writers at once leave one's whole file`() throws {
    try Folder.empty { folder in
      let texts = (0..<8).map { String(repeating: "\($0)", count: 100_000) }
      DispatchQueue.concurrentPerform(iterations: 8) { number in
        #expect(throws: Never.self) { try write(texts[number], folder("a")) }
      }
      #expect(folder.names == ["a"])
      #expect(texts.contains(folder.text("a") ?? ""))
    }
  }

  @Test func `another kind of document is not replaced`() throws {
    try Folder.empty { folder in
      try folder.save("HUBCERT1", "certificate")
      try folder.save("hubward: 1", "study.yaml")
      try folder.save("", "empty")
      for name in ["certificate", "empty", "none"] {
        try WholeFile.mayReplace(folder(name), beginning: "HUBCERT")
      }
      #expect(throws: FileError.occupied(path: folder("study.yaml"))) {
        try WholeFile.mayReplace(folder("study.yaml"), beginning: "HUBCERT")
      }
    }
  }
}
