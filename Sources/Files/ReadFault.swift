internal import Foundation

/// Why the file system did not give a file, in plain words.
package enum ReadFault {
  /// `there is no such file`, `it may not be read by you`, or the system's own few words.
  package static func reason(_ error: any Error) -> String {
    let fault = error as NSError
    let inner = fault.userInfo[NSUnderlyingErrorKey] as? NSError
    let system = [inner, fault].compactMap(\.self).first { $0.domain == NSPOSIXErrorDomain }
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile?, .fileNoSuchFile?: return "there is no such file"
    case .fileReadNoPermission?, .fileWriteNoPermission?: return "you may not read or write there"
    case .fileReadTooLarge?: return "it is too large"
    default: break
    }
    switch system.map({ Int32($0.code) }) {
    case ENOENT?: return "there is no such file"
    case EISDIR?: return "it is a folder"
    case EACCES?, EPERM?: return "you may not read or write there"
    case let code?: return String(cString: strerror(code)).lowercased()
    case nil: return "the system gave no reason (code \(fault.code))"
    }
  }

  /// The same for a path, which says a folder where it is one.
  package static func reason(_ error: any Error, path: String) -> String {
    isFolder(path) ? "it is a folder" : reason(error)
  }

  package static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
