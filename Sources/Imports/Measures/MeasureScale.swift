/// What the values of a measure are to the counts that are published beside them.
///
/// A heading may call a column a percentage and hold 0.23; the counts show which it is.
enum MeasureScale: Hashable {
  /// Per so many people: 100 is per cent.
  case per(Int)
  /// Count over people, from 0 to 1.
  case share
  /// The count itself.
  case count

  /// Nothing where counts are missing, or nine tenths of the places do not agree on one.
  init?(_ figures: some Collection<Measure.Figure>) {
    let counted = figures.filter { ($0.count ?? 0) > 0 && $0.value != nil }
    guard !counted.isEmpty else { return nil }
    func fits(_ expected: (Measure.Figure) -> Double?, within absolute: Double) -> Bool {
      let agreeing = counted.count { figure in
        guard let expected = expected(figure), let value = figure.value else { return false }
        return abs(value - expected) <= max(absolute, expected * 0.01)
      }
      return agreeing * 10 >= counted.count * 9
    }
    func rate(_ factor: Double) -> (Measure.Figure) -> Double? {
      { figure in
        figure.people.flatMap { people in
          figure.count.flatMap { people > 0 ? $0 / people * factor : nil }
        }
      }
    }
    if let factor = [100, 1000, 10_000, 100_000].first(where: {
      fits(rate(Double($0)), within: 0.051)
    }), counted.contains(where: { $0.value! > 0.051 }) {
      self = .per(factor)
    } else if fits(rate(1), within: 0.0051), counted.contains(where: { $0.value! > 0.0051 }) {
      self = .share
    } else if fits({ $0.count }, within: 0.01) {
      self = .count
    } else {
      return nil
    }
  }
}
