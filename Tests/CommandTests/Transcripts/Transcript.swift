import Foundation
import Readers
import TestSupport
import Testing

/// Commands with what they print, in a file to read: `$ command`, its output, each line of its errors
/// after `! `, and how it ended where that is not with 0.
///
/// What stands before the first command says what the file is about. Commands are run in their order in
/// one folder, so that one may read what an earlier one wrote.
struct Transcript: CustomTestStringConvertible, Sendable {
  let file: URL
  let preface: String
  let commands: [String]

  /// The file as it is in the repository.
  let text: String

  var testDescription: String { file.lastPathComponent }

  /// Whether the preface says that the commands need the solver HiGHS.
  var needsHighs: Bool { preface.contains("# Needs HiGHS.") }

  init(_ file: URL, text: String) {
    self.file = file
    self.text = text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    preface = lines.prefix { !$0.hasPrefix("$ ") }.joined(separator: "\n")
    commands = lines.filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
  }

  /// The transcript with a further command, not run yet.
  func adding(_ command: String) -> Transcript {
    Transcript(file, text: "\(text)$ \(command)\n\n")
  }

  /// What the commands print now.
  func replayed() throws -> String {
    try withTemporaryFolder { folder in
      try Scratch.fill(folder)
      let entries = try commands.map { command in
        try Self.entry(command, of: Scratch.run(command, in: folder))
      }
      return (preface + (preface.isEmpty ? "" : "\n") + entries.joined(separator: "\n"))
        .replacing(folder.path, with: "…")
    }
  }

  /// Outputs beyond this many lines are kept as their first ones, a count and a hash.
  private static let most = 150

  private static func entry(_ command: String, of run: Run) -> String {
    var lines = ["$ \(command)"] + shortened(run.text, isWhole: command.hasPrefix("hubward help"))
    lines += Self.lines(run.errors).map { "! \($0)" }
    if run.code != 0 { lines.append("= exit \(run.code)") }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func shortened(_ output: String, isWhole: Bool) -> [String] {
    let lines = lines(output)
    guard lines.count > most, !isWhole else { return lines }
    let hash = SHA256Digest.hex(Array(lines.joined(separator: "\n").utf8))
    return lines.prefix(40) + ["= \(lines.count) lines in all, sha256 \(hash)"]
  }

  /// The lines of an output without what changes from run to run: how long it took.
  private static func lines(_ output: String) -> [String] {
    var lines = output.replacing("\r\n", with: "\n")
      .replacing(/"seconds": [0-9.e-]+/, with: "\"seconds\": …")
      .replacing(/, in [0-9.,]+ seconds\./, with: ", in … seconds.")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension Transcript {
  private static let folder = Surroundings.root.appendingPathComponent("Tests/Transcripts")

  /// Every transcript; when they are renewed, with the commands of the manual that none has yet, each
  /// in the file that bears its subcommand's name.
  static let all: [Transcript] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var all = names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
      let file = folder.appendingPathComponent(name)
      return Transcript(file, text: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }
    guard Surroundings.renews else { return all }
    for command in Manual.commands
    where !Manual.isElsewhere(command) && !all.contains(where: { $0.commands.contains(command) }) {
      let group = command.split(separator: " ").dropFirst().first.map(String.init) ?? "hubward"
      let file = folder.appendingPathComponent("\(group).txt")
      if let k = all.firstIndex(where: { $0.file == file }) {
        all[k] = all[k].adding(command)
      } else {
        all.append(Transcript(file, text: "").adding(command))
      }
    }
    return all
  }()
}
