import Foundation

/// Where files outside the tests are.
enum Surroundings {
  /// The package's own folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The committed data packages.
  static let packages = ["thurrock-2016"].map { root.appendingPathComponent("data/\($0)") }
    .filter {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("datapackage.json").path)
    }
}
