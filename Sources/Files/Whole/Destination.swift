internal import Foundation

/// The place that a path leads to once links are followed: an existing folder, and a name in it.
struct Destination {
  /// The path as it was given, for messages.
  let given: String
  /// Without links.
  let folder: String
  let name: String

  var path: String { PathParts.join(folder, name) }

  /// What has the name now.
  var status: FileStatus? { FileStatus(path) }

  /// Follows the links of `path`, of which the last may lead to nothing yet.
  ///
  /// - Throws: ``FileError`` where its folder is missing, where links lead round in a circle, and for
  ///   `/dev/stdout` and the like, which lead to whatever this process has open.
  init(_ path: String) throws(FileError) {
    given = path
    var next = path
    for _ in 0..<40 {
      let parts = PathParts(next)
      guard let folder = PathParts.real(parts.folder) else {
        throw .cannotWrite(path: path, reason: SystemFault.last.words)
      }
      if ["", ".", ".."].contains(parts.name) {
        guard let whole = PathParts.real(next), whole != "/" else {
          throw .cannotWrite(path: path, reason: "it is no name that can be given to a file")
        }
        next = whole
        continue
      }
      guard folder != "/proc", !folder.hasPrefix("/proc/") else {
        throw .wrongKind(path: path, found: .device, expected: .file)
      }
      guard let link = Self.link(at: PathParts.join(folder, parts.name)) else {
        (self.folder, name) = (folder, parts.name)
        return
      }
      next = link.hasPrefix("/") ? link : PathParts.join(folder, link)
    }
    throw .cannotWrite(path: path, reason: SystemFault(ELOOP).words)
  }

  /// Where a link leads; nothing where there is none.
  private static func link(at path: String) -> String? {
    guard FileStatus(path)?.kind == .link else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = bytes.withUnsafeMutableBytes {
      readlink(path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
  }
}
