/// A file to write, by its path inside the study's folder.
public struct ImportedFile: Hashable, Sendable {
  public let path: String
  public let bytes: [UInt8]
}
