/// A path's folder and its last name, whatever slashes end it.
struct PathParts {
  let folder: String
  let name: String

  init(_ path: String) {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      (folder, name) = (".", String(decoding: bytes, as: UTF8.self))
      return
    }
    folder = slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
    name = String(decoding: bytes[(slash + 1)...], as: UTF8.self)
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }
}
