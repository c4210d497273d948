internal import Foundation

/// A path's folder and its last name, whatever slashes end it.
///
/// Nothing in a path means anything else than a name: `~` is a folder of that name.
package struct PathParts {
  package let folder: String
  package let name: String

  package init(_ path: String) {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      (folder, name) = (".", String(decoding: bytes, as: UTF8.self))
      return
    }
    folder = slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
    name = String(decoding: bytes[(slash + 1)...], as: UTF8.self)
  }

  package static func join(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }

  /// The path without links; nothing where there is no such file.
  package static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { found.deallocate() }
    return String(validatingCString: found)
  }
}
