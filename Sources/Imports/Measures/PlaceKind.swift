/// A kind of small place that published measures are of, by what its code begins with.
///
/// A code of anything else, such as a district, a region or England, is of none of them.
enum PlaceKind: CaseIterable, Hashable, Sendable {
  /// The study's own areas.
  case area
  case outputArea
  case middleLayer
  case ward

  init?(code: String) {
    guard code.count == 9 else { return nil }
    switch code.prefix(3) {
    case "E00": self = .outputArea
    case "E01": self = .area
    case "E02": self = .middleLayer
    case "E05": self = .ward
    default: return nil
    }
  }

  /// One and several of them.
  var names: (one: String, many: String) {
    switch self {
    case .area: ("LSOA", "LSOAs")
    case .outputArea: ("output area", "output areas")
    case .middleLayer: ("MSOA", "MSOAs")
    case .ward: ("ward", "wards")
    }
  }

  /// The finer the earlier: an area's own figures before those of its parts, and these before wider
  /// places.
  var order: Int { Self.allCases.firstIndex(of: self)! }

  /// The table of the study that their indicators stand in.
  var table: String {
    switch self {
    case .area: "indicators_lsoa"
    case .outputArea: "indicators_oa"
    case .middleLayer: "indicators_msoa"
    case .ward: "indicators_ward"
    }
  }

  /// The column of their codes.
  var key: String {
    switch self {
    case .area: "area_code"
    case .outputArea: "oa_code"
    case .middleLayer: "msoa_code"
    case .ward: "ward_code"
    }
  }
}
