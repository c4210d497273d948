public import Places

/// Demand counted at output areas or postcodes, added up to the areas of a study.
///
/// Exact, as output areas nest in LSOAs and every postcode of a directory has one LSOA: nothing is
/// shared out.
public struct DemandRollUp: Hashable, Sendable {
  /// Σ of the counts that lie in each area.
  public let counts: [AreaID: Double]
  /// How many of the smaller places lie in each area.
  public let places: [AreaID: Int]
  /// Places with a count whose area is not known, in order; their counts are in no area.
  public let strangers: [String]
  /// The sum of those counts.
  public let lost: Double

  /// - Parameter counts: people of each output area.
  public init(_ counts: [AreaID: Double], by lookup: OutputAreaLookup) {
    self.init(counts.map { ($0.key.code, lookup.areas[$0.key], $0.value) })
  }

  /// Users or people by postcode, as a council's own records have them.
  ///
  /// - Parameter year: which areas of the directory: 2011 or 2021.
  public init(_ counts: [Postcode: Double], by postcodes: [PostcodeTable], areasOf year: Int) {
    let points = postcodes.flatMap(\.points)
    let areas = Dictionary(
      points.map { ($0.postcode, year == 2011 ? $0.area2011 : $0.area2021) }
    ) { first, second in first ?? second }
    self.init(counts.map { ($0.key.text, areas[$0.key] ?? nil, $0.value) })
  }

  private init(_ rows: [(name: String, area: AreaID?, count: Double)]) {
    var counts: [AreaID: Double] = [:]
    var places: [AreaID: Int] = [:]
    var strangers: [String] = []
    var lost = 0.0
    // In order of name, so that sums of fractions do not depend on the order of a dictionary.
    for row in rows.sorted(by: { $0.name < $1.name }) {
      guard let area = row.area else {
        strangers.append(row.name)
        lost += row.count
        continue
      }
      counts[area, default: 0] += row.count
      places[area, default: 0] += 1
    }
    self.counts = counts
    self.places = places
    self.strangers = strangers
    self.lost = lost
  }
}
