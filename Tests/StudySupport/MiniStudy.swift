package import Foundation
import Opening
import Readers
package import Studies
import TestSupport
import Text

/// The study in `Tests/Fixtures/mini-study`, small enough to check by hand: four villages on a road
/// east, a hub in three of them.
///
/// Ash at 0 km with 100 children, Birch at 1 with 80, Cedar at 3 with 60, Dale at 6 with 40; hubs at
/// Ash, Cedar and Dale; an outreach site whose location is not known.
package struct MiniStudy {
  /// The tables and the study file as text; a test spoils one of them.
  package var files = MiniStudy.asCommitted
  /// Bytes that are no text, in place of a file.
  package var bytes: [String: [UInt8]] = [:]
  /// What the package says of a file's hash, where it is not the truth.
  package var hashes: [String: String] = [:]
  /// Fields that the package declares per table; nothing declares whatever the header has.
  package var declared: [String: String] = [:]
  /// Files of the package that are no tables.
  package var plainFiles: [String] = []
  /// Files beside the package that it says nothing of.
  package var strays: [String: String] = [:]

  package init() {}

  private static let asCommitted: [String: String] = {
    let folder = Surroundings.fixture("mini-study")
    let names = try! FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try! String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
      })
  }()

  /// The study file as committed.
  package static let yaml = asCommitted["study.yaml"]!

  /// The number of the study file's line that holds `text`.
  package func line(_ text: String) -> Int {
    let lines = files["study.yaml"]!.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.firstIndex { $0.contains(text) } ?? -1) + 1
  }

  /// This study with the first `old` of a file replaced.
  ///
  /// - Precondition: the file holds it.
  package func replacing(_ old: String, with new: String, in file: String = "study.yaml")
    -> MiniStudy
  {
    var copy = self
    let text = copy.files[file]!
    let range = text.range(of: old)
    precondition(range != nil, "\(file) has no '\(old)'")
    copy.files[file] = text.replacingCharacters(in: range!, with: new)
    return copy
  }

  /// Writes the files and their package to a folder.
  package func write(to folder: URL) throws {
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
  package func inFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    try withTemporaryFolder { folder in
      try write(to: folder)
      return try body(folder)
    }
  }

  /// Opens the study from a folder of its own.
  package func open() throws -> Study {
    try inFolder { try Study.open($0.appendingPathComponent("study.yaml").path) }
  }

  /// Every error that opening it gives, in words; nothing when it opens.
  package func errors() throws -> [String] {
    do {
      _ = try open()
      return []
    } catch let error as DataError {
      return error.diagnostics.map(\.description)
    }
  }
}

extension MiniStudy {
  /// The small study with these rules alone beside the number of hubs.
  package func ruled(_ rules: String) -> MiniStudy {
    replacing(
      """
        keep: [ash]
        close: []
        each:
          - { group: locality, at-least: 1 }
      """, with: rules.isEmpty ? "" : "  \(rules)")
  }

  /// This study's file without what stands from one text up to another, or to the end.
  package func without(_ start: String, until end: String?) -> MiniStudy {
    var copy = self
    let text = copy.files["study.yaml"]!
    let from = text.range(of: start)!.lowerBound
    let to = end.map { text.range(of: $0, range: from..<text.endIndex)!.lowerBound }
    copy.files["study.yaml"] = String(text[..<from]) + String(text[(to ?? text.endIndex)...])
    return copy
  }

  /// The small study with a hub over the border at Elm, a kilometre past Dale: it serves Dale whatever
  /// opens, and counts for nothing.
  package static let withBorder: MiniStudy = {
    var study = MiniStudy().ruled("border: [elm]")
    study.files["sites.csv"]! += "elm,Elm Hub,hub,East,507000,200000,postcode,\n"
    return study
  }()
}
