import Text

/// What is odd about a study that can be opened all the same, by the codes that the data-quality
/// report sorts findings under.
enum Oddity: String {
  case areaWithoutGroup = "area-without-group"
  case areaNotOnMap = "area-not-on-map"
  case demandPoints = "demand-points"
  case siteUnlocated = "site-unlocated"
  case siteApproximate = "site-approximate"
  case siteCoincident = "site-coincident"
}

extension Diagnostic {
  func of(_ oddity: Oddity) -> Diagnostic { coded(oddity.rawValue) }
}
