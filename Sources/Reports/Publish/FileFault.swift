import Foundation

/// Why the file system refused, in its own few words: "No space left on device".
package enum FileFault {
  package static func reason(_ error: any Error) -> String {
    let fault = error as NSError
    let inner = fault.userInfo[NSUnderlyingErrorKey] as? NSError
    for one in [inner, fault].compactMap({ $0 }) where one.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(one.code)))
    }
    let words = fault.localizedDescription
      .replacingOccurrences(of: "The operation could not be completed. ", with: "")
      .trimmingCharacters(in: CharacterSet(charactersIn: "."))
    // Without words for it, Foundation answers with a domain and a number in brackets.
    return words.hasPrefix("(") ? "the system gave no reason (code \(fault.code))" : words
  }
}
