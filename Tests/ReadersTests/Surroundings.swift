import Foundation
import Readers
import Testing

/// Where files outside the tests are.
enum Surroundings {
  /// The package's own folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The committed data packages.
  static let packages = ["thurrock-2016"].map { root.appendingPathComponent("data/\($0)") }
    .filter { exists($0.appendingPathComponent("datapackage.json")) }

  /// Files of publishers, too large to commit: in `HUBWARD_SHARED` or beside the package.
  static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["HUBWARD_SHARED"]
    let folders = named.map { [URL(fileURLWithPath: $0)] } ?? []
    let beside = root.deletingLastPathComponent().appendingPathComponent("shared")
    return (folders + [beside]).first { exists($0.appendingPathComponent("data/publisher")) }
  }()

  /// A file as its publisher publishes it.
  static func publisher(_ name: String) throws -> PublisherFile {
    let folder = try #require(shared).appendingPathComponent("data/publisher")
    return try PublisherFile.open(folder.appendingPathComponent(name).path)
  }

  /// Outlines of one council's areas.
  static func boundaries(_ name: String) throws -> PublisherFile {
    let folder = try #require(shared).appendingPathComponent("data/boundaries")
    return try PublisherFile.open(folder.appendingPathComponent(name).path)
  }

  /// The path of a table that was joined from publishers' files, for comparison.
  static func joined(_ name: String) throws -> String {
    try #require(shared).appendingPathComponent("data/\(name)").path
  }

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path)
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs only where the publishers' files are.
  static var needsPublisherFiles: Self {
    .enabled(
      if: Surroundings.shared != nil,
      "the publishers' files are not here: set HUBWARD_SHARED to the folder that holds data/publisher"
    )
  }
}
