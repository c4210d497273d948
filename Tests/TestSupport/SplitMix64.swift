/// Seeded numbers for laws: the same seed gives the same numbers on every machine.
///
/// Steele, Lea and Flood (2014), doi:10.1145/2660193.2660195.
public struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number in the range, by remainder: the standard library's own choice of method may
  /// change between releases.
  public mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// `count` numbers below 0...`most` in steps of one eighth, so that sums of them are exact.
  public mutating func eighths(_ count: Int, upTo most: Int) -> [Double] {
    (0..<count).map { _ in Double(whole(0...(most * 8))) / 8 }
  }

  /// The numbers below `count` in some order.
  public mutating func order(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in order.indices.reversed() { order.swapAt(last, whole(0...last)) }
    return order
  }

  /// Some of the numbers below `count`, ascending; one at least.
  public mutating func some(of count: Int) -> [Int] {
    order(count).prefix(whole(1...count)).sorted()
  }
}
