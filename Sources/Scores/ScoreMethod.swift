/// A way of making one score out of several criteria.
///
/// Each is reckoned on worths from 0 to 1 and on weights that add up to 1. They differ in what they
/// let make up for what; where all three put the same site first, the choice of method is no reason
/// to doubt it.
public enum ScoreMethod: String, CaseIterable, Hashable, Sendable {
  /// Σ w(k) v(k), 0 to 1: much of one criterion makes up for little of another at a fixed rate.
  ///
  /// Keeney and Raiffa (1976), Decisions with Multiple Objectives.
  case weightedSum = "weighted-sum"
  /// d⁻ / (d⁺ + d⁻), 0 to 1: how near a site is to the best of everything and how far from the worst,
  /// by Euclidean distance on worths divided by the length of their column.
  ///
  /// Hwang and Yoon (1981), doi:10.1007/978-3-642-48318-9.
  case topsis
  /// Net flow, −1 to 1: the mean, over the other sites, of the weight of the criteria on which this one
  /// is better less that of those on which it is worse.
  ///
  /// By how much it is better says nothing here: a metre counts as a mile does.
  ///
  /// Brans and Vincke (1985), doi:10.1287/mnsc.31.6.647; the usual criterion.
  case promethee

  /// The score of one site among others.
  ///
  /// - Parameters:
  ///   - worths: of every site, by criterion.
  ///   - own: in place of the site's.
  func score(
    of site: Int, own: [Double], among worths: [[Double]], weights: [Double]
  ) -> Double {
    switch self {
    case .weightedSum: return zip(own, weights).reduce(0) { $0 + $1.0 * $1.1 }
    case .topsis:
      var (toBest, toWorst) = (0.0, 0.0)
      for k in weights.indices {
        var (squares, best, worst) = (0.0, -Double.infinity, Double.infinity)
        for (other, row) in worths.enumerated() {
          let value = other == site ? own[k] : row[k]
          squares += value * value
          best = max(best, value)
          worst = min(worst, value)
        }
        guard squares > 0 else { continue }
        let factor = weights[k] / squares.squareRoot()
        let (up, down) = ((best - own[k]) * factor, (own[k] - worst) * factor)
        toBest += up * up
        toWorst += down * down
      }
      let (plus, minus) = (toBest.squareRoot(), toWorst.squareRoot())
      return plus + minus > 0 ? minus / (plus + minus) : 0.5
    case .promethee:
      guard worths.count > 1 else { return 0 }
      var flow = 0.0
      for (other, row) in worths.enumerated() where other != site {
        for k in weights.indices {
          flow += own[k] > row[k] ? weights[k] : own[k] < row[k] ? -weights[k] : 0
        }
      }
      return flow / Double(worths.count - 1)
    }
  }
}
