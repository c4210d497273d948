import Foundation
import Wording

/// What the page carries beside its words: its style, and the script that finds an area.
enum PageScript {
  static let style = String(decoding: PackageResources.consult_css, as: UTF8.self)
  static let text = String(decoding: PackageResources.finder_js, as: UTF8.self)

  /// What the page's policy lets run: this script and no other.
  static let digest = "sha256-" + ScriptDigest.base64(of: Array(text.utf8))
}
