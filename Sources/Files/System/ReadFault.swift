internal import Foundation

/// Why the file system did not give a file, in plain words.
package enum ReadFault {
  /// `there is no such file`, `you may not read or write there`, or the system's own few words.
  package static func reason(_ error: any Error) -> String {
    if let fault = error as? InputFault { return reason(fault) }
    guard let fault = SystemFault(error) else { return "the system did not say why" }
    return switch fault.number {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "you may not read or write there"
    case EFBIG: "it is too large"
    default: fault.words
    }
  }

  private static func reason(_ fault: InputFault) -> String {
    switch fault {
    case .wrongKind(.folder): "it is a folder"
    case .wrongKind(let kind): "it is a \(kind.rawValue), and only a file can be read to its end"
    case .tooLarge(let bytes, let limit):
      "it has more than \(megabytes(limit)) MB (\(megabytes(bytes)) MB), which is more than any file"
        + " of its kind needs"
    case .system(let fault): reason(fault)
    }
  }

  private static func megabytes(_ bytes: Int) -> Int { bytes >> 20 }

  package static func isFolder(_ path: String) -> Bool {
    FileStatus(following: path)?.kind == .folder
  }
}
