import Foundation
import Readers

/// What the page carries beside its words: its style, and the script that finds an area.
enum PageScript {
  static let style = String(decoding: PackageResources.consult_css, as: UTF8.self)
  static let text = String(decoding: PackageResources.finder_js, as: UTF8.self)

  /// What the page's policy lets run: this script and no other.
  static let digest: String = {
    let digits = Array(SHA256Digest.hex(Array(text.utf8)).utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return "sha256-" + Data(bytes).base64EncodedString()
  }()
}
