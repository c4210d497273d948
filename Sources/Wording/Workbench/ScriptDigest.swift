import Foundation
import Readers

/// What a page's policy knows a script by.
package enum ScriptDigest {
  /// SHA-256 in base64.
  package static func base64(of bytes: [UInt8]) -> String {
    let digits = Array(SHA256Digest.hex(bytes).utf8)
    let digest = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return Data(digest).base64EncodedString()
  }
}
