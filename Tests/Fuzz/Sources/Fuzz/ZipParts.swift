import Readers
import Spreadsheets

/// The files inside an archive, to damage one of them and pack all again with sound checksums, so that
/// the damage gets past the archive to the reader inside.
struct ZipParts {
  let parts: [(name: String, bytes: [UInt8])]

  init?(_ bytes: [UInt8]) {
    guard let archive = try? ZipArchive(FileBytes(bytes)) else { return nil }
    var parts: [(name: String, bytes: [UInt8])] = []
    for entry in archive.entries {
      var plain: [UInt8] = []
      try? archive.read(entry) {
        plain.append(contentsOf: $0)
        return true
      }
      parts.append((entry.name, plain))
    }
    self.parts = parts
  }

  func mutant(_ numbers: inout SeededNumbers) -> Mutant {
    var parts = parts
    let at = numbers.below(parts.count)
    var name = "bytes of \(parts[at].name)"
    if numbers.below(12) == 0 {
      // An archive in the archive, under the same name.
      parts[at].bytes = Self.packed([parts[at]])
      name = "an archive in the archive"
    } else {
      for _ in 0...numbers.below(3) { ByteDamage.apply(&parts[at].bytes, &numbers) }
    }
    return Mutant(bytes: Self.packed(parts), names: [name], kept: [])
  }

  /// A ZIP archive of stored files.
  static func packed(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let sizes = word(checksum(part.bytes)) + word(part.bytes.count) + word(part.bytes.count)
      let name = Array(part.name.utf8)
      let shape = half(20) + half(0x0800) + half(0) + half(0) + half(0x21)
      directory += word(0x0201_4B50) + half(20) + shape + sizes + half(name.count)
      directory += half(0) + half(0) + half(0) + half(0) + word(0) + word(archive.count) + name
      archive += word(0x0403_4B50) + shape + sizes + half(name.count) + half(0) + name + part.bytes
    }
    let start = archive.count
    return archive + directory + word(0x0605_4B50) + half(0) + half(0) + half(parts.count)
      + half(parts.count) + word(directory.count) + word(start) + half(0)
  }

  /// CRC-32 (ISO 3309), bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var register: UInt32 = .max
    for byte in bytes {
      register = table[Int((register ^ UInt32(byte)) & 0xFF)] ^ (register >> 8)
    }
    return Int(~register)
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  private static func half(_ value: Int) -> [UInt8] {
    [UInt8(value & 255), UInt8(value >> 8 & 255)]
  }

  private static func word(_ value: Int) -> [UInt8] { half(value & 0xFFFF) + half(value >> 16) }
}
