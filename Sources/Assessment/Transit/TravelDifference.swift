/// Two tables of the same ways, pair by pair, in the unit of both.
package struct TravelDifference: Hashable, Sendable {
  /// Pairs that both have a value for.
  package let pairs: Int
  /// The middle one of the differences without their signs, what nine in ten do not exceed (nearest
  /// rank), and the largest.
  package let middle: Double
  package let ninth: Double
  package let largest: Double
  /// The pair, row after row, that has the largest.
  package let worst: Int
  /// Pairs that only one of the two has a value for.
  package let onlyOne: Int
  /// Areas that reach a hub by either of the two.
  package let areas: Int
  /// Those of them whose nearest hub is another by the other table.
  package let otherNearest: [Int]

  /// Nothing where no pair has a value in both.
  ///
  /// - Parameters:
  ///   - values: area after area; `.infinity` where there is none.
  ///   - others: the same pairs by the other table.
  ///   - columns: how many sites an area has values for.
  ///   - hubs: the columns among which the nearest is looked for; a tie goes to the earlier.
  /// - Complexity: O(pairs · log pairs).
  package init?(_ values: [Double], from others: [Double], columns: Int, hubs: [Int]) {
    var differences: [(size: Double, pair: Int)] = []
    var onlyOne = 0
    for (pair, value) in zip(values, others).enumerated() {
      switch (value.0.isFinite, value.1.isFinite) {
      case (true, true): differences.append((abs(value.0 - value.1), pair))
      case (false, false): break
      default: onlyOne += 1
      }
    }
    differences.sort { $0.size < $1.size }
    guard let last = differences.last else { return nil }
    pairs = differences.count
    middle = differences[(pairs - 1) / 2].size
    ninth = differences[(9 * pairs + 9) / 10 - 1].size
    (largest, worst) = last
    self.onlyOne = onlyOne
    let nearest = Self.nearest(values, columns, hubs)
    let theirs = Self.nearest(others, columns, hubs)
    areas = zip(nearest, theirs).count { $0 != nil || $1 != nil }
    otherNearest = zip(nearest, theirs).enumerated().compactMap { area, pair in
      pair.0 == pair.1 ? nil : area
    }
  }

  /// The nearest of some columns for each row; nothing where none is within reach.
  static func nearest(_ values: [Double], _ columns: Int, _ hubs: [Int]) -> [Int?] {
    guard columns > 0 else { return [] }
    return stride(from: 0, to: values.count, by: columns).map { start in
      hubs.filter { values[start + $0].isFinite }.min { values[start + $0] < values[start + $1] }
    }
  }
}
