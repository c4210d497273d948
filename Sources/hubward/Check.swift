import ArgumentParser
import Files
import Foundation
import Quality
import Readers
import Reports
import Store
import Studies
import Text
import Wording

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How far a study's data can be trusted: every check, what it found, what to do.",
    discussion: """
      Looks at the tables as they are in their files, so that even a study that cannot be opened yet \
      gets its whole list: files against their hashes and promises; areas without people, need, a \
      group or a site; totals and ranks against what is published; coordinates exchanged, in another \
      projection, or outside; sites listed twice or outside; impossible values; editions that do not \
      match; missing and withheld cells; what nothing uses. Each finding has a severity (error, \
      warning, note), a code, its place and what to do; --all lists the checks that found nothing, too.

        hubward check data/thurrock-2016/study.yaml --to quality.html

      Exit code 65 where anything is an error, or with --strict a warning; otherwise 0.

      --format json has all of it, whatever else is asked: the findings, every check, gaps, files and \
      printed figures. The article JSON describes every key.

      After an edit of a table, --renew-hashes writes its hash and length into datapackage.json, and \
      changes nothing else there; then the study is checked.
      """)

  @Argument(
    help: "The study file, such as data/thurrock-2016/study.yaml, or an export of it (.gpkg).")
  var study: String
  @Option(help: "text, json, csv or markdown (the last two have the findings alone).") var format =
    AnswerFormat.text
  @Option(help: "Write the whole report as one web page to this file, such as quality.html.")
  var to: String?
  @Flag(help: "List every check, including those that found nothing.") var all = false
  @Flag(help: "Show the table of candidate buildings for outreach instead of the findings.")
  var premises = false
  @Flag(help: "Make a warning fail the check, as an error does.") var strict = false

  @Flag(
    name: .customLong("renew-hashes"),
    help: "First renew the hashes in datapackage.json from the tables as they are now.")
  var renewsHashes = false

  func run() throws {
    try ending {
      if let to { try WholeFile.mayReplace(to, beginning: HTMLPage.startAlone) }
      if renewsHashes { try renewHashes() }
      let report = try quality
      if let to {
        try write(report, to: to)
      } else if premises {
        guard let audit = report.premises else {
          throw Failure(
            "the study names no table of premises; add the key premises to it", code: .usage)
        }
        try Terminal.show([audit.knownTable, audit.buildingsTable], of: report.id, format)
      } else {
        try show(report)
      }
      if !report.isUsable || strict && report.count(.warning) > 0 {
        throw Failure("\(study): \(report.verdict)", code: .data)
      }
    }
  }

  private var quality: QualityReport {
    get throws {
      do {
        _ = try InputFile.start(of: study, count: 1)
      } catch {
        let reason = ReadFault.reason(error)
        throw Failure("\(DataError.unreadable(file: study, reason: reason))", code: .data)
      }
      guard StudyStore.isStore(study) else { return QualityReport(path: study) }
      do {
        return QualityReport(files: try StudyStore(path: study).files())
      } catch {
        throw Failure("\(error)", code: .data)
      }
    }
  }

  private func show(_ report: QualityReport) throws(FileError) {
    switch format {
    case .json: try StandardOutput.write(report.json.text)
    case .markdown: try StandardOutput.write(MarkdownTable(report.findingsTable).text)
    case .csv: try StandardOutput.write(CSVTable(report.findingsTable).text)
    case .text:
      let listed = FindingsText(report, width: min(Terminal.width, 80)).text
      try StandardOutput.write(Terminal.safe(listed))
      let tables =
        (all
          ? [report.checksTable, report.filesTable] + [report.cellsTable].compactMap(\.self) : [])
        + (report.study?.checkTables ?? [])
      if !tables.isEmpty {
        try Terminal.show(line: "")
        try Terminal.show(tables, of: report.id, .text)
      }
    }
  }

  private func write(_ report: QualityReport, to path: String) throws {
    let page: String
    do {
      page = try HTMLPage(report.document, files: .none).text
    } catch {
      throw Failure("\(error)", code: .internalFault)
    }
    try WholeFile.write(Array(page.utf8), to: path)
    try Terminal.show(line: "\(path): \(report.verdict)")
  }
}
