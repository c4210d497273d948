/// A file packed by gzip (RFC 1952), read in chunks: all of its members, one after the other, as `zcat`
/// gives them. Programs that add to a file, or pack it on several cores, write more than one.
public struct GzipFile: Sendable {
  private static let signature: [UInt8] = [0x1F, 0x8B, 0x08]
  private let bytes: FileBytes

  /// Nothing when the bytes do not begin as gzip does.
  public init?(_ bytes: FileBytes) {
    guard bytes.starts(with: Self.signature) else { return nil }
    self.bytes = bytes
  }

  /// Hands on the plain bytes, chunk by chunk, until `take` says that it has enough.
  ///
  /// Each member's checksum is verified when it is read to its end. Zeros may follow the last one, as
  /// tapes and block devices leave them; anything else is damage.
  public func read(take: (UnsafeBufferPointer<UInt8>) -> Bool) throws(SpreadsheetError) {
    let outcome = bytes.withBytes { all -> Result<Void, SpreadsheetError> in
      var start = 0
      repeat {
        let member = UnsafeRawBufferPointer(rebasing: all[start...])
        guard member.starts(with: Self.signature) else {
          return member.allSatisfy { $0 == 0 }
            ? .success(())
            : .failure(
              .damaged(
                entry: "the archive", reason: "bytes that are no gzip follow after \(start) bytes"))
        }
        do throws(Inflate.Stop) {
          let part = try Inflate.plain(member, wrapping: .gzip, expected: .max, take: take)
          guard let part else { return .success(()) }
          start += part.length
        } catch {
          return .failure(.damaged(entry: "the archive", reason: error.reason))
        }
      } while start < all.count
      return .success(())
    }
    try outcome.get()
  }
}
