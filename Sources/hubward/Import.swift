import ArgumentParser
import Files
import Imports
import Readers
import Text

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build a study folder out of files as ONS, MHCLG, DfE, OS and NHS publish them.",
    discussion: """
      Each file is recognised by its header, never by its name; what was recognised and what was \
      passed over is said on stderr. The council's rows are kept, sites are located by postcode, \
      and the folder gets a data package and a commented study file that runs. Running it again \
      changes nothing; a study file that you edited is never overwritten.

        hubward import --council E06000018 --from downloads --to data/nottingham-2026
      """)

  @Option(help: "The code of the council's district; for a county, repeat it for each district.")
  var council: [String]
  @Option(help: "The folder with the publishers' files.") var from: String
  @Option(help: "The study folder to write; its name becomes the study's id.") var to: String

  func validate() throws {
    guard !council.isEmpty else { throw ValidationError("Name a council by its district code.") }
  }

  func run() throws {
    try ending {
      let study: ImportedStudy
      do throws(DataError) {
        let (files, ignored) = try ImportFolder.files(in: from)
        let id = PathParts(to).name.lowercased()
        study = try FolderImport.study(
          from: files, for: ImportRequest(id: id, councils: Set(council)))
        for sentence in study.findings + ignored { say(sentence) }
        for finding in study.diagnostics { say("\(finding.severity.rawValue): \(finding)") }
      } catch {
        throw Failure("\(error)", code: .data)
      }
      try write(study.files)
    }
  }

  /// - Throws: ``Failure`` with exit code 73.
  private func write(_ files: [ImportedFile]) throws {
    do {
      for sentence in try ImportFolder.write(files, to: to) { try Terminal.show(line: sentence) }
    } catch {
      throw Failure("\(error)", code: .cannotWrite)
    }
  }

  private func say(_ sentence: String) {
    Terminal.writeError("\(sentence)\n")
  }
}
