import Foundation
import TestSupport
import Testing

@testable import Files

struct BuiltFolderTests {
  private func build(_ text: String, _ path: String, fails: Bool = false) throws -> Bool {
    guard let built = try BuiltFolder.begin(at: path) else { return false }
    try Data(text.utf8).write(to: URL(fileURLWithPath: built.place + "/part"))
    if fails { throw SystemFault(EIO) }
    try built.finish()
    return true
  }

  @Test func `a folder is built once, and is not there before it is whole`() throws {
    try Folder.empty { folder in
      #expect(throws: SystemFault(EIO)) { try build("half", folder("deep/net"), fails: true) }
      #expect(folder.texts == [:])
      let (first, second) = (
        try build("whole", folder("deep/net")), try build("again", folder("deep/net"))
      )
      #expect(first && !second)
      #expect(folder.texts == ["deep/net/part": "whole"])
    }
  }

  @Test func `what a dead builder left is removed`() throws {
    try Folder.empty { folder in
      let left = folder(".net.new-1")
      try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: false)
      try Data().write(to: URL(fileURLWithPath: left + "/half"))
      let isBuilt = try build("whole", folder("net"))
      #expect(isBuilt)
      #expect(folder.texts == ["net/part": "whole"])
    }
  }
}
