import Foundation
import Reports

/// Writes a file whole or not at all: beside its place first, then renamed into it.
enum WholeFile {
  /// Refuses to put a file in the place of another kind of file, such as the study that it is about.
  ///
  /// - Parameter start: how the files begin that may be replaced.
  /// - Throws: ``Failure`` with exit code 73.
  static func mayReplace(_ path: String, beginning start: String) throws {
    guard let there = FileHandle(forReadingAtPath: path) else { return }
    defer { try? there.close() }
    let bytes = (try? there.read(upToCount: start.utf8.count)) ?? Data()
    guard bytes.isEmpty || Array(bytes) == Array(start.utf8) else {
      throw Failure(
        "\(path): is there and is not such a file; name another, or remove it first",
        code: .cannotWrite)
    }
  }

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
        "\(path): cannot be written: \(FileFault.reason(error)); see that its folder is there and"
          + " that you may write to it", code: .cannotWrite)
    }
  }
}
