internal import Places

/// Which sites of national lists are the council's, and where they are.
struct SiteLocator {
  let geocoder: Geocoder
  /// The postcode tables used.
  let sources: [Recognition]
  private let councils: Set<String>
  private let authorities: Set<String>

  init(
    _ shelf: ImportShelf, areas: AreaDraft, councils: Set<String>
  ) throws(DataError) {
    self.councils = councils
    authorities = Set((areas.councilName ?? "").components(of: ", ").map(Self.plain))
      .union([Self.plain(areas.councilName ?? "")])
    var tables: [PostcodeTable] = []
    var sources: [Recognition] = []
    for publication in [Publication.postcodeDirectory, .codePointOpen, .postcodeList] {
      for source in shelf.all(publication) {
        let filter = source.has("district") ? RowFilter("district", in: councils) : nil
        let table = try PostcodeTable(shelf.read(source, where: filter))
        guard !table.points.isEmpty else { continue }
        tables.append(table)
        sources.append(source)
      }
    }
    geocoder = Geocoder(tables)
    self.sources = sources
  }

  /// Whether a site lies in the council's districts by its postcode, or else is said to be the
  /// council's by its list.
  func holds(_ site: PublishedSite) -> Bool {
    if let district = site.postcode.flatMap({ geocoder.point(of: $0)?.district }) {
      return councils.contains(district)
    }
    return site.authority.map { authorities.contains(Self.plain($0)) } ?? false
  }

  /// A council's name without the words that lists put before or after it.
  private static func plain(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter }
      .filter { !["city", "of", "county", "the", "council", "borough"].contains($0) }
      .joined(separator: " ")
  }
}

extension String {
  /// The parts between separators.
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator).map(String.init)
  }
}
