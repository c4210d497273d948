/// What of computed numbers counts as a difference and what as rounding: the one place that says so.
///
/// | What | How it is compared |
/// |---|---|
/// | one number read: travel with a standard, people with nobody | exactly |
/// | a sum of numbers read (travel, people, money) | by ``decimal(_:)``: 15 digits of the exact sum |
/// | a figure computed from such sums: a mean, a share | within ``ofFigures`` of the larger |
/// | a bound that a search adds up | within ``ofBounds`` of what it bounds |
/// | what a linear programme gave: values, shares of people | within ``ofAssignments``, ``ofShares`` |
///
/// Each is a share of the numbers that are compared themselves, never of the largest there are, so that one
/// huge number elsewhere hides nothing. Why these sizes: decision 0035.
package enum Rounding {
  /// How far figures that are the same may lie apart, as a share of the larger: four steps of the last
  /// binary digit, which a division or two of equal sums can make.
  package static let ofFigures = 0x1p-50
  /// How far a bound may lie from the truth by the order in which it was added up, as a share of it.
  package static let ofBounds = 1e-12
  /// How far values of assignments that a linear programme found may lie apart and be the same.
  package static let ofAssignments = 1e-9
  /// How far a share of people may be off that a linear programme found, as a share of the people.
  package static let ofShares = 1e-6

  /// People as a linear programme counts them: to a millionth of a person, which is less than its shares
  /// are known to.
  package static func ofPeople(_ people: Double) -> Double {
    abs(people) < 1e9 ? decimal((people * 1e6).rounded() / 1e6) : decimal(people)
  }

  /// Decimal powers from 10⁻³⁰⁷ to 10³⁰⁸, each the nearest there is.
  private static let powers = (-307...308).map { Double("1e\($0)") ?? .nan }

  private static func power(_ exponent: Int) -> Double { powers[exponent + 307] }

  /// A number to 15 significant decimal digits, which is what a `Double` holds of every decimal.
  ///
  /// Sums of decimals that are equal on paper are equal here, as long as they were added up exactly and
  /// have no more than 15 digits: 0.1 + 0.2 and 0.3. Numbers that differ in those digits stay apart. Being
  /// equal so is transitive, as being near is not, so plans can be put in order by it.
  package static func decimal(_ value: Double) -> Double {
    let size = abs(value)
    guard size.isFinite, size >= 1e-290 else { return value }
    var digits = Int((Double(size.exponent) * 0.301_029_995_663_981_2).rounded(.down))
    if digits < 308, size >= power(digits + 1) { digits += 1 }
    let shift = 14 - digits
    return shift >= 0
      ? (value * power(shift)).rounded() / power(shift)
      : (value / power(-shift)).rounded() * power(-shift)
  }

  /// Whether two sums of numbers read are the same.
  package static func same(_ a: Double, _ b: Double) -> Bool { decimal(a) == decimal(b) }

  /// Whether a sum of numbers read is as much as another, or more.
  package static func reaches(_ sum: Double, _ least: Double) -> Bool {
    decimal(sum) >= decimal(least)
  }

  /// The largest number that all of these are whole multiples of, where they are decimals of up to six places
  /// and sums of them are told apart exactly; nothing where they are not.
  package static func grain(of numbers: [Double]) -> Double? {
    for places in 0...6 {
      let scale = power(places)
      let scaled = numbers.map { ($0 * scale).rounded() }
      guard scaled.reduce(0, { $0 + abs($1) }) < 0x1p47 else { return nil }
      guard zip(numbers, scaled).allSatisfy({ decimal($0) == decimal($1 / scale) }) else {
        continue
      }
      var common = 0
      for number in scaled {
        var (a, b) = (common, abs(Int(number)))
        while b != 0 { (a, b) = (b, a % b) }
        common = a
      }
      return Double(max(common, 1)) / scale
    }
    return nil
  }

  /// How far beyond a limit a weighted sum of as many as `count` terms may be found to be and still keep it:
  /// where all add, as a share of the limit, else of the largest terms, which may cancel.
  package static func forgiven(
    beyond limit: Double, adding weights: [Double], most count: Int
  ) -> Double {
    let size =
      weights.allSatisfy { $0 >= 0 }
      ? abs(limit) : weights.map(abs).sorted(by: >).prefix(count).reduce(0, +)
    return 2 * ofFigures * size
  }

  /// Whether a figure computed from such sums is less than another.
  package static func isLess(_ a: Double, than b: Double) -> Bool {
    b == .infinity ? a < b : a < b - ofFigures * max(abs(a), abs(b))
  }
}

extension Sequence where Element == Double {
  /// The sum, exact but for the last digit. Inlinable, because lazy sequences of another module are walked
  /// through witnesses otherwise, at fifty times the cost.
  @inlinable package var exactSum: Double {
    var sum = ExactSum()
    for term in self { sum.add(term) }
    return sum.value
  }
}
