import ArgumentParser
import Reports
import Studies

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a study, verify its tables and printed figures, and say what is odd.",
    discussion: """
      Every table must be byte for byte the one that the data package describes, and every cell \
      must keep the package's promises. Printed figures are held against the data. Warnings and \
      notes do not stop a study; errors do, with exit code 65.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "text, json or csv.") var format = Format.text

  func run() throws {
    try ending {
      let study = try input.open()
      printTables([study.findingsTable] + study.checkTables, format: format)
    }
  }
}
