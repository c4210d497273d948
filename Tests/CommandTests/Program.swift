import Foundation
import StudyFormat
import TestSupport

/// The program as it was built, run as a user runs it.
enum Program {
  /// `hubward` beside the test bundle.
  static let url: URL = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let runner = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let folders = (bundles + [runner]).map { $0.deletingLastPathComponent() }
    return folders.map { $0.appendingPathComponent("hubward") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? Surroundings.root.appendingPathComponent(".build/debug/hubward")
  }()

  static let thurrock = "data/thurrock-2016/study.yaml"

  static func run(_ arguments: String..., in folder: URL? = nil) throws -> Run {
    try Run(url, arguments, in: folder)
  }

  static func run(_ arguments: [String], in folder: URL? = nil) throws -> Run {
    try Run(url, arguments, in: folder)
  }

  /// `hubward place` on Thurrock, as JSON.
  static func place(_ arguments: String...) throws -> PlaceJSON {
    let run = try run(["place", thurrock] + arguments + ["--format", "json"])
    guard run.code == 0 else { throw Ended(code: run.code, errors: run.errors) }
    return try JSONDecoder().decode(PlaceJSON.self, from: Data(run.output))
  }

  struct Ended: Error {
    let code: Int32
    let errors: String
  }
}

/// The JSON of `hubward place` as other programs read it: a key that is missing or of another type
/// fails to decode.
struct PlaceJSON: Decodable {
  struct Plan: Decodable {
    let rank: Int
    let open: [String]
    let value: Double
  }

  struct Scenario: Decodable {
    let scenario: String
    let scenario_name: String
    let rank: Int?
    let open: [String]
    let value: Double?
  }

  let contract: String
  let study: String
  let objective: String
  let demand: String
  let travel: String
  let hubs: Int
  let unit: String
  let status: String
  let bound: Double?
  let gap: Double?
  let candidates: Int?
  let plans: [Plan]
  let scenarios: [Scenario]
}

/// Every file below a folder, by path.
func contents(of folder: URL) throws -> [String: Data] {
  let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  var contents: [String: Data] = [:]
  for path in paths {
    let file = URL(fileURLWithPath: folder.appendingPathComponent(path).path)
    if !file.hasDirectoryPath { contents[path] = try Data(contentsOf: file) }
  }
  return contents
}
