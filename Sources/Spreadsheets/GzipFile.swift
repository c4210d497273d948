/// A file packed by gzip (RFC 1952), read in chunks. Only the first member counts.
public struct GzipFile: Sendable {
  private let bytes: FileBytes

  /// Nothing when the bytes do not begin as gzip does.
  public init?(_ bytes: FileBytes) {
    guard bytes.starts(with: [0x1F, 0x8B, 0x08]) else { return nil }
    self.bytes = bytes
  }

  /// Hands on the plain bytes, chunk by chunk, until `take` says that it has enough.
  ///
  /// The checksum is verified when the file is read to its end.
  public func read(take: (UnsafeBufferPointer<UInt8>) -> Bool) throws(SpreadsheetError) {
    let outcome = bytes.withBytes { all -> Result<Void, SpreadsheetError> in
      guard all.count < 0xFFFF_FFFF else { return .failure(.tooLarge(entry: "the archive")) }
      do throws(Inflate.Stop) {
        _ = try Inflate.plain(all, wrapping: .gzip, expected: .max, take: take)
        return .success(())
      } catch {
        return .failure(.damaged(entry: "the archive", reason: error.reason))
      }
    }
    try outcome.get()
  }
}
