import Scores
import TestSupport
import Testing

struct AcceptabilityTests {
  private static let draws = 40_000

  private func found(
    _ worths: [[Double]], ranges: [ClosedRange<Double>]? = nil, seed: UInt64 = 3
  ) throws -> Acceptability {
    var random = SplitMix64(seed: seed)
    let space = try #require(
      WeightSpace(ranges ?? worths[0].map { _ in 0...1 }, trying: random))
    let weights = (0..<Self.draws).map { _ in space.draw(&random) }
    return Acceptability(
      draws: Self.draws, worths: { _ in worths }, weights: { weights[$0] })
  }

  private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 0.015 }

  /// Each of three options is best on one of three criteria and worst on the others: it is first where that
  /// weight is the largest, a third of all weights. The mean of the largest of three parts of 1 cut at random
  /// is (1 + 1/2 + 1/3) / 3 = 11/18, and the others share the rest alike.
  @Test func `three specialists are each first under a third of weights`() throws {
    let found = try found([[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    for (option, entry) in found.entries.enumerated() {
      #expect(entry.ranks.allSatisfy { isNear($0, 1.0 / 3) })
      let central = try #require(entry.central)
      for k in 0..<3 { #expect(isNear(central[k], k == option ? 11.0 / 18 : 7.0 / 36)) }
      #expect(entry.confidence == 1)
    }
  }

  /// Two criteria: a (1, 0), b (0.6, 0.6), c (0, 1). With the weight w of the first, a has w, b 0.6, c 1 − w:
  /// a is first from 0.6 on, c up to 0.4, b between. b is never last; a is second from 0.5 to 0.6 and last
  /// below.
  @Test func `two criteria give the shares of a line`() throws {
    let found = try found([[1, 0], [0.6, 0.6], [0, 1]])
    #expect(isNear(found.entries[0].first, 0.4))
    #expect(isNear(found.entries[1].first, 0.2))
    #expect(isNear(found.entries[2].first, 0.4))
    #expect(isNear(try #require(found.entries[0].central)[0], 0.8))
    #expect(isNear(try #require(found.entries[1].central)[0], 0.5))
    #expect(found.entries[1].ranks[2] == 0)
    #expect(isNear(found.entries[0].ranks[1], 0.1))
    #expect(isNear(found.entries[0].ranks[2], 0.5))
  }

  @Test func `ranges of weights leave the part of the line within them`() throws {
    let found = try found([[1, 0], [0.6, 0.6], [0, 1]], ranges: [0.5...0.8, 0...1])
    #expect(isNear(found.entries[0].first, 2.0 / 3))
    #expect(isNear(found.entries[1].first, 1.0 / 3))
    #expect(found.entries[2].first == 0)
    #expect(found.entries[2].central == nil)
    #expect(found.entries[2].confidence == nil)
  }

  @Test func `weights that cannot add up to 1 are no space`() {
    #expect(WeightSpace([0...0.3, 0...0.4], trying: SplitMix64(seed: 1)) == nil)
    #expect(WeightSpace([0.6...1, 0.6...1], trying: SplitMix64(seed: 1)) == nil)
  }

  @Test func `equal options share their rank`() throws {
    let found = try found([[1, 0], [1, 0], [0, 0]])
    #expect(found.entries[0].first == 1)
    #expect(found.entries[1].first == 1)
    #expect(found.entries[2].ranks[2] == 1)
  }

  /// Evidence of one criterion that is even between 0 and 1 for a and 0.25 for b: a is first in three
  /// quarters of draws.
  @Test func `confidence is how often drawn evidence keeps an option first`() {
    var random = SplitMix64(seed: 11)
    let evidence = (0..<Self.draws).map { _ in Double(random.next() >> 11) * 0x1p-53 }
    let found = Acceptability(
      draws: Self.draws, worths: { [[evidence[$0]], [0.25]] }, weights: { _ in [1] })
    #expect(isNear(found.entries[0].confidence ?? 0, 0.75))
    #expect(isNear(found.entries[1].confidence ?? 0, 0.25))
  }
}
