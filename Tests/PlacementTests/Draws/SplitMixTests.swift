import Foundation
import Testing

@testable import Placement

struct SplitMixTests {
  /// The first numbers of the published generator from seed 1234567.
  @Test func `it gives the published numbers`() {
    var numbers = SplitMix(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in numbers.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  /// 100,000 draws: a mean within 4 standard errors of 0, a variance within 2 % of 1.
  @Test func `normal draws have mean 0 and standard deviation 1`() {
    var numbers = SplitMix(seed: 5, stream: 3)
    let draws = (0..<100_000).map { _ in numbers.normal() }
    let mean = draws.reduce(0, +) / 100_000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
    #expect(abs(mean) < 4 / 100_000.0.squareRoot())
    #expect(abs(variance - 1) < 0.02)
    #expect(draws.allSatisfy { abs($0) <= 6 })
  }

  @Test(arguments: [-1.2, -0.3, 0, 0.01, 0.7, 1.2])
  func `its exponential is that of the machine but for rounding`(x: Double) {
    #expect(abs(SplitMix.exponential(x) / exp(x) - 1) < 1e-13)
  }

  @Test func `points of the disc lie within it on all sides`() {
    var numbers = SplitMix(seed: 8)
    let points = (0..<1_000).map { _ in numbers.disc() }
    #expect(points.allSatisfy { $0.0 * $0.0 + $0.1 * $0.1 <= 1 })
    // A quarter lies within half the radius.
    let near = points.count { $0.0 * $0.0 + $0.1 * $0.1 <= 0.25 }
    #expect((190...310).contains(near))
  }
}
