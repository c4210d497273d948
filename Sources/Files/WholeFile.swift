internal import Foundation

/// Why a file was not written; whatever was there is as it was.
public enum FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another kind of file has the name.
  case occupied(path: String)
  case cannotWrite(path: String, reason: String)

  public var description: String {
    switch self {
    case .occupied(let path):
      "\(path): is there and is not such a file; name another, or remove it first"
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written: \(reason); see that its folder is there and that you may write"
        + " to it"
    }
  }
}

/// Writes a file whole or not at all: beside its place first, then renamed into it.
public enum WholeFile {
  /// Refuses to put a file in the place of another kind of file, such as the study that it is about.
  ///
  /// - Parameter start: how the files begin that may be replaced.
  public static func mayReplace(_ path: String, beginning start: String) throws(FileError) {
    guard let there = FileHandle(forReadingAtPath: path) else { return }
    defer { try? there.close() }
    let bytes = (try? there.read(upToCount: start.utf8.count)) ?? Data()
    guard bytes.isEmpty || Array(bytes) == Array(start.utf8) else {
      throw .occupied(path: path)
    }
  }

  /// - Throws: ``FileError``; whatever was there is then as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
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
      throw .cannotWrite(path: path, reason: FileFault.reason(error))
    }
  }
}
