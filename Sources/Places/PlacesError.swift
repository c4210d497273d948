/// Why a value cannot be made: one plain sentence each.
public enum PlacesError: Error, Equatable, Sendable, CustomStringConvertible {
  case offGrid(easting: Double, northing: Double)
  case locationAndQuality(site: SiteID)
  case badDemand(area: Int, value: Double)
  case noDemand
  case badImpedance(area: Int, site: Int, value: Double)
  case badPair(area: Int, site: Int)
  case wrongShape(expected: Int, found: Int)
  case badFactor(name: String, value: Double)

  public var description: String {
    switch self {
    case .offGrid(let easting, let northing):
      "(\(easting), \(northing)) is not on the British National Grid: expected metres, easting 0 to"
        + " 700,000 and northing 0 to 1,300,000 (EPSG:27700), not longitude and latitude"
    case .locationAndQuality(let site):
      "site '\(site)' needs coordinates and a location quality of 'postcode' or 'approximate', or"
        + " neither coordinates nor a quality other than 'unknown'"
    case .badDemand(let area, let value):
      "the demand of area \(area + 1) is \(value): expected a finite number, zero or more"
    case .noDemand:
      "no area has any demand: expected at least one area with demand above zero"
    case .badImpedance(let area, let site, let value):
      "travel from area \(area + 1) to site \(site + 1) is \(value): expected zero or more, or no route"
    case .badPair(let area, let site):
      "area \(area + 1) names site \(site + 1) twice, or it is not a site: expected each site once"
    case .wrongShape(let expected, let found):
      "expected \(expected) values, found \(found)"
    case .badFactor(let name, let value):
      "\(name) is \(value): expected a finite number above zero"
    }
  }
}
