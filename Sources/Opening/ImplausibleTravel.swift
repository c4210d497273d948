import Places
import Studies
import Text

/// Values of a travel table that cannot be right, judged pair by pair against the straight line.
///
/// A mark for "no route" that was read as a time (9,999), a counter that ran over (2,147,483,647) and
/// zeros between distant places leave the median as it is, so single pairs are looked at: those that
/// are faster than anybody travels, or slower by far than the table's own pace.
struct ImplausibleTravel {
  /// One value with the pairs that have it.
  struct Group {
    let value: Double
    private(set) var count = 0
    /// The first of the pairs.
    let example: (area: Int, site: Int)
    /// Between them, where it is known.
    let straight: Double?

    fileprivate mutating func countOne() { count += 1 }
  }

  /// The commonest first.
  let groups: [Group]
  /// How many pairs have such a value.
  let count: Int
  private let unit: TravelUnit

  /// The longest journey that is taken for one: a day, or farther than Great Britain is long.
  private static func longest(_ unit: TravelUnit) -> Double { unit == .minutes ? 1440 : 1500 }

  /// - Parameters:
  ///   - values: area after area, one value a site.
  ///   - sites: where each site stands, if that is known.
  init(values: [Double], unit: TravelUnit, areas: [GridPoint], sites: [GridPoint?]) {
    self.unit = unit
    let straights = areas.map { area in sites.map { $0.map(area.kilometres(to:)) } }
    let pace = Self.pace(values, unit, straights)
    var groups: [Double: Group] = [:]
    for (area, row) in straights.enumerated() {
      for (site, straight) in row.enumerated() {
        let value = values[area * sites.count + site]
        guard value.isFinite, !Self.isPlausible(value, unit, straight, pace: pace) else { continue }
        groups[
          value, default: Group(value: value, example: (area, site), straight: straight)
        ].countOne()
      }
    }
    self.groups = groups.values.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    count = groups.values.reduce(0) { $0 + $1.count }
  }

  /// What a kilometre in a straight line takes in this table, at the median over pairs a kilometre
  /// and more apart; never less than a car takes on a road.
  private static func pace(
    _ values: [Double], _ unit: TravelUnit, _ straights: [[Double?]]
  ) -> Double {
    let width = straights.first?.count ?? 0
    let paces = straights.enumerated().flatMap { area, row in
      row.enumerated().compactMap { site, straight -> Double? in
        let value = values[area * width + site]
        guard let straight, straight >= 1, value.isFinite, value <= longest(unit) else {
          return nil
        }
        return value / straight
      }
    }
    let usual = unit == .minutes ? 15.0 : 1.33
    return max(
      paces.count < 5 ? usual : paces.sorted()[paces.count / 2], unit == .minutes ? 1 : 1.1)
  }

  /// Detours round an estuary and waits for a bus are plausible: fifteen times the usual pace, and
  /// an hour or five kilometres more. Faster than 200 km/h, or shorter than the straight line by more
  /// than points moved to the nearest road would explain, are not.
  private static func isPlausible(
    _ value: Double, _ unit: TravelUnit, _ straight: Double?, pace: Double
  ) -> Bool {
    guard value <= longest(unit) else { return false }
    guard let straight else { return true }
    let slowest = (unit == .minutes ? 60 : 5) + 15 * pace * straight
    let fastest = unit == .minutes ? straight / 200 * 60 : straight * 0.9 - 0.5
    return value <= slowest && (straight < 1 || value >= fastest)
  }

  /// `9,999 minutes for 4 pairs, such as Ash to south (2.80 km apart)`; nothing where all are
  /// plausible.
  func sentence(areas: [Area], sites: [Site]) -> String? {
    guard !groups.isEmpty else { return nil }
    let shown = groups.prefix(3).map { group in
      let apart = group.straight.map { " (\(Phrases.travel($0, .kilometres)) apart)" } ?? ""
      let pairs = NumberStyle.count(group.count, "pair")
      return
        "\(amount(group)) for \(pairs), such as \(areas[group.example.area].name) to \(sites[group.example.site].id)\(apart)"
    }
    let rest = groups.dropFirst(3).reduce(0) { $0 + $1.count }
    return shown.joined(separator: "; ")
      + (rest == 0 ? "" : "; and \(NumberStyle.count(rest, "other pair"))")
  }

  /// The same in few words, for wherever the travel's source is given; nothing where all are plausible.
  var remark: String {
    guard let first = groups.first else { return "" }
    return
      "; \(NumberStyle.count(count, "pair")) with a value that cannot be right, such as \(amount(first)), taken as given"
  }

  private func amount(_ group: Group) -> String {
    "\(NumberStyle.measure(group.value, decimals: group.value == group.value.rounded() ? 0 : 1)) \(Phrases.name(unit))"
  }
}
