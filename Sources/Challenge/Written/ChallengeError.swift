/// Why a report cannot be read back: one plain sentence each.
public enum ChallengeError: Error, Equatable, Sendable, CustomStringConvertible {
  case notAReport(folder: String, reason: String)
  case unreadable(file: String, reason: String)
  case noPiece(kind: String, id: String, meant: String, there: [String])

  public var description: String {
    switch self {
    case .notAReport(let folder, let reason):
      "\(folder): \(reason); name a folder that 'hubward report' wrote"
    case .unreadable(let file, let reason): "\(file): \(reason)"
    case .noPiece(let kind, let id, let meant, let there):
      "there is no \(kind) '\(id)'; \(meant)the \(kind)s are \(there.joined(separator: ", "))"
    }
  }
}
