/// Something that an import did not find, with where it can be had.
public struct Missing: Hashable, Sendable {
  /// How much a study gains by it, the most first.
  enum Worth: Int, Comparable, Sendable {
    case areas, people, sites, located, centroids, postcodes, deprivation, wards, middleLayers,
      outlines

    static func < (a: Worth, b: Worth) -> Bool { a.rawValue < b.rawValue }
  }

  let worth: Worth
  /// What there is none of.
  public let what: String
  /// What to download or add, and from where.
  public let whereToGet: String

  static func areas(_ councils: String) -> Missing {
    Missing(
      worth: .areas, what: "no file lists small areas of \(councils)",
      whereToGet: "check the code; then download the English indices of deprivation 2025, File 7"
        + " (gov.uk), or an LSOA to ward look-up (geoportal.statistics.gov.uk)")
  }

  static func people(_ areas: Int, year: Int) -> Missing {
    Missing(
      worth: .people, what: "no file has the under-fives of each of the \(areas) areas of \(year)",
      whereToGet: year == 2021
        ? "download TS007A (Census 2021, age by five-year bands) for LSOAs from nomisweb.co.uk, or"
          + " the ONS small-area estimates by single year of age for persons"
        : "download KS102EW (Census 2011, age) for LSOAs from nomisweb.co.uk, or the ONS small-area"
          + " estimates by single year of age for persons")
  }

  static func centroids(_ areas: Int, year: Int) -> Missing {
    Missing(
      worth: .centroids, what: "no file has a centroid for each of the \(areas) areas of \(year)",
      whereToGet: "download 'LSOA (\(year)) Population Weighted Centroids' from"
        + " geoportal.statistics.gov.uk")
  }

  static let sites = Missing(
    worth: .sites, what: "no file lists a children's centre or family hub of the council",
    whereToGet: "add the council's own list with columns name, role (hub or outreach) and postcode,"
      + " or the children's centres of get-information-schools.service.gov.uk")

  static func located(_ file: String) -> Missing {
    Missing(
      worth: .located, what: "no hub of \(file) could be located",
      whereToGet: "type their eastings and northings into sites.csv, or download Code-Point Open"
        + " (osdatahub.os.uk) for their postcodes")
  }

  static let postcodes = Missing(
    worth: .postcodes, what: "no file says where postcodes are",
    whereToGet: "download Code-Point Open (osdatahub.os.uk) or the ONS postcode directory"
      + " (geoportal.statistics.gov.uk)")

  static let deprivation = Missing(
    worth: .deprivation, what: "no file has the deprivation of the areas",
    whereToGet: "download the English indices of deprivation, File 7, from gov.uk")

  static func wards(year: Int) -> Missing {
    Missing(
      worth: .wards, what: "no file says in which ward the areas are",
      whereToGet: "download an 'LSOA (\(year)) to Ward' look-up from geoportal.statistics.gov.uk")
  }

  static func middleLayers(year: Int) -> Missing {
    Missing(
      worth: .middleLayers,
      what: "no file says in which MSOA the areas are, so figures of MSOAs reach none of them",
      whereToGet: "download 'Output Area (\(year)) to LSOA to MSOA to LAD' look-up from"
        + " geoportal.statistics.gov.uk")
  }

  static func outlines(year: Int) -> Missing {
    Missing(
      worth: .outlines,
      what: "no file has the outlines of the areas, so they are drawn round points",
      whereToGet: "download 'LSOA (\(year)) Boundaries', generalised and clipped (BGC), as GeoJSON"
        + " from geoportal.statistics.gov.uk")
  }
}
