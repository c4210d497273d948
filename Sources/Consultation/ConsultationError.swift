/// Why a study that could be opened makes no pages for residents.
public enum ConsultationError: Error, Equatable, Sendable, CustomStringConvertible {
  case map(String)
  /// The leaflet that has more to say than a sheet holds.
  case leaflet(String)

  public var description: String {
    switch self {
    case .map(let reason):
      "the map cannot be drawn: \(reason); check the table of points or the boundary file"
    case .leaflet(let path):
      "\(path) would not fit on two pages: shorten the question, the names or the addresses"
    }
  }
}
