import ArgumentParser
import Challenge
import Files
import Text

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two reports, number by number.",
    discussion: """
      Compares every cell of every table of two reports, with the precision of their JSON files, and says \
      in a sentence each what changed, which tables, columns and rows only one of them has, and which of \
      the files that they were made from are others. A row is told by its words, so that a row that moved \
      is the same row.

        hubward diff reports/thurrock-2016 my-report

      Exit codes: 0 whether they differ or not; 65 one of them cannot be read.
      """)

  @Argument(help: "The folder of a report.") var before: String
  @Argument(help: "The folder of the other.") var after: String
  @Flag(help: "Tell every change, where the first ten of each table are told.") var all = false
  @Option(help: "text or json.") var format = TextOrJSON.text

  func run() throws {
    try ending {
      let difference: ReportDifference
      do throws(ChallengeError) {
        difference = try ReportDifference(
          WrittenReport(folder: before), WrittenReport(folder: after))
      } catch {
        throw Failure("\(error)", code: .data)
      }
      switch format {
      case .json: try StandardOutput.write(difference.json.text)
      case .text:
        if difference.isIdentical {
          try Terminal.show(line: "Identical: all files have the same bytes, the manifest too.")
          return
        }
        let lines = [difference.summary] + difference.sentences(limit: all ? .max : 10)
        try Terminal.show(line: lines.joined(separator: "\n"))
      }
    }
  }
}
