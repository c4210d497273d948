import Foundation
import TestSupport
import Testing

/// The script that anyone can check the program with, on a few instances.
struct PublishedInstanceTests {
  private static let published = Surroundings.fixture("published").path
  /// TSPLIB's files, which are too large to commit.
  private static let larger = Surroundings.shared?.appendingPathComponent("instances").path

  @Test(.enabled(if: Python.program != nil, "needs python3"))
  func `published optima are reached and proven`() throws {
    let run = try Self.check(Self.published, "pmed,pcenter")
    #expect(run.code == 0, "\(run.text)\(run.errors)")
    #expect(run.text.contains("10 passed, 0 failed"), "\(run.text)")
  }

  @Test(
    .enabled(
      if: Python.program != nil && larger != nil,
      "needs python3 and TSPLIB's instances in HUBWARD_SHARED or ../shared"))
  func `a larger published optimum is reached and proven`() throws {
    let run = try Self.check(
      #require(Self.larger), "tsplib", ["--names", "rl1304:300", "--time-limit", "20"])
    #expect(run.code == 0, "\(run.text)\(run.errors)")
    #expect(run.text.contains("1 passed, 0 failed"), "\(run.text)")
  }

  @Test(
    .enabled(
      if: Python.program != nil && CapacityCommandTests.isThere, "needs python3 and HiGHS"))
  func `published capacitated optima are reached, the assignment checked`() throws {
    let run = try Self.check(Self.published, "pmedcap")
    #expect(run.code == 0, "\(run.text)\(run.errors)")
    #expect(run.text.contains("5 passed, 0 failed"), "\(run.text)")
  }

  private static func check(_ folder: String, _ kinds: String, _ more: [String] = []) throws -> Run
  {
    try Python.run(
      "check_instances.py", [folder, "--hubward", Program.url.path, "--only", kinds] + more)
  }

  @Test(.enabled(if: Python.program != nil, "needs python3"))
  func `without the instances the script says what it skips`() throws {
    let run = try Python.run("check_instances.py", ["no/such/folder"])
    #expect(run.code == 0)
    #expect(run.text.contains("skipped: no/such/folder is not there"))
  }
}
