import ArgumentParser
import Challenge
import Files
import Foundation
import Readers
import Reports
import Studies
import Wording

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a report again, and say whether it is the same.",
    discussion: """
      Takes the manifest of a report, makes the report of the same study again in the same forms, and \
      holds both against the hashes in the manifest: identical, or which input is another file, which \
      file was edited since, and which number changed. Nothing is written.

        hubward replay reports/thurrock-2016/manifest.json

      The study is looked for under data by its short name; --study names it. Of a report whose Word file \
      is in the council's styles, --template names that document again. PDF and the pictures in Word \
      and ODT depend on the fonts of the machine.

      Exit codes: 0 identical; 65 it is not, or cannot be run again.
      """)

  @Argument(help: "The manifest.json of a report, or its folder.") var manifest: String
  @Option(help: "The study file, where it is not data/<study>/study.yaml.") var study: String?
  @Option(help: "The Word document whose styles the report took over.") var template: String?
  @Flag(help: "Tell every change, where the first ten of each table are told.") var all = false
  @OptionGroup var solving: SolveOptions

  func run() throws {
    try ending {
      let replay: ReportReplay
      do throws(ChallengeError) {
        let written = try WrittenReport(folder: folder)
        let again = try WrittenReport(try files(of: written), name: "the run")
        replay = try ReportReplay(written, again: again) { SHA256Digest.hex($0) }
      } catch {
        throw Failure("\(error)", code: .data)
      }
      let lines = replay.sentences(limit: all ? .max : 10)
      try Terminal.show(line: lines.joined(separator: "\n"))
      if !replay.isIdentical { throw ExitCode(Failure.Code.data.rawValue) }
    }
  }

  private var folder: String {
    guard manifest.hasSuffix(Manifest.path) else { return manifest }
    let folder = manifest.dropLast(Manifest.path.count)
    return folder.isEmpty ? "." : String(folder.dropLast())
  }

  private func files(of written: WrittenReport) throws(ChallengeError) -> [RenderedFile] {
    let path = try place(of: written.manifest.study)
    do {
      Terminal.progress("reading \(path)")
      let study = try Study.opened(path)
      let options = FormOptions.forms(of: written.manifest, template: template)
      let forms = try options.chosen(author: study.about.council)
      Terminal.progress("ranking every plan")
      return try StudyReport(
        try study.assessed(solving), as: forms.renderers, others: forms.inputs
      ).files
    } catch let failure as Failure {
      throw .unreadable(file: manifest, reason: "it cannot be run again: \(failure.message)")
    } catch {
      throw .unreadable(file: manifest, reason: "it cannot be run again: \(error)")
    }
  }

  /// The study file: as it was named, else that of the short name, under data.
  private func place(of id: String) throws(ChallengeError) -> String {
    if let study { return study }
    let usual = "data/\(id)/study.yaml"
    if FileManager.default.fileExists(atPath: usual) { return usual }
    throw .unreadable(
      file: manifest,
      reason: "is of the study '\(id)', and \(usual) is not there: name its file with --study")
  }
}

extension FormOptions {
  /// The forms in which a report was written, as its files tell.
  static func forms(of manifest: Manifest, template: String?) -> FormOptions {
    let paths = manifest.outputs.map(\.path)
    let names = Form.allCases.filter { form in
      switch form {
      case .html: paths.contains("index.html")
      case .csv, .json:
        paths.contains { $0.hasPrefix("tables/") && $0.hasSuffix("." + form.rawValue) }
      case .maps: paths.contains { $0.hasPrefix("maps/") }
      case .docx, .odt, .pdf: paths.contains("report." + form.rawValue)
      case .xlsx, .ods: paths.contains("tables." + form.rawValue)
      }
    }
    var options = FormOptions()
    options.forms = names
    options.template = template
    return options
  }
}
