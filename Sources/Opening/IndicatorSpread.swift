import Need
import Studies

/// Values of rows brought to areas by one rule.
struct IndicatorSpread {
  enum Placement {
    /// The row of each area; nothing where it has none.
    case rowPerArea([Int?])
    /// The row of the wider place that each area lies in.
    case wider([Int?])
    /// The rows of the narrower places in each area.
    case narrower([[Int]])

    /// The rows that each area has to do with.
    var rows: [[Int]] {
      switch self {
      case .rowPerArea(let rows), .wider(let rows): rows.map { $0.map { [$0] } ?? [] }
      case .narrower(let rows): rows
      }
    }
  }

  let placement: Placement
  /// Of the areas, by whom counts of wider places are shared out.
  let people: [Double]
  /// Of the rows, by whom rates of narrower places are weighted; alike where there is no column.
  let rowPeople: [Double?]?
  let isCount: Bool

  func fit(peopleColumn: String?) -> StudyIndicator.Fit {
    switch placement {
    case .rowPerArea: isCount ? .ownCount : .own
    case .wider: isCount ? .fromWiderCount : .fromWiderRate
    case .narrower: isCount ? .fromNarrowerCount : .fromNarrowerRate(people: peopleColumn)
    }
  }

  func values(_ values: [Double?]) -> [Double?] {
    switch placement {
    case .rowPerArea(let rows): return rows.map { $0.flatMap { values[$0] } }
    case .wider(let rows):
      guard isCount else { return rows.map { $0.flatMap { values[$0] } } }
      return shared(values, rows)
    case .narrower(let rows):
      return rows.map { isCount ? sum(values, $0) : mean(values, $0) }
    }
  }

  /// How the value of each area is to be read: as that of its one row.
  func bounds(_ bounds: [Indicator.Bound]) -> [Indicator.Bound] {
    placement.rows.map { $0.count == 1 ? bounds[$0[0]] : .exact }
  }

  /// Counts shared out by people, or alike where a place has none.
  private func shared(_ values: [Double?], _ rows: [Int?]) -> [Double?] {
    var (whole, parts) = ([Int: Double](), [Int: Double]())
    for (area, row) in rows.enumerated() {
      guard let row else { continue }
      whole[row, default: 0] += people[area]
      parts[row, default: 0] += 1
    }
    return rows.enumerated().map { area, row in
      guard let row, let value = values[row] else { return nil }
      let total = whole[row] ?? 0
      return total > 0 ? value * people[area] / total : value / (parts[row] ?? 1)
    }
  }

  /// The sum; nothing where a part is missing, for what is left would be too little.
  private func sum(_ values: [Double?], _ rows: [Int]) -> Double? {
    let known = rows.compactMap { values[$0] }
    return rows.isEmpty || known.count < rows.count ? nil : known.reduce(0, +)
  }

  /// The mean of the parts that are known, weighted by people.
  private func mean(_ values: [Double?], _ rows: [Int]) -> Double? {
    var (sum, total) = (0.0, 0.0)
    for row in rows {
      guard let value = values[row] else { continue }
      let weight = rowPeople.map { $0[row] ?? 0 } ?? 1
      sum += weight * value
      total += weight
    }
    return total > 0 ? sum / total : nil
  }
}
