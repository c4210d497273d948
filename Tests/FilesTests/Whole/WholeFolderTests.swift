import Foundation
import TestSupport
import Testing

@testable import Files

struct WholeFolderTests {
  @Test func `a folder lands, folders above it and all`() throws {
    try Folder.empty { folder in
      try WholeFolder.write(["a": "one", "in/b": "two"], to: folder("x/y/out/"))
      #expect(folder.text("x/y/out/in/b") == "two")
      #expect(Folder(path: folder("x/y")).names == ["out"])
    }
  }

  @Test func `own files of before go, those of others stay`() throws {
    try Folder.empty { folder in
      try WholeFolder.write(["a": "one", "in/b": "two"], to: folder("out"))
      try folder.save("mine", "out/in/notes")
      try FileManager.default.createSymbolicLink(
        atPath: folder("out/link"), withDestinationPath: "a")
      try WholeFolder.write(["a": "new"], to: folder("out"))
      #expect(
        Folder(path: folder("out")).texts
          == ["a": "new", "in/notes": "mine", "link": "new", "list": "a\nlist"])
      #expect(folder.names == ["out"])
    }
  }

  @Test func `permissions of the folder and of what is in it are kept`() throws {
    try Folder.empty { folder in
      try WholeFolder.write(["a": "one", "in/b": "two"], to: folder("out"))
      for (name, mode) in [
        ("out/a", 0o600), ("out/in/b", 0o640), ("out/in", 0o750), ("out", 0o700),
      ] {
        chmod(folder(name), mode_t(mode))
      }
      try WholeFolder.write(["a": "new", "in/b": "new"], to: folder("out"))
      #expect(
        ["out", "out/in", "out/in/b", "out/a"].map(folder.mode) == [0o700, 0o750, 0o640, 0o600])
    }
  }

  @Test func `a link to the folder stays a link`() throws {
    try Folder.empty { folder in
      try WholeFolder.write(["a": "one"], to: folder("real"))
      try FileManager.default.createSymbolicLink(
        atPath: folder("link"), withDestinationPath: "real")
      try WholeFolder.write(["a": "two"], to: folder("link"))
      #expect(FileStatus(folder("link"))?.kind == .link)
      #expect(folder.text("real/a") == "two")
    }
  }

  @Test func `a file or a pipe in the folder's place is left alone`() throws {
    try Folder.empty { folder in
      try folder.save("mine", "file")
      mkfifo(folder("pipe"), 0o666)
      for (name, kind) in [("file", FileKind.file), ("pipe", .pipe)] {
        #expect(throws: FileError.wrongKind(path: folder(name), found: kind, expected: .folder)) {
          try WholeFolder.write(["a": "one"], to: folder(name))
        }
      }
      #expect(throws: FileError.self) { try WholeFolder.write(["a": "one"], to: folder("file/in")) }
      #expect(folder.text("file") == "mine")
    }
  }

  @Test func `what cannot be written leaves the earlier folder`() throws {
    try Folder.empty { folder in
      try WholeFolder.write(["a": "one"], to: folder("out"))
      let long = String(repeating: "x", count: 300)
      let error = #expect(throws: FileError.self) {
        try WholeFolder.write(["a": "two", long: "y"], to: folder("out"))
      }
      #expect(error?.description.contains("its name is too long for the file system") == true)
      #expect(folder.texts == ["out/a": "one", "out/list": "a\nlist"])
      #expect(folder.names == ["out"])
    }
  }

  @Test func `several writers at once leave one's whole folder`() throws {
    try Folder.empty { folder in
      DispatchQueue.concurrentPerform(iterations: 6) { number in
        let texts = Dictionary(uniqueKeysWithValues: (0..<10).map { ("f\($0)", "\(number)") })
        #expect(throws: Never.self) { try WholeFolder.write(texts, to: folder("out")) }
      }
      let out = Folder(path: folder("out")).texts.filter { $0.key != "list" }
      #expect(out.count == 10 && Set(out.values).count == 1)
      #expect(folder.names == ["out"])
    }
  }
}
