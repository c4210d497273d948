import Foundation
import TestSupport
import Testing

/// The script that anyone can check the program with, on a few instances.
struct PublishedInstanceTests {
  private static let folder: URL = {
    let named = ProcessInfo.processInfo.environment["HUBWARD_SHARED"]
    let shared =
      named.map { URL(fileURLWithPath: $0) }
      ?? Surroundings.root.deletingLastPathComponent().appendingPathComponent("shared")
    return shared.appendingPathComponent("instances")
  }()
  private static let canRun =
    FileManager.default.fileExists(atPath: folder.path) && Python.program != nil

  @Test(
    .enabled(
      if: canRun, "needs python3 and the published instances in HUBWARD_SHARED or ../shared"),
    arguments: [
      (
        ["--only", "pmed,pcenter", "--names", "pmed1,pmed2,pmed4,pmed5,pmed10"],
        "10 passed, 0 failed"
      ),
      (["--only", "tsplib", "--names", "rl1304:300", "--time-limit", "20"], "1 passed, 0 failed"),
    ])
  func `published optima are reached and proven`(more: [String], closing: String) throws {
    let program = Program.url
    let run = try Python.run(
      "check_instances.py", [Self.folder.path, "--hubward", program.path] + more)
    #expect(run.code == 0, "\(run.text)\(run.errors)")
    #expect(run.text.contains(closing), "\(run.text)")
  }

  @Test(
    .enabled(
      if: canRun && CapacityCommandTests.isThere,
      "needs python3, HiGHS and the published instances in HUBWARD_SHARED or ../shared"))
  func `published capacitated optima are reached, the assignment checked`() throws {
    let names = "pmedcap01,pmedcap02,pmedcap03,pmedcap04,pmedcap06"
    let run = try Python.run(
      "check_instances.py",
      [Self.folder.path, "--hubward", Program.url.path, "--only", "pmedcap", "--names", names])
    #expect(run.code == 0, "\(run.text)\(run.errors)")
    #expect(run.text.contains("5 passed, 0 failed"), "\(run.text)")
  }

  @Test(.enabled(if: Python.program != nil, "needs python3"))
  func `without the instances the script says what it skips`() throws {
    let run = try Python.run("check_instances.py", ["no/such/folder"])
    #expect(run.code == 0)
    #expect(run.text.contains("skipped: no/such/folder is not there"))
  }
}
