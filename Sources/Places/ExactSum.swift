/// A sum whose rounding is no more than that of a few additions, however many terms it has.
///
/// Neumaier (1974), doi:10.1002/zamm.19740540106.
@usableFromInline package struct ExactSum: Sendable {
  @usableFromInline var high = 0.0
  @usableFromInline var low = 0.0

  @inlinable package init() {}

  @inlinable package var value: Double { low.isNaN ? high : high + low }

  @inlinable @inline(__always) package mutating func add(_ term: Double) {
    let sum = high + term
    let shared = sum - high
    low += (high - (sum - shared)) + (term - shared)
    high = sum
  }
}
