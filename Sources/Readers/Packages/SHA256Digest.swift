internal import CCrypto

/// SHA-256 (FIPS 180-4), by OpenSSL.
public enum SHA256Digest {
  /// The digest in 64 lower-case hexadecimal digits.
  public static func hex(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { hex($0) }
  }

  /// The digest of bytes that are not an array, such as a mapped file.
  package static func hex(_ bytes: UnsafeRawBufferPointer) -> String {
    let length = Int(SHA256_DIGEST_LENGTH)
    let digest = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      _ = SHA256(bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count, buffer.baseAddress)
      count = length
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
