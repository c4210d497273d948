/// Why a study that could be opened cannot be reported on: one plain sentence each.
public enum WordingError: Error, Equatable, Sendable, CustomStringConvertible {
  case map(String)
  case report(String)
  /// Why a form of the report could not be made, where its words are not to blame.
  case notDrawn(String)

  public var description: String {
    switch self {
    case .map(let reason):
      "the map cannot be drawn: \(reason); check the table of points or the boundary file"
    case .report(let reason): "the report cannot be made: \(reason)"
    case .notDrawn(let reason): "\(reason); nothing was written"
    }
  }
}
