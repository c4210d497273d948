import ArgumentParser
import Files
import Foundation
import Text

/// The command line: parse, call one function, print.
@main
struct Hubward: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hubward",
    abstract: "Where a council's family hubs should be, and proof of it.",
    discussion: """
      A study is one file (study.yaml) beside a data package: who needs the service, where the \
      sites are or might be, how far people travel, which plans are allowed, and named scenarios. \
      Each command walks one step further than the one before it:

        import   builds a study folder out of publishers' files
        travel   times along streets, or by bus and train, as a table for the study
        check    opens the study, verifies every table and printed figure, and says what is odd
        need     who needs the service: demand, indicators and indices by area and by group
        access   who reaches what today and under each scenario: how far, how evenly, what choice
        supply   what each place offers, and which service is lost where
        gap      need without supply: where need, travel and crowding meet
        score    how good each site would be by itself, on named criteria, and why
        place    which hubs should be open: every plan ranked, best first, with proof
        frontier which plans no other beats on two or three counts, and how far scenarios are from them
        robust   how sure an answer is: weights, inputs, and what would change it
        verify   checks the proof that place --certificate wrote, by independent code
        compare  the options side by side, on every count a cabinet decides on
        equality which groups of people a scenario hits harder than others
        money    what each option costs, year by year, against today and the targets
        phases   how an option comes about, and in which order its changes do least harm
        report   all of it as a web page, tables, maps and documents, written to reports/<study>
        consult  the page for residents: what changes for them, in English, Polish and Urdu
        export   all of it as one GeoPackage for QGIS, which every command takes as a study

      With a report in hand:

        table      prints one table of it, for pasting
        paragraph  prints one paragraph of it, for pasting
        replay     runs it again and says whether every byte is the same, or which number changed
        diff       compares two reports number by number
        audit      headings, names, contrast, links, and whether every number of the prose is in a table

      Start here:

        hubward report data/thurrock-2016/study.yaml

      Exit codes: 0 done; 64 the command was called wrongly; 65 the data cannot be used (each \
      error names file, row, column and what to do); 70 a fault of hubward's own; 73 an output \
      could not be written (an earlier one is as it was).

      Travel worked out from straight lines is an estimate and says so wherever it appears. \
      Nothing is sent anywhere: hubward uses no network.
      """,
    version: "0.1.0",
    subcommands: [
      Import.self, Travel.self, Check.self, Need.self, Access.self, Supply.self, Gap.self,
      Score.self,
      Place.self, Frontier.self, Robust.self, Verify.self,
      Compare.self, Equality.self, Money.self, Phases.self,
      Report.self, Consult.self,
      Export.self,
      PrintTable.self, PrintParagraph.self, Replay.self, Diff.self, Audit.self,
    ])

  static func main() {
    StandardStreams.reserve()
    if let stray = ArgumentText.firstStray {
      Terminal.writeError(
        "hubward: argument \(stray) is not UTF-8 text, so no file can be named by it; rename the file\n"
      )
      exit(withError: ExitCode(Failure.Code.usage.rawValue))
    }
    if let wrong = wrongCommand(CommandLine.arguments.dropFirst().first) {
      Terminal.writeError("hubward: \(wrong)\n")
      exit(withError: ExitCode(Failure.Code.usage.rawValue))
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
    do throws(FileError) {
      try StandardOutput.write(text + "\n")
    } catch {
      if case .noReader = error {} else { Terminal.writeError("hubward: \(error)\n") }
      Foundation.exit(Failure.Code.cannotWrite.rawValue)
    }
    Foundation.exit(code.rawValue)
  }

  /// What is wrong with a first word that is neither an option nor a command.
  static func wrongCommand(_ word: String?) -> String? {
    let names =
      configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
      + ["help"]
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let meant = Spelling.suggestion(for: word, among: names)
    return
      "there is no command '\(word)'; \(meant)the commands are \(names.joined(separator: ", "))"
  }
}
