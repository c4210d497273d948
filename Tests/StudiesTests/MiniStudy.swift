import Assessment
import Foundation
import Opening
import Readers
import Studies
import TestSupport
import Text
import Wording

/// The study in `Tests/Fixtures/mini-study`, small enough to check by hand: four villages on a road
/// east, a hub in three of them.
///
/// Ash at 0 km with 100 children, Birch at 1 with 80, Cedar at 3 with 60, Dale at 6 with 40; hubs at
/// Ash, Cedar and Dale; an outreach site whose location is not known.
struct MiniStudy {
  /// The tables and the study file as text; a test spoils one of them.
  var files = MiniStudy.asCommitted
  /// Bytes that are no text, in place of a file.
  var bytes: [String: [UInt8]] = [:]
  /// What the package says of a file's hash, where it is not the truth.
  var hashes: [String: String] = [:]
  /// Fields that the package declares per table; nothing declares whatever the header has.
  var declared: [String: String] = [:]
  /// Files of the package that are no tables.
  var plainFiles: [String] = []
  /// Files beside the package that it says nothing of.
  var strays: [String: String] = [:]

  private static let asCommitted: [String: String] = {
    let folder = Surroundings.fixture("mini-study")
    let names = try! FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try! String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
      })
  }()

  /// The study file as committed.
  static let yaml = asCommitted["study.yaml"]!

  /// The number of the study file's line that holds `text`.
  func line(_ text: String) -> Int {
    let lines = files["study.yaml"]!.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.firstIndex { $0.contains(text) } ?? -1) + 1
  }

  /// This study with the first `old` of a file replaced.
  ///
  /// - Precondition: the file holds it.
  func replacing(_ old: String, with new: String, in file: String = "study.yaml") -> MiniStudy {
    var copy = self
    let text = copy.files[file]!
    let range = text.range(of: old)
    precondition(range != nil, "\(file) has no '\(old)'")
    copy.files[file] = text.replacingCharacters(in: range!, with: new)
    return copy
  }

  /// Writes the files and their package to a folder.
  func write(to folder: URL) throws {
    var contents = files.mapValues { Array($0.utf8) }
    for (file, bytes) in bytes { contents[file] = bytes }
    for (file, bytes) in contents { try Data(bytes).write(to: folder.appendingPathComponent(file)) }
    let resources = contents.keys.sorted().filter { $0 != "study.yaml" }.map { file -> String in
      let hash = hashes[file] ?? SHA256Digest.hex(contents[file]!)
      let name = String(file.prefix { $0 != "." })
      let fields =
        declared[file]
        ?? header(of: file).map { "{\"name\": \"\($0)\", \"type\": \"any\"}" }
        .joined(separator: ", ")
      let schema = plainFiles.contains(file) ? "" : ", \"schema\": {\"fields\": [\(fields)]}"
      return "{\"name\": \"\(name)\", \"path\": \"\(file)\", \"hash\": \"sha256:\(hash)\"\(schema)}"
    }
    let package = "{\"name\": \"mini\", \"resources\": [\(resources.joined(separator: ",\n"))]}"
    try Data(package.utf8).write(to: folder.appendingPathComponent("datapackage.json"))
    for (file, text) in strays {
      try Data(text.utf8).write(to: folder.appendingPathComponent(file))
    }
  }

  private func header(of file: String) -> [String] {
    let text = files[file] ?? ""
    let first = text.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
    return first.split(separator: ",").map { $0.replacingOccurrences(of: "\u{FEFF}", with: "") }
  }

  /// Writes it to a folder of its own for the time of the body.
  func inFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    try withTemporaryFolder { folder in
      try write(to: folder)
      return try body(folder)
    }
  }

  /// Opens the study from a folder of its own.
  func open() throws -> Study {
    try inFolder { try Study.open($0.appendingPathComponent("study.yaml").path) }
  }

  /// Every error that opening it gives, in words; nothing when it opens.
  func errors() throws -> [String] {
    do {
      _ = try open()
      return []
    } catch let error as DataError {
      return error.diagnostics.map(\.description)
    }
  }

  /// The whole report.
  func report() throws -> StudyReport { try StudyReport(StudyResult(try open())) }
}
