import Foundation
import TestSupport
import Testing

@testable import Routing

struct EngineProgramsTests {
  @Test(.enabled(if: Python.program != nil, "python3 is not installed"))
  func `the version is the one that the program says`() throws {
    #expect(try EnginePrograms.find(.osrm, in: FakeEngine.folder) == FakeEngine.programs)
    #expect(
      try EnginePrograms.find(.osrm, environment: ["HUBWARD_ENGINES": FakeEngine.folder]).version
        == "1.2.3")
  }

  @Test(.enabled(if: Python.program != nil, "python3 is not installed"))
  func `a relative folder is found from wherever its programs start`() throws {
    let depth = FileManager.default.currentDirectoryPath.split(separator: "/").count
    let relative = String(repeating: "../", count: depth) + FakeEngine.folder.dropFirst()
    #expect(try EnginePrograms.find(.osrm, in: relative) == FakeEngine.programs)
  }

  @Test func `an engine that is not there is named with the command that installs it`() throws {
    let error = #expect(throws: RoutingError.self) {
      try EnginePrograms.find(.valhalla, in: FakeEngine.folder)
    }
    #expect(error == .notInstalled(.valhalla, looked: [FakeEngine.folder]))
    #expect(error?.description.contains("pip install --target") == true)
    let usual = #expect(throws: RoutingError.self) {
      try EnginePrograms.find(.osrm, environment: ["HOME": "/home/nobody"])
    }
    #expect(usual?.description.contains("/home/nobody/.local/share/hubward/engines") == true)
  }
}
