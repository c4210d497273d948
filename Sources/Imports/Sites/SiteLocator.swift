internal import Places
import Readers
import Text

/// Which sites of national lists are the council's, and where they are.
struct SiteLocator {
  let geocoder: Geocoder
  /// The postcode tables used.
  let sources: [Recognition]
  private let councils: Set<String>
  private let areas: Set<String>
  private let authorities: Set<String>

  init(
    _ shelf: ImportShelf, areas: AreaDraft, councils: Set<String>, _ notes: inout [Diagnostic]
  ) {
    self.councils = councils
    self.areas = Set(areas.codes)
    authorities = Set(areas.districts.map(CouncilName.plain)).subtracting([""])
    var tables: [PostcodeTable] = []
    var sources: [Recognition] = []
    for publication in [Publication.postcodeDirectory, .codePointOpen, .postcodeList] {
      for source in shelf.all(publication) {
        let filter = source.has("district") ? RowFilter("district", in: councils) : nil
        let table = shelf.attempt(source, &notes) { () throws(DataError) in
          try PostcodeTable(shelf.read(source, where: filter))
        }
        guard let table, !table.points.isEmpty else { continue }
        tables.append(table)
        sources.append(source)
      }
    }
    geocoder = Geocoder(tables)
    self.sources = sources
  }

  /// The sites of a national list that are the council's.
  ///
  /// Where the list names the council as an authority, those of that authority; otherwise, as for a
  /// district of a county, those whose small area is the council's or whose postcode lies in its
  /// districts. Postcodes near a border are not trusted above the list's own word.
  func own(_ sites: [PublishedSite]) -> [PublishedSite] {
    let named = sites.filter { site in
      site.authority.map { authorities.contains(CouncilName.plain($0)) } ?? false
    }
    guard named.isEmpty else { return named }
    return sites.filter { site in
      if let area = site.smallArea, areas.contains(area) { return true }
      let district = site.postcode.flatMap { geocoder.point(of: $0)?.district }
      return district.map(councils.contains) ?? false
    }
  }

  /// Whether a list that looks like a council's own is of more than the council, or of another: of five
  /// or more postcodes none is in its districts, or of more than twenty most are not.
  func isElsewhere(_ sites: [PublishedSite]) -> Bool {
    guard !sources.isEmpty else { return false }
    let coded = sites.filter { $0.postcode != nil }
    let inside = own(coded).count
    return coded.count >= 5 && inside == 0 || coded.count > 20 && inside * 2 < coded.count
  }
}
