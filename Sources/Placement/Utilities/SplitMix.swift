/// A small seeded generator (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
package struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Draws that come out bit by bit the same on every machine: sums, products and whole numbers only.
extension SplitMix {
  /// One of many streams of a seed, so that what is drawn does not depend on what else is, nor on how many
  /// cores share the work.
  package init(seed: UInt64, stream: UInt64) {
    var first = SplitMix(seed: seed &+ (stream &+ 1) &* 0xD134_2543_DE82_EF95)
    self.init(seed: first.next())
  }

  /// From 0 up to 1, never 1: 53 bits.
  @inline(__always) package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Evenly drawn between the ends.
  package mutating func uniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + uniform() * (range.upperBound - range.lowerBound)
  }

  /// About normal with mean 0 and standard deviation 1: the sum of twelve uniforms of 21 bits, less 6, so
  /// that nothing lies beyond 6.
  @inline(__always) package mutating func normal() -> Double {
    var sum: UInt64 = 0
    for _ in 0..<4 {
      let bits = next()
      sum &+= (bits & 0x1F_FFFF) &+ ((bits >> 21) & 0x1F_FFFF) &+ ((bits >> 42) & 0x1F_FFFF)
    }
    return (Double(sum) + 6) * 0x1p-21 - 6
  }

  /// A point of the disc of radius 1 round 0, each alike.
  package mutating func disc() -> (Double, Double) {
    while true {
      let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
      if x * x + y * y <= 1 { return (x, y) }
    }
  }

  /// eˣ for small x, to about 1e-13 of it, without the machine's own function.
  @inline(__always) static func exponential(_ x: Double) -> Double {
    let y = x * 0.0625
    var sum = 1 + y * (1.0 / 9)
    sum = 1 + y * (1.0 / 8) * sum
    sum = 1 + y * (1.0 / 7) * sum
    sum = 1 + y * (1.0 / 6) * sum
    sum = 1 + y * (1.0 / 5) * sum
    sum = 1 + y * (1.0 / 4) * sum
    sum = 1 + y * (1.0 / 3) * sum
    sum = 1 + y * (1.0 / 2) * sum
    sum = 1 + y * sum
    let second = sum * sum
    let fourth = second * second
    let eighth = fourth * fourth
    return eighth * eighth
  }
}
