public import Foundation

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
