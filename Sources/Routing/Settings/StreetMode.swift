/// How people go along streets.
public enum StreetMode: String, CaseIterable, Hashable, Sendable {
  case walk, cycle, drive

  /// As a noun phrase: `on foot`.
  public var words: String {
    switch self {
    case .walk: "on foot"
    case .cycle: "by bicycle"
    case .drive: "by car"
    }
  }

  /// OSRM's profile, and Valhalla's costing.
  var names: (osrm: String, valhalla: String) {
    switch self {
    case .walk: ("foot", "pedestrian")
    case .cycle: ("bicycle", "bicycle")
    case .drive: ("car", "auto")
    }
  }

  /// The speed that OSRM's profile is written for, in km/h; every speed in it is in proportion to that.
  var profileSpeed: Double? {
    switch self {
    case .walk: 5
    case .cycle: 15
    case .drive: nil
    }
  }
}
