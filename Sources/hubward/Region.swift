import ArgumentParser
import Batches
import Files
import Foundation
import Readers
import Regions
import Reports
import Text

struct Region: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What many councils kept, against the best plans of as many: one report.",
    discussion: """
      Reads a data package of councils, their areas and their centres in the registers of August 2016 \
      and August 2026, as data/england-2016 is one, and writes reports/<package>-2026: for every council how far under-fives walk \
      with the centres of the first day, with those still listed on the second, and with the best plan \
      of that number.

      The questions are the units of hubward batch --list --region. Those that have an answer in \
      --answers are not answered again; the others are answered here, --jobs at once.
      """)

  @Argument(help: "The folder of the data package, such as data/england-2016.") var folder: String
  @Option(help: "The folder to write to; by default reports/<package>-2026.") var to: String?
  @Option(
    help: ArgumentHelp(
      "A folder of answers, as hubward batch --run --to writes them.", valueName: "folder"))
  var answers: String?
  @OptionGroup var jobs: JobsOption
  @Flag(help: "Write even where the report of another study is.") var replace = false

  func run() throws {
    try ending {
      Terminal.progress("reading \(folder)")
      let region: CouncilRegion
      do throws(DataError) {
        region = try CouncilRegion(folder: folder)
      } catch {
        throw Failure("\(error)", code: .data)
      }
      let units = Listing(version: Hubward.version).units(of: region, at: folder)
      Terminal.progress("answering \(NumberStyle.count(units.count, "question"))")
      let finding = RegionFinding(region, answers: try answered(units))
      let id = "\(region.package.name)-2026"
      let report: RegionReport
      do throws(RegionReportError) {
        report = try RegionReport(finding, id: id)
      } catch {
        throw Failure("\(error)", code: .data)
      }
      try Publishing(
        files: report.files,
        place: ReportPlace(
          folder: to ?? "reports/\(id)", studyPath: folder, id: id, isNamed: true),
        replaces: replace
      ).publish()
    }
  }

  /// Every unit with its answer, from the folder or from here.
  private func answered(_ units: [BatchUnit]) throws -> [(unit: BatchUnit, answer: UnitAnswer)] {
    var known: [String: UnitAnswer] = [:]
    if let answers {
      for unit in units { known[unit.id] = AnswerFolder(answers).answer(to: unit) }
    }
    Interrupt.listen()
    defer { Interrupt.stopListening() }
    let found = FoundAnswers()
    let run = BatchRun(
      jobs: jobs.count, isInterrupted: { Interrupt.isAsked }, files: StudyFilesReader.anywhere)
    run.answer(units.filter { known[$0.id] == nil }) { found.add($1) }
    return try units.map { unit in
      switch known[unit.id].map(Result.success) ?? found[unit] {
      case .success(let answer)? where !answer.isFailure: return (unit, answer)
      case .success(let answer)?: throw Failure(answer.error ?? "", code: .data)
      case .failure(let fault)?: throw Failure("\(fault)", code: .data)
      case nil: throw Failure("\(UnitFault.stopped)", code: .cannotWrite)
      }
    }
  }
}
