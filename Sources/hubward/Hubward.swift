import ArgumentParser
import Files
import Foundation
import Text

/// The command line: parse, call one function, print.
@main
struct Hubward: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "hubward",
    abstract: "Where a council's family hubs should be, and proof of it.",
    discussion: """
      A study is one file (study.yaml) beside a data package: who needs the service, where the \
      sites are or might be, how far people travel, which plans are allowed, and named scenarios. \
      Each command walks one step further than the one before it. All but the commands on a report take a study file, or a GeoPackage that export wrote.

      Exit codes: 0 done; 64 the command was called wrongly; 65 the data cannot be used (each \
      error names file, row, column and what to do); 70 a fault of hubward's own; 73 an output \
      could not be written (an earlier one is as it was).

      Travel worked out from straight lines is an estimate and says so wherever it appears. \
      Nothing is sent anywhere: hubward uses no network, but for a routing engine on this machine where \
      travel --engine starts one, or at the address that --url names.
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "Prepare", subcommands: [Import.self, Travel.self, Isochrones.self, Check.self]),
      CommandGroup(
        name: "Assess need and access",
        subcommands: [Need.self, Access.self, Supply.self, Gap.self, Score.self]),
      CommandGroup(
        name: "Find the best plans",
        subcommands: [Place.self, Frontier.self, Robust.self, Verify.self]),
      CommandGroup(
        name: "Compare options",
        subcommands: [Compare.self, Equality.self, Money.self, Phases.self]
      ),
      CommandGroup(name: "Publish", subcommands: [Report.self, Consult.self, Export.self]),
      CommandGroup(name: "Ask of many councils", subcommands: [Batch.self, Region.self]),
      CommandGroup(
        name: "With a report in hand",
        subcommands: [
          PrintTable.self, PrintParagraph.self, Replay.self, Diff.self, Audit.self,
        ]),
    ])

  static func main() {
    StandardStreams.reserve()
    if let stray = ArgumentText.firstStray {
      Terminal.writeError(
        "hubward: argument \(stray) is not UTF-8 text, so no file can be named by it; rename the file\n"
      )
      exit(withError: ExitCode(Failure.Code.usage.rawValue))
    }
    let words = CommandLine.arguments.dropFirst()
    if let wrong = wrongCommand(words.first)
      ?? (words.first == "help" ? wrongCommand(words.dropFirst().first) : nil)
    {
      Terminal.writeError("hubward: \(wrong)\n")
      exit(withError: ExitCode(Failure.Code.usage.rawValue))
    }
    if let help = help(for: Array(words), columns: Terminal.helpWidth) {
      show(help, isManual: words.first == "help")
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Ends with what an error says: help on standard output, a mistake on standard error.
  ///
  /// Help that cannot be written is a failure as any other output is.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    guard !text.isEmpty else { Foundation.exit(code.rawValue) }
    guard code.isSuccess else {
      Terminal.writeError(text + "\n")
      Foundation.exit(code.rawValue)
    }
    show(text, isManual: false)
  }

  /// Prints help and ends; a manual on a terminal through the pager.
  private static func show(_ text: String, isManual: Bool) -> Never {
    if isManual, Pager.show(text) { Foundation.exit(0) }
    do throws(FileError) {
      try StandardOutput.write(text + "\n")
    } catch {
      if case .noReader = error {} else { Terminal.writeError("hubward: \(error)\n") }
      Foundation.exit(Failure.Code.cannotWrite.rawValue)
    }
    Foundation.exit(0)
  }

  /// What is wrong with a first word that is neither an option nor a command.
  static func wrongCommand(_ word: String?) -> String? {
    let names = configuration.subcommands.map { $0.name } + ["help"]
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let meant = Spelling.suggestion(for: word, among: names)
    return
      "there is no command '\(word)'; \(meant)the commands are \(names.joined(separator: ", "))"
  }
}
