import Foundation
import TestSupport
import Testing

@testable import Files

/// Files that people save while a folder is replaced.
struct FolderGuestsTests {
  /// Replaces a folder while `save` happens just before or just after the exchange.
  private func replace(
    _ folder: Folder, before: @escaping @Sendable () -> Void = {},
    after: @escaping @Sendable (_ aside: String) -> Void = { _ in }
  ) throws {
    try WholeFolder(at: folder("out"), record: "list", own: listed) {
      one, other throws(SystemFault) in
      before()
      let done = try Exchange.names(one, other)
      after(one)
      return done
    }
    .replace(with: files(["a": "new"]))
  }

  private func started(_ body: (Folder) throws -> Void) throws {
    try Folder.empty { folder in
      try WholeFolder.write(["a": "one"], to: folder("out"))
      try folder.save("first", "out/notes")
      try body(folder)
      #expect(folder.names == ["out"])
      #expect(folder.text("out/a") == "new")
    }
  }

  @Test func `a note that is saved just before the exchange is in the new folder`() throws {
    try started { folder in
      try replace(folder, before: { try? folder.save("mine", "out/in/more") })
      #expect(folder.text("out/in/more") == "mine")
      #expect(folder.text("out/notes") == "first")
    }
  }

  @Test func `a note that is saved into the earlier folder after the exchange comes along`() throws
  {
    try started { folder in
      try replace(
        folder,
        after: { aside in
          try? Folder(path: aside).save("late", "more")
          try? Folder(path: aside).save("second", "notes")
        })
      #expect(folder.text("out/more") == "late")
      #expect(folder.text("out/notes") == "second")
    }
  }

  @Test func `a note that an editor replaces meanwhile is the later one`() throws {
    try started { folder in
      try replace(
        folder,
        before: {
          try? folder.save("second, longer", "out/swap")
          rename(folder("out/swap"), folder("out/notes"))
        })
      #expect(folder.text("out/notes") == "second, longer")
    }
  }

  @Test func `a program that has a note open goes on writing into it`() throws {
    try started { folder in
      let open = try #require(FileHandle(forWritingAtPath: folder("out/notes")))
      try replace(folder)
      try open.write(contentsOf: Data("later".utf8))
      #expect(folder.text("out/notes") == "later")
    }
  }

  @Test func `a note whose name the new folder takes is not lost`() throws {
    try Folder.empty { folder in
      try WholeFolder.write(["b": "one"], to: folder("out"))
      let error = #expect(throws: FileError.self) {
        try replace(folder, before: { try? folder.save("mine", "out/a") })
      }
      #expect(folder.text("out/a") == "new")
      #expect(folder.text(".out.old-1/a") == "mine")
      #expect(error?.description.contains(folder(".out.old-1")) == true)
      // Nor does the next run remove it.
      #expect(
        throws: FileError.unsettled(path: folder("out"), aside: folder(".out.old-1"), file: "a")
      ) { try replace(folder) }
      rename(folder(".out.old-1/a"), folder("out/moved"))
      try replace(folder)
      #expect(folder.names == ["out"])
      #expect(folder.text("out/moved") == "mine")
    }
  }

  @Test func `nobody's note is lost in a race`() throws {
    try Folder.empty { folder in
      try WholeFolder.write(["a": "one"], to: folder("out"))
      let saved = Saved()
      DispatchQueue.concurrentPerform(iterations: 3) { number in
        for turn in 0..<(number == 0 ? 30 : 300) {
          if number == 0 {
            #expect(throws: Never.self) {
              try WholeFolder.write(["a": "\(turn)"], to: folder("out"))
            }
          } else {
            saved.save("note-\(number)-\(turn)", in: folder("out"))
          }
        }
      }
      let left = Set(Folder(path: folder("out")).texts.keys)
      #expect(saved.names.subtracting(left) == [])
      #expect(folder.names == ["out"])
    }
  }
}

/// The names of notes that were saved without an error.
private final class Saved: @unchecked Sendable {
  private let lock = NSLock()
  private var all: Set<String> = []

  var names: Set<String> { lock.withLock { all } }

  func save(_ name: String, in folder: String) {
    guard let file = fopen(folder + "/" + name, "w") else { return }
    fputs(name, file)
    guard fclose(file) == 0 else { return }
    _ = lock.withLock { all.insert(name) }
  }
}
