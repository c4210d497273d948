import Foundation
import Testing

@testable import Files

struct RunFolderTests {
  @Test func `a run's folder is its owner's alone, short enough for a socket, and goes with it`()
    throws
  {
    func path() throws -> String {
      let folder = try RunFolder()
      #expect(folder.path.utf8.count < 80)
      let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions]
      #expect(mode as? Int == 0o700)
      return folder.path
    }
    #expect(!FileManager.default.fileExists(atPath: try path()))
  }
}
