/// Why a study that could be opened makes no pages for residents.
public enum ConsultationError: Error, Equatable, Sendable, CustomStringConvertible {
  case map(String)
  /// The leaflet that has more to say than a sheet holds, and how many options the study has.
  case leaflet(String, options: Int)

  public var description: String {
    switch self {
    case .map(let reason):
      "the map cannot be drawn: \(reason); check the table of points or the boundary file"
    case .leaflet(let path, let options):
      "\(path) would not fit on two pages with \(options) options: leave scenarios out that nobody is"
        + " asked about, or shorten the question, the names or the addresses"
    }
  }
}
