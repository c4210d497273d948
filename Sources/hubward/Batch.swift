public import ArgumentParser
import Batches
import Files
import Foundation
import Readers
import Reports
import Text

extension Engine: ExpressibleByArgument {}

struct Batch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Many questions as units that any machine can answer, and their answers gathered.",
    discussion: """
      One line of JSON is one unit: a study, a bare instance or a council of a region, by the hash of \
      its files; the question; a scenario or a range of draws with their seed; and the version of \
      hubward. The unit's id is the SHA-256 of these, so the same unit has the same id, and the same \
      answer byte for byte, whoever works it out.

        hubward batch --list data/thurrock-2016/study.yaml --hubs 3-7 > units.jsonl
        hubward batch --run --to answers < units.jsonl
        hubward batch --gather answers < units.jsonl > answers.jsonl

      --run answers the units on standard input, with --jobs at once: on standard output in their \
      order, or with --to each in a file answers/<id>.json, written whole or not at all. What is there \
      already is not done again; a file that is cut short or of another unit is. A unit whose data or \
      question cannot be used has an answer that says so, with its code. A source that is not here, or \
      is another file than the unit was listed for, is refused, and the unit has no answer. In both \
      cases the others are answered, and the exit code is 65. Ctrl-C leaves whole answers only. There \
      is no time limit: an answer must not depend on the machine.

      --gather sorts the answers by id, or with --order units as they are listed, and writes JSON lines \
      or --format csv. It fails while any is missing, and says which.

      Nothing here schedules, retries or moves files: that is the work of an engine. --engine dask prints \
      a driver for Dask, which says how it is used.
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument { case jsonl, csv }

  @Flag(name: .customLong("list"), help: "Write units to standard output.") var lists = false
  @Flag(name: .customLong("run"), help: "Answer the units on standard input.") var runs = false
  @Option(
    help: ArgumentHelp(
      "Gather the answers in this folder to the units on standard input.", valueName: "folder"))
  var gather: String?
  @Option(help: "Print a driver for an engine, as one file: dask.") var engine: Engine?
  @OptionGroup var listing: BatchOptions
  @Option(
    help: ArgumentHelp("For --run: put each answer in a file here.", valueName: "folder"))
  var to: String?
  @OptionGroup var jobs: JobsOption
  @Option(
    help: ArgumentHelp(
      "For --run: add a line for each unit with its time and memory.", valueName: "file"))
  var record: String?
  @Option(help: "For --gather: jsonl or csv.") var format = Form.jsonl
  @Option(help: "For --gather: id or units.") var order = Gathering.Order.id

  func validate() throws {
    guard [lists, runs, gather != nil, engine != nil].count(where: \.self) == 1 else {
      throw ValidationError("give one of --list, --run, --gather and --engine")
    }
    let named = listing.studies + listing.instances + [listing.region].compactMap(\.self)
    if lists, named.isEmpty {
      throw ValidationError("--list needs studies, --instance or --region")
    }
    if !lists, !named.isEmpty {
      throw ValidationError("'\(named[0])' is only for --list; units come on standard input")
    }
    if lists, listing.formatOf == .orlibPmedcap {
      throw ValidationError("instances with limited room are not asked about in batches")
    }
  }

  func run() throws {
    try ending {
      if lists {
        let units = try listing.units(version: Hubward.version)
        try StandardOutput.write(units.map { $0.line + "\n" }.joined())
      } else if let engine {
        try StandardOutput.write(engine.driver)
      } else if let gather {
        try gathered(AnswerFolder(gather))
      } else {
        try answered()
      }
    }
  }

  private func units() throws -> [BatchUnit] {
    let text = String(
      decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    do throws(UnitList.Fault) {
      return try UnitList(text, version: Hubward.version).units
    } catch {
      throw Failure("standard input: \(error)", code: .data)
    }
  }

  private func answered() throws {
    let units = try units()
    let folder = to.map { AnswerFolder($0) }
    try folder?.make()
    let waiting = units.filter { folder?.answer(to: $0) == nil }
    Interrupt.listen()
    defer { Interrupt.stopListening() }
    let run = BatchRun(
      jobs: jobs.count, threads: max(1, JobsOption.cores / jobs.count),
      isInterrupted: { Interrupt.isAsked },
      files: StudyFilesReader.anywhere)
    let tally = BatchTally(folder: folder, record: record)
    try run.answer(waiting) { (number, result) throws(FileError) in
      try tally.take(number, result)
    }
    let failed = units.count { folder?.answer(to: $0)?.isFailure ?? false }
    try tally.end(of: waiting.count, failed: failed)
  }

  private func gathered(_ folder: AnswerFolder) throws {
    let gathering = Gathering(try units(), order: order, answer: folder.answer)
    if !gathering.missing.isEmpty {
      let shown = gathering.missing.prefix(20).map { "\n\($0.id)" }.joined()
      let rest = gathering.missing.count - min(20, gathering.missing.count)
      throw Failure(
        "\(folder.path): no answer to \(NumberStyle.count(gathering.missing.count, "unit")):"
          + shown + (rest > 0 ? "\nand \(NumberStyle.count(rest)) more" : ""), code: .data)
    }
    switch format {
    case .jsonl: try StandardOutput.write(gathering.lines)
    case .csv: try StandardOutput.write(CSVTable(gathering.table).text)
    }
    guard gathering.failures > 0 else { return }
    throw Failure(
      "\(NumberStyle.count(gathering.failures, "unit")) could not be answered; their answers say why",
      code: .data)
  }
}
