import Foundation

/// How a share within a group compares with that of all, and how far it could be moved by which areas
/// happen to be hit.
///
/// R = (Σ y / Σ x) / (Σ Y / Σ X), where area *i* has x people of the group, y of them affected, and X and
/// Y of all. Counts of everybody have no sampling error; the interval takes the areas as the draws, as
/// whole areas are affected together: with zᵢ = yᵢ/Σy − xᵢ/Σx − Yᵢ/ΣY + Xᵢ/ΣX over the n areas that have
/// anyone, var(ln R) = n/(n − 1) Σ zᵢ², and the interval is R·exp(±1.96·√var). It is the linearised
/// variance of a ratio between clusters (Woodruff 1971, doi:10.1080/01621459.1971.10482279).
public struct ShareRatio: Hashable, Sendable {
  public let value: Double
  /// 95 % interval; nothing where fewer than two areas have anyone, or nobody of the group is affected.
  public let interval: ClosedRange<Double>?

  /// - Parameters: one value per area; nothing is made where nobody is in the group, or nobody of all
  ///   is affected.
  public init?(group: [Double], affected: [Double], all: [Double], allAffected: [Double]) {
    let (x, y) = (group.reduce(0, +), affected.reduce(0, +))
    let (wholeX, wholeY) = (all.reduce(0, +), allAffected.reduce(0, +))
    guard x > 0, wholeX > 0, wholeY > 0 else { return nil }
    let ratio = (y / x) / (wholeY / wholeX)
    value = ratio
    let areas = group.indices.filter { group[$0] > 0 || all[$0] > 0 }
    guard areas.count > 1, y > 0 else {
      interval = nil
      return
    }
    let sum = areas.reduce(0.0) { sum, area in
      let z =
        affected[area] / y - group[area] / x - allAffected[area] / wholeY + all[area] / wholeX
      return sum + z * z
    }
    let n = Double(areas.count)
    let deviation = (n / (n - 1) * sum).squareRoot()
    let width = 1.959963984540054 * deviation
    interval = (ratio * exp(-width))...(ratio * exp(width))
  }
}
