import Foundation
import Testing

@testable import Office

struct ToolTests {
  @Test func `nobody else may enter the folder of a tool, and it is gone afterwards`() throws {
    var path = ""
    try Tool.withFolder { folder in
      path = folder.path
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
      try Data("x".utf8).write(to: folder.appendingPathComponent("left.txt"))
    }
    #expect(!path.isEmpty && !FileManager.default.fileExists(atPath: path))
  }

  @Test func `it is gone after a fault too`() {
    var path = ""
    #expect(throws: CocoaError.self) {
      try Tool.withFolder { folder in
        path = folder.path
        throw CocoaError(.fileNoSuchFile)
      }
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
