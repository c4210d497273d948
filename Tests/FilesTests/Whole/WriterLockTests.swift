import Foundation
import TestSupport
import Testing

@testable import Files

struct WriterLockTests {
  @Test func `a second writer is told when patience ends`() throws {
    try Folder.empty { folder in
      let place = try Destination(folder("a"))
      let held = try WriterLock(place)
      #expect(throws: FileError.busy(path: folder("a"))) {
        _ = try WriterLock(place, patience: 0)
      }
      #expect(folder.names == [".a.lock"])
      _ = consume held
    }
  }

  @Test func `the turn passes on, and nothing is left of it`() throws {
    try Folder.empty { folder in
      let place = try Destination(folder("a"))
      for _ in 0..<3 { _ = try WriterLock(place, patience: 0) }
      #expect(folder.names == [])
    }
  }

  @Test func `the lock file of a dead run is no lock`() throws {
    try Folder.empty { folder in
      try folder.save("", ".a.lock")
      _ = try WriterLock(try Destination(folder("a")), patience: 0)
      #expect(folder.names == [])
    }
  }

  @Test func `one writer at a time has its turn`() throws {
    try Folder.empty { folder in
      let place = try Destination(folder("a"))
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        for _ in 0..<5 {
          guard let turn = try? WriterLock(place) else {
            Issue.record("no turn")
            return
          }
          // Two at once would find each other's folder.
          #expect(mkdir(folder("inside"), 0o777) == 0)
          #expect(rmdir(folder("inside")) == 0)
          _ = consume turn
        }
      }
    }
  }
}
