/// Why a unit has no answer here; elsewhere it may have one.
public enum UnitFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Which file cannot be read, and why.
  case unreadable(String)
  /// The file is not the one that the unit was listed for.
  case otherFile(path: String, expected: String, found: String)
  /// Somebody stopped it.
  case stopped

  public var description: String {
    switch self {
    case .unreadable(let reason): reason
    case .otherFile(let path, let expected, let found):
      "\(path): is another file than the unit was listed for (sha256 \(found), expected"
        + " \(expected)); bring that file here, or list the units again"
    case .stopped: "stopped before it was answered"
    }
  }
}
