internal import Files

/// The bytes of a file: in memory, or mapped from disk so that a national file costs no memory.
///
/// A mapped file must not be cut short by another program while it is read.
public struct FileBytes: Sendable {
  private enum Storage {
    case memory([UInt8])
    case file(MappedFile)
  }

  private let storage: Storage

  public init(_ bytes: [UInt8]) {
    storage = .memory(bytes)
  }

  /// Opens a file; a large one is mapped.
  ///
  /// - Throws: why it cannot be read, where it is no file, or where the system does not give it.
  public init(contentsOf path: String) throws {
    storage = .file(try InputFile.mapped(path))
  }

  public var count: Int { withBytes(\.count) }

  /// Calls the body with all the bytes, which are valid only inside it.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    switch storage {
    case .memory(let bytes): try bytes.withUnsafeBytes(body)
    case .file(let file): try file.withBytes(body)
    }
  }

  /// Whether the file begins with these bytes.
  public func starts(with signature: [UInt8]) -> Bool { withBytes { $0.starts(with: signature) } }
}
