import Need
import Places
package import Reports
package import Studies
import StudyFormat
import Text

/// Indicators of need as they are: by area or by group, with bounds, gaps and what changed.
extension Study {
  /// Every indicator of every area, or of the groups of a grouping.
  package func indicatorsTable(by grouping: String? = nil) -> Table {
    let indicators = need.indicators.map(\.indicator)
    let names = ColumnNames.all(indicators.map { "indicator_\($0.id)" })
    let changes = zip(need.indicators, ColumnNames.all(indicators.map { "change_\($0.id)" }))
      .filter { $0.0.earlier != nil }
    let places: [(name: Cell, areas: [Int])] =
      grouping.map { areas.groups(under: $0).groups.map { (.text($0.name), $0.areas) } }
      ?? areas.indices.map { (.named(NamedThing(areas[$0])), [$0]) }
    let rows = places.map { place -> [Cell] in
      let values = need.indicators.map { cell($0, place.areas) }
      return [place.name] + values + changes.map { change($0.0, place.areas) }
    }
    let source = need.indicators.map { indicator in
      "\(indicator.indicator.label): \(Phrases.withoutStop(indicator.indicator.source ?? "no source stated")) (\(indicator.column) of \(indicator.file))"
    }
    return Table(
      id: "indicators\(grouping.map { "-" + Phrases.slug($0) } ?? "")",
      caption: "Indicators of need by \(grouping ?? areas.kind)",
      columns: [
        Column(grouping.map { Phrases.sentence($0) } ?? "Name", id: "place", .rowHeader)
      ]
        + zip(need.indicators, names).map { Column($0.title, id: $1, unit: $0.indicator.unit) }
        + changes.map { indicator, id in
          Column("\(indicator.title): change", id: id, unit: indicator.indicator.unit)
        },
      rows: rows, notes: indicatorNotes(by: grouping), source: source.joined(separator: ". ") + ".")
  }

  private func cell(_ indicator: StudyIndicator, _ areas: [Int]) -> Cell {
    guard let value = value(indicator, indicator.indicator, areas) else {
      return .absent("not known")
    }
    let decimals = indicator.fit.isCount ? 0 : 1
    switch indicator.indicator.bound(of: areas) {
    case .exact: return .measure(value, decimals: decimals)
    case .above: return .absent("above \(NumberStyle.measure(value, decimals: decimals))")
    case .below: return .absent("below \(NumberStyle.measure(value, decimals: decimals))")
    }
  }

  /// Counts are added up, and not known where a part is not; rates are people-weighted means.
  private func value(
    _ indicator: StudyIndicator, _ values: Indicator, _ areas: [Int]
  ) -> Double? {
    guard indicator.fit.isCount else { return values.mean(of: areas, people: people) }
    let known = areas.compactMap { values.values[$0] }
    return known.count == areas.count ? known.reduce(0, +) : nil
  }

  private func change(_ indicator: StudyIndicator, _ areas: [Int]) -> Cell {
    guard let earlier = indicator.earlier,
      let now = value(indicator, indicator.indicator, areas),
      let then = value(indicator, indicator.indicator.with(values: earlier.values), areas)
    else { return .absent("not known both times") }
    return .change(now - then, decimals: indicator.fit.isCount ? 0 : 1)
  }

  private func indicatorNotes(by grouping: String?) -> [String] {
    let brought = need.indicators.compactMap { indicator in
      indicator.fit.words(of: words.people).map { (rule: $0, label: indicator.indicator.label) }
    }
    let rules = Dictionary(grouping: brought, by: \.rule).sorted { $0.key < $1.key }
      .map { rule, indicators in "\(Phrases.list(indicators.map(\.label))): \(rule)." }
    let shrunk = need.indicators.compactMap { indicator -> String? in
      switch indicator.shrinkage {
      case nil: nil
      case .whole:
        "\(indicator.indicator.label): small numbers are drawn towards the rate of all (empirical Bayes)."
      case .grouping(let name):
        "\(indicator.indicator.label): small numbers are drawn towards the rate of their \(name) (empirical Bayes)."
      }
    }
    let lower = need.indicators.filter { $0.indicator.direction == .lower }
    let years = need.indicators.compactMap { indicator in
      indicator.earlier.map {
        "\(indicator.indicator.label): change from \($0.year ?? "the earlier year") to \(indicator.indicator.year ?? "the later")."
      }
    }
    let sums =
      grouping.map { grouping in
        "A \(grouping)'s rate is the mean of its areas weighted by \(words.people), of those that are known; a count is their sum."
      }
    return [sums].compactMap(\.self) + rules + shrunk + years
      + (lower.isEmpty
        ? [] : ["Lower is more need: \(Phrases.list(lower.map(\.indicator.label)))."])
  }
}

extension StudyIndicator {
  fileprivate var title: String {
    let unit = indicator.unit.map { " (\($0))" } ?? ""
    return "\(indicator.label)\(unit)\(indicator.year.map { ", \($0)" } ?? "")"
  }
}

extension StudyIndicator.Fit {
  /// Whether values are counts, to be added up.
  var isCount: Bool {
    switch self {
    case .ownCount, .fromWiderCount, .fromNarrowerCount: true
    case .own, .fromWiderRate, .fromNarrowerRate: false
    }
  }

  /// The rule by which values reached the areas; nothing where they are the areas' own.
  fileprivate func words(of people: String) -> String? {
    switch self {
    case .own, .ownCount: nil
    case .fromWiderRate: "every area has the rate of the wider place that it lies in"
    case .fromWiderCount: "counts of wider places, shared out by \(people)"
    case .fromNarrowerRate(let column?): "means of narrower places, weighted by column \(column)"
    case .fromNarrowerRate(nil): "means of narrower places, each alike"
    case .fromNarrowerCount: "sums of narrower places, not known where a part is not"
    }
  }
}
