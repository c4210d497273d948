import Foundation
import Scores
import TestSupport
import Testing

/// Acceptabilities against figures that others worked out and printed, and against areas.
struct AcceptabilityPublishedTests {
  // MARK: A published example

  private typealias Counts = (with: Int, without: Int)

  /// Heparin or enoxaparin after trauma: proximal and distal thrombosis, and major bleeding, each as likely
  /// as the trial of Geerts and others saw them (1996, doi:10.1056/NEJM199609053351003), Beta(patients
  /// with, patients without). Worth goes from 1 at the lower end of the range to 0 at the upper.
  private static let trial: [(least: Double, most: Double, drugs: [Counts])] = [
    (0, 0.25, [(20, 116), (8, 121)]), (0.15, 0.4, [(40, 96), (32, 97)]),
    (0, 0.1, [(1, 135), (5, 124)]),
  ]

  /// Gammas of whole shapes are sums of exponentials, and a beta is a share of two.
  private static func beta(_ counts: Counts, _ numbers: inout SplitMix64) -> Double {
    func gamma(_ shape: Int) -> Double {
      var product = 1.0
      for _ in 0..<shape { product *= Double.random(in: 0..<1, using: &numbers) }
      return -log(product)
    }
    let own = gamma(counts.with)
    return own / (own + gamma(counts.without))
  }

  private static func worths(_ numbers: inout SplitMix64) -> [[Double]] {
    (0..<2).map { drug in
      trial.map { row in
        1 - (beta(row.drugs[drug], &numbers) - row.least) / (row.most - row.least)
      }
    }
  }

  /// The example of the R package smaa (Van Valkenhoef, on CRAN), whose own tests keep what it prints for
  /// 10,000 draws: rank acceptabilities, central weights and confidence factors. The distributions are
  /// those of the same authors' elicitation program (drugis, “Thrombolytics Example”).
  @Test func `the thrombolytics example comes out as the R package smaa prints it`() {
    let draws = 10_000
    var numbers = SplitMix64(seed: 1996)
    let worths = (0..<draws).map { _ in Self.worths(&numbers) }
    let weights = (0..<draws).map { _ -> [Double] in
      let cuts = [
        Double.random(in: 0..<1, using: &numbers), Double.random(in: 0..<1, using: &numbers),
      ].sorted()
      return [cuts[0], cuts[1] - cuts[0], 1 - cuts[1]]
    }
    let found = Acceptability(draws: draws, worths: { worths[$0] }, weights: { weights[$0] })
    let printed = [
      (ranks: [0.3504, 0.6496], central: [0.1865097, 0.2772205, 0.5362698], confidence: 0.6682),
      (ranks: [0.6496, 0.3504], central: [0.4073100, 0.3641477, 0.2285423], confidence: 0.8956),
    ]
    // Both are samples of 10,000: four standard errors of the difference.
    func error(_ share: Double) -> Double { 4 * (2 * share * (1 - share) / 10_000).squareRoot() }
    for (entry, expected) in zip(found.entries, printed) {
      for (share, own) in zip(expected.ranks, entry.ranks) {
        #expect(abs(own - share) < error(share))
      }
      // A weight spreads by 0.24 at the most, and the mean is of the draws in which the drug is first.
      let spread = 4 * 0.24 * (2 / (10_000 * expected.ranks[0])).squareRoot()
      let central = entry.central ?? [0, 0, 0]
      for (weight, own) in zip(expected.central, central) { #expect(abs(own - weight) < spread) }
      let confidence = entry.confidence ?? 0
      // The central weights differ by their own error, too.
      #expect(abs(confidence - expected.confidence) < error(expected.confidence) + 0.01)
    }
  }

  // MARK: Areas

  /// With three criteria all weights are a triangle, and those under which an option has a rank are pieces
  /// of it, cut by straight lines: their areas are the acceptabilities, without any draw.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `with three criteria they are areas of a triangle`(seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    let options = Int.random(in: 2...5, using: &numbers)
    let worths = (0..<options).map { _ in
      (0..<3).map { _ in Double.random(in: 0..<1, using: &numbers) }
    }
    let draws = 4_000
    let space = try #require(WeightSpace([0...1, 0...1, 0...1], trying: numbers))
    var generator = numbers
    let weights = (0..<draws).map { _ in space.draw(&generator) }
    let found = Acceptability(draws: draws, worths: { _ in worths }, weights: { weights[$0] })
    for option in worths.indices {
      let pieces = Self.pieces(of: option, worths)
      for rank in worths.indices {
        let share = pieces.filter { $0.rank == rank }.reduce(0) { $0 + $1.polygon.area } / 0.5
        let error = (share * (1 - share) / Double(draws)).squareRoot()
        #expect(abs(found.entries[option].ranks[rank] - share) <= 5 * error + 1e-9)
      }
      guard let first = pieces.first(where: { $0.rank == 0 })?.polygon, first.area > 0.02 else {
        continue
      }
      let central = try #require(found.entries[option].central)
      let (x, y) = first.centre
      let count = Double(draws) * first.area / 0.5
      for (own, exact) in zip(central, [x, y, 1 - x - y]) {
        #expect(abs(own - exact) < 5 * 0.24 / count.squareRoot())
      }
    }
  }

  /// The weights of the first two criteria, the third's being the rest, cut by whether each other option has
  /// more value.
  private static func pieces(
    of option: Int, _ worths: [[Double]]
  ) -> [(polygon: Polygon, rank: Int)] {
    var pieces = [(polygon: Polygon(corners: [(0, 0), (1, 0), (0, 1)]), rank: 0)]
    for other in worths.indices where other != option {
      let lead = zip(worths[option], worths[other]).map { $0 - $1 }
      // lead₁ x + lead₂ y + lead₃ (1 − x − y) is the option's lead.
      let line = (lead[0] - lead[2], lead[1] - lead[2], lead[2])
      pieces = pieces.flatMap { piece in
        [
          (piece.polygon.cut(line.0, line.1, line.2), piece.rank),
          (piece.polygon.cut(-line.0, -line.1, -line.2), piece.rank + 1),
        ]
      }.filter { $0.0.corners.count > 2 }
    }
    return pieces
  }
}

/// A convex polygon.
private struct Polygon {
  let corners: [(x: Double, y: Double)]

  /// What of it has a x + b y + c ≥ 0.
  func cut(_ a: Double, _ b: Double, _ c: Double) -> Polygon {
    var kept: [(x: Double, y: Double)] = []
    for (index, corner) in corners.enumerated() {
      let next = corners[(index + 1) % corners.count]
      let (here, there) = (a * corner.x + b * corner.y + c, a * next.x + b * next.y + c)
      if here >= 0 { kept.append(corner) }
      guard here * there < 0 else { continue }
      let part = here / (here - there)
      kept.append((corner.x + part * (next.x - corner.x), corner.y + part * (next.y - corner.y)))
    }
    return Polygon(corners: kept)
  }

  private func sums() -> (area: Double, x: Double, y: Double) {
    var (area, x, y) = (0.0, 0.0, 0.0)
    for (index, corner) in corners.enumerated() {
      let next = corners[(index + 1) % corners.count]
      let cross = corner.x * next.y - next.x * corner.y
      area += cross / 2
      x += (corner.x + next.x) * cross / 6
      y += (corner.y + next.y) * cross / 6
    }
    return (area, x, y)
  }

  var area: Double { sums().area }

  var centre: (x: Double, y: Double) {
    let (area, x, y) = sums()
    return (x / area, y / area)
  }
}
