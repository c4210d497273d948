import Places
import Readers
import Testing

struct VintageConversionTests {
  /// A stays; B splits into B1 and B2; C and D merge into CD; E and F move irregularly.
  private let lookup: AreaVintageLookup = {
    let rows: [(String, String, AreaChange)] = [
      ("A", "A", .unchanged), ("B", "B1", .split), ("B", "B2", .split), ("C", "CD", .merged),
      ("D", "CD", .merged), ("E", "E1", .irregular), ("F", "E1", .irregular),
      ("F", "F1", .irregular),
    ]
    return AreaVintageLookup(
      rows: rows.map { from, to, change in
        AreaVintageLookup.Row(area2011: AreaID(from), area2021: AreaID(to), change: change)
      })
  }()

  private func ids(_ values: [String: Double]) -> [AreaID: Double] {
    Dictionary(uniqueKeysWithValues: values.map { (AreaID($0.key), $0.value) })
  }

  @Test func `splits are shared by population and mergers added up`() {
    let figures = VintageConversion(lookup, to: .areasOf2021).counts(
      ids(["A": 10, "B": 20, "C": 3, "D": 4, "E": 1, "F": 1]), weights: ids(["B1": 30, "B2": 10]))
    #expect(figures.values == ids(["A": 10, "B1": 15, "B2": 5, "CD": 7]))
    #expect(
      figures.basis
        == [
          AreaID("A"): .same, AreaID("B1"): .shared, AreaID("B2"): .shared,
          AreaID("CD"): .combined,
        ])
  }

  @Test func `irregular areas are listed and get nothing`() {
    let figures = VintageConversion(lookup, to: .areasOf2021).counts(ids(["E": 1, "F": 1]))
    #expect(figures.irregular == [AreaID("E1"), AreaID("F1")])
    #expect(figures.values.isEmpty)
  }

  @Test func `areas whose source has no figure are listed`() {
    let figures = VintageConversion(lookup, to: .areasOf2021).counts(ids(["C": 1]))
    #expect(figures.missing == ["A", "B1", "B2", "CD"].map { AreaID($0) })
  }

  @Test func `a split without weights is shared equally`() {
    let figures = VintageConversion(lookup, to: .areasOf2021).counts(ids(["B": 20]))
    #expect(figures.values == ids(["B1": 10, "B2": 10]))
  }

  @Test func `a split with one part of unknown weight is shared equally`() {
    let figures = VintageConversion(lookup, to: .areasOf2021).counts(
      ids(["B": 20]), weights: ids(["B1": 30]))
    #expect(figures.values == ids(["B1": 10, "B2": 10]))
  }

  @Test func `the way back adds splits up and shares mergers`() {
    let figures = VintageConversion(lookup, to: .areasOf2011).counts(
      ids(["A": 10, "B1": 15, "B2": 5, "CD": 8]), weights: ids(["C": 1, "D": 3]))
    #expect(figures.values == ids(["A": 10, "B": 20, "C": 2, "D": 6]))
    #expect(figures.irregular == [AreaID("E"), AreaID("F")])
  }

  @Test func `rates are averaged over mergers and passed on by splits`() {
    let figures = VintageConversion(lookup, to: .areasOf2021).rates(
      ids(["A": 0.1, "B": 0.2, "C": 0.3, "D": 0.6]), weights: ids(["C": 1, "D": 2]))
    #expect(figures.values[AreaID("B1")] == 0.2)
    #expect(abs((figures.values[AreaID("CD")] ?? 0) - 0.5) < 1e-12)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the total of regular areas stays the same`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let counts = Dictionary(
      uniqueKeysWithValues: ["A", "B", "C", "D"].map {
        (AreaID($0), Double.random(in: 0...100, using: &generator))
      })
    let weights = Dictionary(
      uniqueKeysWithValues: ["B1", "B2"].map {
        (AreaID($0), Double.random(in: 0...100, using: &generator))
      })
    let carried = VintageConversion(lookup, to: .areasOf2021).counts(counts, weights: weights)
    #expect(abs(carried.values.values.reduce(0, +) - counts.values.reduce(0, +)) < 1e-9)
  }
}
