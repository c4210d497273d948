import ArgumentParser
import Readers
import Reports
import Store
import Studies

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a study, verify its tables and printed figures, and say what is odd.",
    discussion: """
      Every table must be byte for byte the one that the data package describes, and every cell \
      must keep the package's promises. Printed figures are held against the data. Warnings and \
      notes do not stop a study; errors do, with exit code 65.

      After an edit of a table, --renew-hashes writes its hash and length into datapackage.json, and \
      changes nothing else there; then the study is checked.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "text, json or csv.") var format = Format.text

  @Flag(
    name: .customLong("renew-hashes"),
    help: "First bring the hashes in datapackage.json up to the tables as they are now.")
  var renewsHashes = false

  func run() throws {
    try ending {
      if renewsHashes { try renewHashes() }
      let study = try input.open()
      printTables([study.findingsTable] + study.checkTables, format: format)
    }
  }

  private func renewHashes() throws {
    guard !StudyStore.isStore(input.study) else {
      throw Failure(
        "--renew-hashes is for a study file beside its tables; an export carries its own",
        code: .usage)
    }
    do {
      let (path, before, after) = try StudyFiles.renewedHashes(input.study)
      if before == after { return Terminal.writeError("hubward: every hash is current\n") }
      try WholeFile.write(after, to: path)
      Terminal.writeError("hubward: hashes renewed in \(path)\n")
    } catch let error as DataError {
      throw Failure("\(error)", code: .data)
    }
  }
}
