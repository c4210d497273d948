import Foundation
import TestSupport
import Testing

struct HubwardTests {
  static let commands = ["check", "need", "place", "compare", "report"]

  @Test func `help names every command, the exit codes and where to start`() throws {
    let run = try Program.run("help")
    #expect(run.code == 0)
    for word in Self.commands + ["64", "65", "73", Program.thurrock] {
      #expect(run.text.contains(word), "\(word)")
    }
  }

  @Test(arguments: commands)
  func `every command has short help, and a manual`(command: String) throws {
    let short = try Program.run(command, "--help")
    #expect(short.code == 0 && short.text.contains("USAGE: hubward \(command)"))
    #expect(short.text.contains("The manual: hubward help \(command)"))
    let manual = try Program.run("help", command)
    #expect(manual.code == 0 && manual.text.contains("OVERVIEW"))
    #expect(manual.text.contains("study.yaml"))
    #expect(manual.text.count > short.text.count)
  }

  @Test func `every example of the help is run by a transcript`() throws {
    let overview = try Program.run("--help").text
    let names = overview.matches(of: /\n  ([a-z]+) +[A-Z]/).map { String($0.output.1) }
    #expect(names.count > 20)
    let run = Set(Transcript.all.flatMap(\.commands))
    for name in names + [""] {
      let help = try Program.run(name.isEmpty ? ["--help"] : [name, "--help"]).text
      let after = try #require(help.firstRange(of: "EXAMPLES:\n"), "\(name) has no example")
      let examples = help[after.upperBound...].split(
        separator: "\n", omittingEmptySubsequences: false
      ).prefix { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
      #expect(!examples.isEmpty)
      for example in examples {
        #expect(run.contains(example) || Manual.isElsewhere(example), "\(example)")
      }
    }
  }

  @Test func `help for a command that is not there ends with 64 and a suggestion`() throws {
    let run = try Program.run("help", "plase")
    #expect(run.code == 64 && run.errors.contains("place"))
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
