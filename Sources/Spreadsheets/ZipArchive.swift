/// A ZIP archive (APPNOTE 6.3), read through its central directory.
///
/// Stored and deflated entries up to 4 GB; no encryption, no ZIP64, no split archives.
public struct ZipArchive: Sendable {
  /// One file inside.
  public struct Entry: Hashable, Sendable {
    public let name: String
    /// Its size once unpacked, in bytes.
    public let size: Int
    let compressedSize: Int
    let method: UInt16
    let isEncrypted: Bool
    let checksum: UInt32
    let headerOffset: Int
  }

  /// The files inside, in the archive's order; folders are left out.
  public let entries: [Entry]
  private let bytes: FileBytes
  private let positions: [String: Int]

  /// - Throws: ``SpreadsheetError/notAnArchive`` when there is no central directory, or when it does not
  ///   account for the archive's end, as where two archives were joined; another error where two files
  ///   have one name, of which one would be lost.
  public init(_ bytes: FileBytes) throws(SpreadsheetError) {
    guard let entries = bytes.withBytes(Self.directory) else { throw .notAnArchive }
    self.entries = entries
    self.bytes = bytes
    positions = Dictionary(entries.enumerated().map { ($1.name, $0) }) { first, _ in first }
    guard positions.count == entries.count else {
      let twice = entries.indices.first { positions[entries[$0].name] != $0 }!
      throw .unsupported(entry: entries[twice].name, reason: "stands in the archive more than once")
    }
  }

  public func entry(named name: String) throws(SpreadsheetError) -> Entry {
    guard let position = positions[name] else { throw .noSuchEntry(name) }
    return entries[position]
  }

  /// The plain bytes of an entry.
  ///
  /// - Parameter limit: how many it may have.
  public func plain(_ entry: Entry, upTo limit: Int) throws(SpreadsheetError) -> [UInt8] {
    guard entry.size <= limit else { throw .tooLarge(entry: entry.name, limit: limit) }
    var plain: [UInt8] = []
    try read(entry) {
      plain.append(contentsOf: $0)
      return true
    }
    return plain
  }

  /// Hands on the plain bytes of an entry, chunk by chunk, until `take` says that it has enough.
  ///
  /// The checksum is verified when the entry is read to its end.
  public func read(
    _ entry: Entry, take: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(SpreadsheetError) {
    if entry.isEncrypted { throw .unsupported(entry: entry.name, reason: "is encrypted") }
    guard entry.method == 0 || entry.method == 8 else {
      throw .unsupported(
        entry: entry.name, reason: "is packed by method \(entry.method), which is not supported")
    }
    guard entry.size < 0xFFFF_FFFF, entry.compressedSize < 0xFFFF_FFFF else {
      throw .tooLarge(entry: entry.name, limit: 1 << 32)
    }
    let outcome = bytes.withBytes { all -> Result<UInt32?, SpreadsheetError> in
      guard let body = Self.body(of: entry, in: all) else {
        return .failure(.damaged(entry: entry.name, reason: "its data are cut off"))
      }
      if entry.method == 0 {
        for start in stride(from: 0, to: body.count, by: Inflate.chunkSize) {
          let end = min(start + Inflate.chunkSize, body.count)
          let chunk = UnsafeRawBufferPointer(rebasing: body[start..<end])
          guard take(chunk.bindMemory(to: UInt8.self)) else { return .success(nil) }
        }
        return .success(Inflate.checksum(body))
      }
      do throws(Inflate.Stop) {
        return .success(try Inflate.plain(body, expected: entry.size, take: take)?.checksum)
      } catch {
        return .failure(.damaged(entry: entry.name, reason: error.reason))
      }
    }
    guard let checksum = try outcome.get() else { return }
    guard checksum == entry.checksum else {
      throw .damaged(entry: entry.name, reason: "its checksum is wrong")
    }
  }

  private static func directory(in bytes: UnsafeRawBufferPointer) -> [Entry]? {
    let endSize = 22
    guard bytes.count >= endSize else { return nil }
    let lowest = max(0, bytes.count - endSize - 0xFFFF)
    let ends = stride(from: bytes.count - endSize, through: lowest, by: -1)
    guard let end = ends.first(where: { bytes.word($0) == 0x0605_4B50 }) else { return nil }
    let count = Int(bytes.half(end + 10))
    var offset = Int(bytes.word(end + 16))
    guard offset + Int(bytes.word(end + 12)) == end else { return nil }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard offset + 46 <= bytes.count, bytes.word(offset) == 0x0201_4B50 else { return nil }
      let nameLength = Int(bytes.half(offset + 28))
      let next =
        offset + 46 + nameLength + Int(bytes.half(offset + 30)) + Int(bytes.half(offset + 32))
      guard next <= bytes.count else { return nil }
      let name = String(
        decoding: bytes[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self)
      if !name.hasSuffix("/") {
        entries.append(
          Entry(
            name: name, size: Int(bytes.word(offset + 24)),
            compressedSize: Int(bytes.word(offset + 20)), method: bytes.half(offset + 10),
            isEncrypted: bytes.half(offset + 8) & 1 == 1, checksum: bytes.word(offset + 16),
            headerOffset: Int(bytes.word(offset + 42))))
      }
      offset = next
    }
    // A writer that counts in 16 bits says too few where there are more than 65,535.
    guard offset == end else { return nil }
    return entries
  }

  private static func body(
    of entry: Entry, in bytes: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer? {
    let header = entry.headerOffset
    guard header + 30 <= bytes.count, bytes.word(header) == 0x0403_4B50 else { return nil }
    let start = header + 30 + Int(bytes.half(header + 26)) + Int(bytes.half(header + 28))
    guard start + entry.compressedSize <= bytes.count else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<(start + entry.compressedSize)])
  }
}

extension UnsafeRawBufferPointer {
  /// Two bytes, least first; the caller has checked that they are there.
  fileprivate func half(_ offset: Int) -> UInt16 {
    UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  /// Four bytes, least first; the caller has checked that they are there.
  fileprivate func word(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
