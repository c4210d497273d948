/// Why a study that could be opened makes no pages for residents.
public enum ConsultationError: Error, Equatable, Sendable, CustomStringConvertible {
  case map(String)

  public var description: String {
    switch self {
    case .map(let reason):
      "the map cannot be drawn: \(reason); check the table of points or the boundary file"
    }
  }
}
