internal import Foundation

/// An error number of the system, and what it means in plain words.
package struct SystemFault: Error, Hashable {
  package let number: Int32

  package init(_ number: Int32) {
    self.number = number
  }

  /// What the system gave as the reason of its last refusal on this thread.
  static var last: SystemFault { SystemFault(errno) }

  /// A few words that complete "cannot be written: …", without a code.
  package var words: String {
    switch number {
    case ENOENT: "the folder it belongs in is not there"
    case ENOTDIR: "a part of its path is a file, not a folder"
    case EACCES, EPERM: "you may not write there"
    case EROFS: "the device can only be read"
    case ENOSPC: "no space is left on the device"
    case EDQUOT: "your share of the device is used up"
    case EFBIG: "it is larger than files may be there"
    case EISDIR: "it is a folder"
    case EEXIST, ENOTEMPTY: "something else has taken its name"
    case ENAMETOOLONG: "its name is too long for the file system"
    case EILSEQ: "a name there is not UTF-8 text"
    case EINVAL: "the file system does not take it"
    case ELOOP: "its links lead round in a circle"
    case EBUSY, ETXTBSY: "it is in use, or a device is mounted there"
    case EXDEV: "it is on another device"
    case EMFILE, ENFILE: "too many files are open"
    case ENOLCK, EOPNOTSUPP: "the file system cannot lock or exchange files"
    case EIO: "the device reported a fault"
    case ENODEV, ENXIO: "the device is not there"
    case EPIPE: "nobody reads it any more"
    case EBADF: "it is closed"
    case ENOMEM: "memory is full"
    default: String(cString: strerror(number)).lowercased()
    }
  }

  /// The number behind an error of Foundation; nothing where none can be told.
  init?(_ error: any Error) {
    if let fault = error as? SystemFault {
      self = fault
      return
    }
    let outer = error as NSError
    let inner = (outer.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
    let system = [inner, outer].compactMap(\.self).first { $0.domain == NSPOSIXErrorDomain }
    if let system {
      self.init(Int32(system.code))
    } else if let number = Self.numbers[CocoaError.Code(rawValue: outer.code)],
      outer.domain == NSCocoaErrorDomain
    {
      self.init(number)
    } else {
      return nil
    }
  }

  /// What Foundation's codes stand for.
  private static let numbers: [CocoaError.Code: Int32] = [
    .fileNoSuchFile: ENOENT, .fileReadNoSuchFile: ENOENT,
    .fileWriteNoPermission: EACCES, .fileReadNoPermission: EACCES,
    .fileWriteOutOfSpace: ENOSPC, .fileWriteVolumeReadOnly: EROFS,
    .fileWriteFileExists: EEXIST, .fileReadTooLarge: EFBIG,
    .fileReadInvalidFileName: ENAMETOOLONG, .fileWriteInvalidFileName: ENAMETOOLONG,
    .fileReadUnsupportedScheme: EINVAL, .fileWriteUnsupportedScheme: EINVAL,
    .fileLocking: ENOLCK, .fileReadCorruptFile: EIO, .fileReadUnknown: EIO,
    .fileWriteUnknown: EIO,
  ]
}
