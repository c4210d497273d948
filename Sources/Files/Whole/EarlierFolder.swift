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

  /// More than any file that the program writes has.
  private static let sizeLimit = 1 << 30

  /// A file's bytes; nothing where it is no file or cannot be read.
  public func bytes(of file: String) -> [UInt8]? {
    try? InputFile.bytes(of: path + "/" + file, limit: Self.sizeLimit)
  }
}
