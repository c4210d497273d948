import Foundation

/// Writes a file whole or not at all: beside its place first, then renamed into it.
enum WholeFile {
  /// - Throws: ``Failure`` with exit code 73; whatever was there is then as it was.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let beside = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent).\(UUID().uuidString)")
    do {
      try Data(bytes).write(to: beside)
      guard rename(beside.path, target.path) == 0 else {
        throw POSIXError(.init(rawValue: errno) ?? .EIO)
      }
    } catch {
      try? FileManager.default.removeItem(at: beside)
      throw Failure(
        "\(path): cannot be written (\(error.localizedDescription)); see that its folder is there"
          + " and may be written to", code: .cannotWrite)
    }
  }
}
