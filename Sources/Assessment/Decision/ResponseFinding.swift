import Access
import Places
public import Studies

/// Responses to a consultation by what they are about and by where they come from, beside the families
/// whom it concerns.
public struct ResponseFinding: Sendable {
  /// Responses about a site.
  public struct OfSite: Sendable {
    /// The site's column; nothing for responses about no site.
    public let site: Int?
    public let responses: Int
    /// By theme, most first; the theme is nothing where a row names none.
    public let themes: [(theme: String?, responses: Int)]
    /// People whose nearest hub of today it is; nothing for outreach and for no site.
    public let people: Double?
    /// The scenarios that close it, by their index.
    public let closedBy: [Int]
  }

  /// Responses from a group of areas.
  public struct OfPlace: Sendable {
    /// Nothing for rows that name no place.
    public let name: String?
    public let responses: Int
    /// People of the group; nothing for no place.
    public let people: Double?
    /// Those of them who are further under some scenario beside today's: the most under any one, and under
    /// which that many are.
    public let further: (people: Double, scenarios: [Int])?
  }

  public let total: Int
  /// In the study's order of sites, then those about none.
  public let sites: [OfSite]
  public let places: [OfPlace]

  /// - Parameter study: its scenarios are answered.
  public init(_ study: Study, _ responses: DecisionTables.Responses) {
    let rows = responses.counts.indices
    total = responses.counts.reduce(0, +)
    let loads = study.loads(open: study.baseline.open, travel: study.travels[0])
    func count(_ rows: [Int]) -> Int { rows.reduce(0) { $0 + responses.counts[$1] } }
    func ofSite(_ site: Int?, _ rows: [Int]) -> OfSite {
      let themes = Dictionary(grouping: rows) { responses.themes?[$0] ?? nil }
        .map { (theme: $0.key, responses: count($0.value)) }
        .sorted {
          ($1.responses, $0.theme ?? "\u{10FFFF}") < ($0.responses, $1.theme ?? "\u{10FFFF}")
        }
      return OfSite(
        site: site, responses: count(rows), themes: responses.themes == nil ? [] : themes,
        people: site.flatMap { site in loads.first { $0.hub == site }?.people },
        closedBy: study.scenarios.indices.dropFirst().filter { index in
          let open = study.columns(of: study.scenarios[index])
          return site.map { study.columns(of: study.baseline).contains($0) && !open.contains($0) }
            ?? false
        })
    }
    let named = Dictionary(grouping: rows) { responses.sites?[$0] ?? nil }
    sites =
      responses.sites == nil
      ? []
      : named.sorted { ($0.key ?? .max) < ($1.key ?? .max) }.map { ofSite($0.key, $0.value) }
    guard let places = responses.places else {
      self.places = []
      return
    }
    let groups = study.areas.groups(under: places.grouping).groups
    let before = NearestSites(open: study.baseline.open, travel: study.travels[0].matrix)
    let after = study.scenarios.map { NearestSites(open: $0.open, travel: study.travels[0].matrix) }
    let from = Dictionary(grouping: rows) { places.groups[$0] }
    let known = groups.map { group -> OfPlace in
      let further = study.scenarios.indices.dropFirst().map { index in
        let people = group.areas.filter {
          AreaChange(before: before.impedance[$0], after: after[index].impedance[$0]).isWorse
        }
        .reduce(0) { $0 + study.people[$1] }
        return (people: people, scenario: index)
      }
      return OfPlace(
        name: group.name, responses: count(from[group.name] ?? []),
        people: group.areas.reduce(0) { $0 + study.people[$1] },
        further: further.map(\.people).max().map { most in
          (most, further.filter { $0.people == most }.map(\.scenario))
        })
    }
    let rest = rows.filter { row in !groups.contains { $0.name == places.groups[row] } }
    self.places =
      known
      + (rest.isEmpty
        ? [] : [OfPlace(name: nil, responses: count(rest), people: nil, further: nil)])
  }
}
