internal import Foundation

/// The bytes of a file: in memory, or mapped from disk so that a national file costs no memory.
///
/// A mapped file must not be cut short by another program while it is read.
public struct FileBytes: Sendable {
  private let data: Data

  public init(_ bytes: [UInt8]) {
    data = Data(bytes)
  }

  /// Maps a file.
  ///
  /// - Throws: what the system says when the file cannot be opened.
  public init(contentsOf path: String) throws {
    data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
  }

  public var count: Int { data.count }

  /// Calls the body with all the bytes, which are valid only inside it.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try data.withUnsafeBytes(body)
  }

  /// Whether the file begins with these bytes.
  public func starts(with signature: [UInt8]) -> Bool { data.starts(with: signature) }
}
