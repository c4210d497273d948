internal import Foundation

/// Why the file system refused to write, in plain words: "No space left on device".
package enum FileFault {
  package static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile?, .fileReadNoSuchFile?: return "the folder it belongs in is not there"
    case .fileWriteNoPermission?, .fileReadNoPermission?: return "you may not write there"
    case .fileWriteOutOfSpace?: return "no space is left on the device"
    case .fileWriteVolumeReadOnly?: return "the device can only be read"
    default: break
    }
    let fault = error as NSError
    let inner = fault.userInfo[NSUnderlyingErrorKey] as? NSError
    for one in [inner, fault].compactMap({ $0 }) where one.domain == NSPOSIXErrorDomain {
      if one.code == Int(EISDIR) { return "it is a folder" }
      return String(cString: strerror(Int32(one.code)))
    }
    return "the system gave no reason (code \(fault.code))"
  }
}
