internal import Foundation

/// Why the file system did not give a file, in plain words.
package enum ReadFault {
  /// `there is no such file`, `you may not read or write there`, or the system's own few words.
  package static func reason(_ error: any Error) -> String {
    guard let fault = SystemFault(error) else { return "the system did not say why" }
    return switch fault.number {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "you may not read or write there"
    case EFBIG: "it is too large"
    default: fault.words
    }
  }

  /// The same for a path, which says a folder where it is one.
  package static func reason(_ error: any Error, path: String) -> String {
    isFolder(path) ? "it is a folder" : reason(error)
  }

  package static func isFolder(_ path: String) -> Bool {
    FileStatus(following: path)?.kind == .folder
  }
}
