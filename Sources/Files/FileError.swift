/// Why a file, a folder or a stream was not written: one plain sentence each.
public enum FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another kind of document has the name.
  case occupied(path: String)
  /// A pipe, a device or the like has the name, and is never replaced.
  case wrongKind(path: String, found: FileKind, expected: FileKind)
  /// Another run was still writing it when patience ended.
  case busy(path: String)
  case cannotWrite(path: String, reason: String)
  /// The new folder is in place, but what stood there before lies in a hidden folder beside it.
  case leftAside(path: String, aside: String, reason: String)
  /// A file in a folder that a dead run left hidden, which no rule says how to bring back.
  case unsettled(path: String, aside: String, file: String)
  /// A standard stream took less than it was given.
  case cannotPrint(stream: String, reason: String)
  /// Whoever read a stream has stopped reading: `hubward need … | head`. There is nobody to tell.
  case noReader(stream: String)

  public var description: String {
    switch self {
    case .occupied(let path):
      "\(path): is there and is not such a file; name another, or remove it first"
    case .wrongKind(let path, let found, let expected):
      "\(path): is a \(found.rawValue) and is left alone; name a \(expected.rawValue), or a path"
        + " where one can be made"
    case .busy(let path):
      "\(path): another run is writing it; wait until that has ended, then try again"
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written: \(reason); see that its folder is there and that you may write"
        + " to it"
    case .leftAside(let path, let aside, let reason):
      "\(path): is written, but what stood there before is still in \(aside): \(reason)"
    case .unsettled(let path, let aside, let file):
      "\(path): is as it was, because an earlier run that was cut short left '\(file)' in \(aside),"
        + " and \(path) has another file of that name; move it out of \(aside) first"
    case .noReader(let stream): "\(stream) cannot be written: nobody reads it any more"
    case .cannotPrint(let stream, let reason):
      "\(stream) cannot be written: \(reason)"
    }
  }
}
