import Foundation
import TestSupport
import Testing

@testable import Files

struct ExchangeTests {
  @Test func `two folders get each other's names in one step`() throws {
    try Folder.empty { folder in
      try folder.save("one", "a/x")
      try folder.save("two", "b/y")
      let done = try Exchange.names(folder("a"), folder("b"))
      #expect(done)
      #expect(folder.texts == ["a/y": "two", "b/x": "one"])
      #expect(throws: SystemFault(ENOENT)) { try Exchange.names(folder("a"), folder("none")) }
    }
  }

  private func replace(_ folder: Folder, meanwhile: @escaping @Sendable () -> Void = {}) throws {
    try WholeFolder(at: folder("out"), record: "list", own: listed) { _, _ in
      meanwhile()
      return false
    }
    .replace(with: files(["a": "new"]))
  }

  @Test func `a file system without exchange gets two renamings`() throws {
    try Folder.empty { folder in
      try WholeFolder.write(["a": "one"], to: folder("out"))
      try folder.save("mine", "out/notes")
      try replace(folder)
      #expect(
        folder.texts == ["out/a": "new", "out/notes": "mine", "out/list": "a\nlist"])
      #expect(folder.names == ["out"])
    }
  }

  @Test func `a failure of the first renaming leaves the earlier folder`() throws {
    try Folder.empty { folder in
      try WholeFolder.write(["a": "one"], to: folder("out"))
      #expect(throws: FileError.self) {
        try replace(folder, meanwhile: { rename(folder("out"), folder("gone")) })
      }
      rename(folder("gone"), folder("out"))
      #expect(folder.text("out/a") == "one")
      #expect(folder.names == ["out"])
    }
  }

  @Test func `a run that died between the two renamings is put right by the next`() throws {
    try Folder.empty { folder in
      try WholeFolder.write(["a": "one"], to: folder("out"))
      try folder.save("mine", "out/notes")
      rename(folder("out"), folder(".out.old-1"))
      try folder.save("half", ".out.new-1/a")
      try folder.save("", ".out.lock")
      let next = try WholeFolder(at: folder("out"), record: "list", own: listed)
      #expect(next.earlier?.files == ["a", "list", "notes"])
      _ = consume next
      #expect(folder.names == ["out"])
    }
  }

  @Test func `a run that died after the exchange is put right by the next, notes and all`() throws {
    try Folder.empty { folder in
      try WholeFolder.write(["a": "one"], to: folder(".out.old-1"))
      try folder.save("mine", ".out.old-1/notes")
      try WholeFolder.write(["a": "two"], to: folder("out"))
      _ = try WholeFolder(at: folder("out"), record: "list", own: listed)
      #expect(folder.texts == ["out/a": "two", "out/list": "a\nlist", "out/notes": "mine"])
      #expect(folder.names == ["out"])
    }
  }

  @Test func `while a folder is not removed whole, the record of its files is still there`() throws
  {
    try Folder.empty { folder in
      try WholeFolder.write(["a": "two", "zz": "ours"], to: folder("out"))
      for (name, text) in [("a", "one"), ("list", "a\nlist"), ("zz", "mine")] {
        try folder.save(text, ".out.old-1/" + name)
      }
      #expect(throws: FileError.self) {
        _ = try WholeFolder(at: folder("out"), record: "list", own: listed)
      }
      #expect(folder.text(".out.old-1/list") == "a\nlist")
      #expect(folder.text(".out.old-1/zz") == "mine")
    }
  }
}
