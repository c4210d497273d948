internal import Foundation

/// A folder as it stands before it is replaced.
public struct EarlierFolder: Sendable {
  /// Without links.
  public let path: String
  /// Everything in it that is not a folder, relative to it, sorted.
  public let files: [String]

  init(_ path: String) throws(SystemFault) {
    self.path = path
    files = try FolderTree.files(in: path)
  }

  /// A file's bytes; nothing where it is no file or cannot be read.
  public func bytes(of file: String) -> [UInt8]? {
    // A pipe would never end.
    guard FileStatus(following: path + "/" + file)?.kind == .file else { return nil }
    return (try? Data(contentsOf: URL(fileURLWithPath: path + "/" + file))).map { [UInt8]($0) }
  }
}
