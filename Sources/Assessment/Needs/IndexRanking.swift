import Need
import Places
public import Studies

/// An index by place: areas, wards or any other groups, in order, with what makes each place high.
public struct IndexRanking: Sendable {
  public struct Entry: Sendable {
    /// The place's name, and the code of an area; nothing for a group.
    public let name: String
    public let code: String?
    public let areas: [Int]
    public let people: Double
    /// Nothing where none of its indicators is known.
    public let value: Double?
    /// 1 for the most need; equal values share the better rank.
    public let rank: Int?
    /// Whether others share it.
    public let isShared: Bool
    /// What each indicator adds to the index; under a geometric mean what it multiplies it by.
    public let contributions: [Double?]
    /// Indicators that raise it above the mean place, most first: those whose w(k) x(k) is above the
    /// people-weighted mean of all places.
    public let drivers: [Int]
  }

  public let index: StudyIndex
  /// The grouping whose groups the entries are; nothing where they are areas.
  public let grouping: String?
  /// The place with most need first; places without an index last, by name.
  public let entries: [Entry]

  /// Values that differ by less are equal.
  private static let tolerance = 1e-12

  /// - Parameters:
  ///   - grouping: of the study; nothing for the units that the index itself compares.
  ///   - people: by whom areas are weighted within a group.
  public init(_ index: StudyIndex, of study: Study, by grouping: String? = nil) {
    let own: String? = if case .groups(let name, _) = index.units { name } else { nil }
    let chosen = grouping ?? own
    let people = study.people
    let places: [(name: String, code: String?, areas: [Int])] =
      chosen.map { study.areas.groups(under: $0).groups.map { ($0.name, nil, $0.areas) } }
      ?? study.areas.indices.map { (study.areas[$0].name, study.areas[$0].id.code, [$0]) }
    func mean(_ figures: [Double?], _ areas: [Int]) -> Double? {
      Indicator(id: "", values: figures).mean(of: areas, people: people)
    }
    let values = index.values
    let parts = index.composite.parts.map { index.spread($0.contribution) }
    let worths = index.composite.parts.map { part in
      index.spread(part.standardised.map { $0.map { $0 * part.weight } })
    }
    let everywhere = worths.map { mean($0, Array(study.areas.indices)) ?? 0 }
    let rows = places.map { place in
      let excess = worths.indices.compactMap { k in
        mean(worths[k], place.areas).map { (k, $0 - everywhere[k]) }
      }
      return (
        place: place, value: mean(values, place.areas),
        contributions: parts.map { mean($0, place.areas) },
        drivers: excess.filter { $0.1 > Self.tolerance }.sorted { $0.1 > $1.1 }.map(\.0)
      )
    }
    let known = rows.compactMap(\.value)
    self.index = index
    self.grouping = chosen
    entries = rows.map { row in
      Entry(
        name: row.place.name, code: row.place.code, areas: row.place.areas,
        people: row.place.areas.reduce(0) { $0 + people[$1] }, value: row.value,
        rank: row.value.map { value in 1 + known.count { $0 > value + Self.tolerance } },
        isShared: row.value.map { value in
          known.count { abs($0 - value) <= Self.tolerance } > 1
        } ?? false, contributions: row.contributions, drivers: row.drivers)
    }.sorted { a, b in
      let (x, y) = (a.rank ?? .max, b.rank ?? .max)
      return x != y ? x < y : a.name < b.name
    }
  }
}
