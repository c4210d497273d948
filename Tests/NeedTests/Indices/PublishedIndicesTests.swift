import Foundation
import Need
import TestSupport
import Testing

/// The English Indices of Deprivation 2019, made again from their domains' ranks: the order of the published
/// index, and its published scores.
///
/// `Tests/Fixtures/published/indices-2019.csv`: 57 of the 32,844 areas, most deprived rank 1 (Ministry of Housing,
/// Communities and Local Government, File 7 of the Indices, 2019; OGL v3).
struct PublishedIndicesTests {
  private static let areas = 32_844
  /// The shares of the domains in the index, which add up to 99.9: Technical Report of 2019, chapter 3.
  private static let shares = [
    "income": 22.5, "employment": 22.5, "education": 13.5, "health": 13.5, "crime": 9.3,
    "barriers": 9.3, "environment": 9.3,
  ]

  private struct Published {
    let area: String
    let rank: Int
    let domains: [String: Int]
  }

  private func published() throws -> [Published] {
    let lines = try String(
      contentsOf: Surroundings.fixture("published/indices-2019.csv"), encoding: .utf8
    ).split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
    return try lines.dropFirst().map { row in
      let named = Dictionary(uniqueKeysWithValues: zip(lines[0], row))
      var domains: [String: Int] = [:]
      for domain in Self.shares.keys {
        let rank: Int = try #require(named[domain].flatMap { Int($0) })
        domains[domain] = rank
      }
      return Published(area: row[0], rank: try #require(Int(row[1])), domains: domains)
    }
  }

  /// An index over all areas of England: those known first, and others with the ranks that are left.
  private func index(_ known: [Published]) throws -> CompositeIndex {
    let domains = Self.shares.keys.sorted()
    let indicators = domains.map { domain -> Indicator in
      let ranks = known.map { $0.domains[domain]! }
      let taken = Set(ranks)
      let others = (1...Self.areas).filter { !taken.contains($0) }
      return Indicator(
        id: domain, direction: .lower, values: (ranks + others).map { Double($0) })
    }
    return try CompositeIndex(
      indicators,
      design: IndexDesign(
        standardisation: .exponential, weights: .stated(domains.map { Self.shares[$0]! })))
  }

  @Test func `the index of 2019 is in its published order`() throws {
    let known = try published()
    let values = try index(known).values
    let ours = known.indices.sorted { values[$0]! > values[$1]! }.map { known[$0].area }
    #expect(known.count == 57)
    #expect(ours == known.sorted { $0.rank < $1.rank }.map(\.area))
  }

  /// File 7 prints three decimals. It adds the shares up as they are, to 99.9 per cent; an index of ours has
  /// weights that add up to 1.
  @Test func `its published scores come out to the last decimal`() throws {
    let known = try published()
    let values = try index(known).values
    let scores = ["E01000001": 6.208, "E01000002": 5.143, "E01000003": 19.402, "E01000005": 28.652]
    for (area, score) in scores {
      let place = try #require(known.firstIndex { $0.area == area })
      #expect(abs(0.999 * values[place]! - score) < 0.0005, "\(area)")
    }
  }
}
