import ArgumentParser
import Files
import Foundation
import Imports
import Readers
import Text

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build a study folder out of files as ONS, MHCLG, DfE, OS and NHS publish them.",
    discussion: """
      Each file is recognised by its header, never by its name. The council's rows are kept, sites are \
      located by postcode, and the folder gets a data package and a commented study file that runs. \
      What can be built is built; what is missing is listed with where to download it. Running it \
      again changes nothing; files that you edited are never overwritten.

        hubward import --council Nottingham --from downloads --to data/nottingham-2026

      A word of a list of sites that Hubward does not know is named with its rows, never guessed. Say \
      what it means, as often as needed: --means 'Nursery=other' --means 'Mothballed=closed'. The \
      meanings are \(SiteVocabulary.Meaning.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Option(
    help: "The council's district by name or code; for a county, repeat it for each district.")
  var council: [String]
  @Option(help: "The folder with the publishers' files.") var from: String
  @Option(help: "The study folder to write; its name becomes the study's id.") var to: String
  @Option(help: "What a word of a list of sites means, such as 'Spoke=outreach'; repeat it.")
  var means: [String] = []
  @Option(
    help:
      "Which rows count of a measure that is published of several sexes, ages or periods, such as '93106=2018/19'; repeat it."
  )
  var choose: [String] = []
  @Option(help: "Where and when it is decided, such as 'Cabinet, 12 October 2027'.")
  var decision: String?
  @Flag(help: "List everything that was recognised, passed over and noted.") var all = false

  func validate() throws {
    guard !council.isEmpty else { throw ValidationError("Name a council by its district.") }
    _ = try words
    _ = try choices
  }

  func run() throws {
    try ending {
      let (study, ignored) = try imported()
      let written = try write(study.files)
      let summary = ImportSummary(study, passedOver: ignored, written: written, folder: to)
      let lines = summary.lines(width: min(Terminal.width, 100), all: all)
      guard study.isStudy else {
        Terminal.writeError(lines.joined(separator: "\n") + "\n")
        let reasons = study.errors.map { "\($0)" }
        throw Failure(
          reasons.isEmpty
            ? "no study yet: \(study.missing.first?.what ?? "nothing was recognised")"
            : reasons.joined(separator: "\n"), code: .data)
      }
      for line in lines { try Terminal.show(line: line) }
    }
  }

  private func imported() throws -> (ImportedStudy, [PublisherFile.Finding]) {
    do throws(DataError) {
      let (files, ignored) = try ImportFolder.files(in: from)
      let id = PathParts(to).name.lowercased()
      // The year of the decision is this one, unless it is said: how old counts are depends on it.
      let year = Calendar(identifier: .gregorian).component(.year, from: Date())
      let request = ImportRequest(
        id: id, councils: Set(council), decision: decision ?? "To be decided, \(year)",
        words: (try? words) ?? .usual, choices: (try? choices) ?? [:])
      return (
        FolderImport.study(from: files, for: request) { Terminal.progress("reading \($0)") },
        ignored
      )
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }

  private var choices: [String: [String]] {
    get throws {
      try choose.reduce(into: [:]) { choices, text in
        let parts = text.split(separator: "=", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
          throw ValidationError(
            "--choose is '\(text)': expected a measure, = and what counts of it")
        }
        choices[parts[0], default: []].append(parts[1])
      }
    }
  }

  private var words: SiteVocabulary {
    get throws {
      try means.reduce(.usual) { words, text in
        let parts = text.split(separator: "=", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        let meanings = SiteVocabulary.Meaning.allCases.map(\.rawValue)
        guard parts.count == 2,
          let meaning = SiteVocabulary.Meaning.allCases.first(where: {
            $0.rawValue.lowercased() == parts[1].lowercased()
          })
        else {
          throw ValidationError(
            "--means is '\(text)': expected a word, = and one of \(meanings.joined(separator: ", "))"
          )
        }
        return words.adding(parts[0], means: meaning)
      }
    }
  }

  /// - Throws: ``Failure`` with exit code 73.
  private func write(_ files: [ImportedFile]) throws -> [ImportFolder.Written] {
    guard !files.isEmpty else { return [] }
    do {
      return try ImportFolder.write(files, to: to)
    } catch {
      throw Failure("\(error)", code: .cannotWrite)
    }
  }
}
