import ArgumentParser
import Challenge
import Files
import Readers
import Text

struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at a report as somebody who doubts it.",
    discussion: """
      Reads the files of a report, whoever wrote them, and checks: that each is the one that the manifest \
      names; that the page says its language; that headings skip no level; that whatever can be reached \
      has a name; that pictures say in words what they show; that tables have captions and header rows; \
      that links lead somewhere inside the report; that words stand out from their ground by 4.5 to 1 \
      (WCAG 2.2 AA); and that every number of the prose stands in a table.

      A number is found where a cell, rounded to the decimals that the prose prints, is the same; \
      percentages where a share is. Else it may be the number of a table's rows, stand in a table's words \
      (caption, headings, notes, source), or be the difference of two cells of a row or a column. Bare \
      years and numbers that are part of a name are passed over.

        hubward audit reports/thurrock-2016

      Exit codes: 0 nothing is wrong; 65 something is, or the report cannot be read.
      """)

  @Argument(help: "The folder of a report.") var report: String
  @Flag(help: "Tell every fault, where the first ten of each check are told.") var all = false
  @Option(help: "text or json.") var format = TextOrJSON.text

  func run() throws {
    try ending {
      let audit: ReportAudit
      do throws(ChallengeError) {
        audit = try ReportAudit(WrittenReport(folder: report)) { SHA256Digest.hex($0) }
      } catch {
        throw Failure("\(error)", code: .data)
      }
      switch format {
      case .json: try StandardOutput.write(audit.json.text)
      case .text:
        try Terminal.show(line: audit.lines(limit: all ? .max : 10).joined(separator: "\n"))
      }
      if audit.faults > 0 { throw ExitCode(Failure.Code.data.rawValue) }
    }
  }
}
