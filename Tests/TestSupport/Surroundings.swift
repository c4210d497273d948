public import Foundation
public import Testing

/// Where files outside the tests are.
public enum Surroundings {
  /// The package's own folder.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The study that every change must keep working.
  public static let thurrock = root.appendingPathComponent("data/thurrock-2016/study.yaml")

  public static func fixture(_ name: String) -> URL {
    root.appendingPathComponent("Tests/Fixtures/\(name)")
  }

  /// What is too large to commit, such as publishers' files and published instances: the folder that
  /// `HUBWARD_SHARED` names, or `shared` beside the package.
  public static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["HUBWARD_SHARED"]
    let folders =
      (named.map { [URL(fileURLWithPath: $0)] } ?? []) + [
        root.deletingLastPathComponent().appendingPathComponent("shared")
      ]
    return folders.first {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("data/publisher").path)
    }
  }()

  /// A file there.
  public static func shared(_ path: String) throws -> URL {
    try #require(shared).appendingPathComponent(path)
  }

  /// Whether tests rewrite the files that they compare with: `HUBWARD_RENEW=1 swift test`.
  public static let renews = ProcessInfo.processInfo.environment["HUBWARD_RENEW"] == "1"
}

/// Gives a folder of its own to a test and removes it afterwards.
public func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("hubward-test-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

extension Trait where Self == ConditionTrait {
  /// Runs only where the publishers' files are.
  public static var needsPublisherFiles: Self {
    .enabled(
      if: Surroundings.shared != nil,
      "the publishers' files are not here: set HUBWARD_SHARED to the folder that holds data/publisher"
    )
  }
}
