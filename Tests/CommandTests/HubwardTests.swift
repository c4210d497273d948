import Foundation
import TestSupport
import Testing

struct HubwardTests {
  static let commands = ["check", "need", "place", "compare", "report"]

  @Test func `help names every command, the exit codes and where to start`() throws {
    let run = try Program.run("--help")
    #expect(run.code == 0)
    for word in Self.commands + ["64", "65", "73", Program.thurrock] {
      #expect(run.text.contains(word), "\(word)")
    }
  }

  @Test(arguments: commands)
  func `every command explains itself`(command: String) throws {
    let run = try Program.run(command, "--help")
    #expect(run.code == 0)
    #expect(run.text.contains("study.yaml"))
    #expect(run.text.contains("OVERVIEW"))
  }

  @Test(arguments: [
    ["fly"], ["check"], ["check", "--bogus"], ["place", Program.thurrock, "extra"],
  ])
  func `a command called wrongly ends with 64 and says so on stderr`(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.code == 64)
    #expect(!run.errors.isEmpty)
    #expect(run.output.isEmpty)
  }

  @Test(arguments: commands)
  func `a study that is not there ends with 65 and says what to do`(command: String) throws {
    try withTemporaryFolder { folder in
      let run = try Program.run(command, "nowhere/study.yaml", in: folder)
      #expect(run.code == 65)
      #expect(run.output.isEmpty)
      #expect(
        run.errors == """
          hubward: nowhere/study.yaml: cannot be read: there is no such file; \
          check that the file is there and may be read

          """)
      #expect(try contents(of: folder).isEmpty)
    }
  }

  /// `check` prints its whole report instead, see ``CheckTests``.
  @Test(arguments: commands.dropFirst())
  func `a study that is wrong ends with 65, every error, and nothing on stdout`(
    command: String
  ) throws {
    try withTemporaryFolder { folder in
      let study = folder.appendingPathComponent("study.yaml")
      try Data("hubward: 1\nid: No Good\ntitle: x\nsities: y\n".utf8).write(to: study)
      let run = try Program.run(command, "study.yaml", in: folder)
      #expect(run.code == 65)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("line 2 of study.yaml, key id: expected a short name"))
      #expect(run.errors.contains("line 4 of study.yaml: unknown key 'sities'"))
      #expect(run.errors.contains("did you mean 'sites'?"))
      #expect(try contents(of: folder).keys.sorted() == ["study.yaml"])
    }
  }
}
