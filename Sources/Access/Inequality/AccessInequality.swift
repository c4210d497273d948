import Foundation

/// How unevenly travel, or any measure of access, is spread over people.
///
/// Every measure weighs people, not areas, and is of the people with a route: whoever has none is
/// counted apart and would make any of these infinite. None of them says that travel is short: all
/// equally far away is perfectly even.
public struct AccessInequality: Hashable, Sendable {
  /// The Gini coefficient: Σ Σ p(i) p(k) |x(i) − x(k)| / (2 P² x̄), 0 where all travel alike, towards
  /// 1 where few travel for all.
  ///
  /// Knows nothing of who is deprived: it is the same when the needy are near and when they are far.
  ///
  /// Gini (1912); weighted as in Lerman and Yitzhaki (1989), doi:10.1016/0304-4076(89)90074-2.
  public let gini: Double?
  /// The concentration index over deprivation: 2 Σ p(i) (x(i) − x̄) (r(i) − ½) / (P x̄), −1 to 1, where
  /// r(i) is the share of people more deprived.
  ///
  /// Above zero the less deprived travel further, below zero the more deprived do. It can be zero where
  /// the middle differs from both ends.
  ///
  /// Wagstaff, Paci and van Doorslaer (1991), doi:10.1016/0277-9536(91)90212-U.
  public let concentration: Double?
  /// The Palma ratio over deprivation: the mean of the least deprived tenth of people over that of the
  /// most deprived four tenths.
  ///
  /// Below 1 the deprived travel further. It does not see the half between them.
  ///
  /// Palma (2011), doi:10.1111/j.1467-7660.2011.01709.x.
  public let palma: Double?
  /// The mean of the most deprived fifth of people less that of the least deprived fifth, in the unit
  /// of x; above zero the most deprived travel further.
  public let gap: Double?
  /// The two means that ``gap`` is between.
  public let mostDeprived: Double?
  public let leastDeprived: Double?
  /// The Kolm–Pollak equally distributed equivalent of a burden, in the unit of x: if everyone
  /// travelled this far, it would be as good. Never below the mean; the further above it, the more
  /// unevenly travel is spread.
  ///
  /// (1/κ) ln(Σ p(i) e^(κ x(i)) / P), κ = ε Σ p(i) x(i) / Σ p(i) x(i)². It depends on the aversion to
  /// inequality ε, which is a judgement.
  ///
  /// Horton et al. (2024), arXiv:2401.15452.
  public let equivalent: Double?
  public let mean: Double?

  /// The aversion ε of ``equivalent`` unless another is asked for.
  public static let aversion = 1.0

  /// - Parameters:
  ///   - values: x(i), finite and zero or more.
  ///   - people: p(i), zero or more.
  ///   - need: how deprived each is, higher is more; nothing leaves the measures over deprivation out.
  ///   - aversion: ε, above zero.
  public init(
    values: [Double], people: [Double], need: [Double]? = nil, aversion: Double = Self.aversion
  ) {
    let total = people.reduce(0, +)
    let sum = zip(values, people).reduce(0) { $0 + $1.0 * $1.1 }
    let mean = total > 0 ? sum / total : nil
    self.mean = mean
    gini = mean.flatMap { $0 > 0 ? Self.gini(values, people, total, $0) : nil }
    equivalent = total > 0 ? Self.equivalent(values, people, total, sum, aversion) : nil
    guard let need, let mean else {
      concentration = nil
      palma = nil
      gap = nil
      mostDeprived = nil
      leastDeprived = nil
      return
    }
    let order = NeedOrder(need: need, people: people)
    func part(_ from: Double, _ to: Double) -> Double? {
      order.mean(of: values, need: need, people: people, from: from, to: to)
    }
    if mean > 0 {
      let together = values.indices.reduce(0) {
        $0 + people[$1] * (values[$1] - mean) * (order.rank[$1] - 0.5)
      }
      concentration = 2 * together / (total * mean)
    } else {
      concentration = nil
    }
    let (rich, poor) = (part(0.9, 1), part(0, 0.4))
    palma = poor.flatMap { poor in rich.flatMap { poor > 0 ? $0 / poor : nil } }
    mostDeprived = part(0, 0.2)
    leastDeprived = part(0.8, 1)
    gap = mostDeprived.flatMap { [leastDeprived] most in leastDeprived.map { most - $0 } }
  }

  /// The inequality of travel to the nearest open site, over people with a route.
  ///
  /// - Parameter need: one per area of the study.
  public init(_ spread: TravelSpread, need: [Double]? = nil, aversion: Double = Self.aversion) {
    self.init(
      values: spread.values, people: spread.people,
      need: need.map { need in spread.areas.map { need[$0] } }, aversion: aversion)
  }

  private static func gini(
    _ values: [Double], _ people: [Double], _ total: Double, _ mean: Double
  ) -> Double {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var (before, sum) = (0.0, 0.0)
    for index in order {
      // Those who travel less, less those who travel more.
      sum += people[index] * values[index] * (2 * before + people[index] - total)
      before += people[index]
    }
    return max(0, sum / (total * total * mean))
  }

  private static func equivalent(
    _ values: [Double], _ people: [Double], _ total: Double, _ sum: Double, _ aversion: Double
  ) -> Double {
    let squares = zip(values, people).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    guard squares > 0 else { return 0 }
    let kappa = aversion * sum / squares
    // The largest exponent is taken out, so that none overflows.
    let most = values.max() ?? 0
    let terms = zip(values, people).reduce(0) { $0 + $1.1 * exp(kappa * ($1.0 - most)) }
    return most + log(terms / total) / kappa
  }
}
