/// The first principal component of several indicators: the weights under which their sum varies most.
///
/// The eigenvector v of the matrix of correlations with the largest eigenvalue λ; weights are
/// v(k) / Σ |v|. It rewards indicators for agreeing with one another, which is not the same as
/// mattering: two that measure one thing outvote a third.
///
/// Jolliffe (2002), Principal Component Analysis, doi:10.1007/b98835.
struct PrincipalComponent {
  /// v(k) / Σ |v|; the signs are such that most agree, and one below zero runs against the rest.
  let weights: [Double]
  /// λ / number of indicators: the share of all variation that it explains.
  let explained: Double

  /// - Parameter columns: standardised values of each indicator over the areas that have them all.
  /// - Returns: nothing where an indicator does not vary.
  init?(_ columns: [[Double]]) {
    let count = columns.count
    var matrix = [[Double]](
      repeating: [Double](repeating: 1, count: count), count: count)
    for i in 0..<count {
      for j in 0..<i {
        guard let r = IndicatorCorrelation.pearson(columns[i], columns[j]) else { return nil }
        matrix[i][j] = r
        matrix[j][i] = r
      }
    }
    // Multiplied again and again, a vector turns to the eigenvector of the largest eigenvalue; the
    // matrix has none below zero.
    var vector = (0..<count).map { 1 + Double($0) * 1e-3 }
    var value = 0.0
    for _ in 0..<10_000 {
      let next = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
      let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { return nil }
      let turned = next.map { $0 / length }
      let moved = zip(turned, vector).reduce(0) { max($0, abs($1.0 - $1.1)) }
      vector = turned
      value = length
      if moved < 1e-14 { break }
    }
    let sign: Double = vector.reduce(0, +) < 0 ? -1 : 1
    let sum = vector.reduce(0) { $0 + abs($1) }
    weights = vector.map { sign * $0 / sum }
    explained = count == 0 ? 0 : value / Double(count)
  }
}
