/// A file to be written: its path relative to the report's folder, and its bytes.
public struct RenderedFile: Hashable, Sendable {
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
