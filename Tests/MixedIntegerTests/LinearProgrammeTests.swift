import MixedInteger
import TestSupport
import Testing

/// A programme whose rows come and go.
struct LinearProgrammeTests {
  /// Least a + 2b with 0 ≤ a, b ≤ 10.
  private static func programme() throws -> LinearProgramme {
    let programme = try LinearProgramme(#require(Highs.library))
    try programme.addColumns(costs: [1, 2], lower: [0, 0], upper: [10, 10])
    return programme
  }

  private static func row(_ a: Double, _ b: Double, atLeast: Double) -> LinearProgramme.Rows {
    var rows = LinearProgramme.Rows()
    rows.term(0, a)
    rows.term(1, b)
    rows.end(atLeast: atLeast)
    return rows
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason))
  func `rows and limits by hand, each solution from the last`() throws {
    let programme = try Self.programme()
    // a + b ≥ 4: all of it by a, at a multiplier of one.
    try programme.add(Self.row(1, 1, atLeast: 4))
    let first = try #require(try programme.solve(by: .interiorPoint))
    #expect(abs(first.value - 4) < 1e-9)
    #expect(abs(first.values[0] - 4) < 1e-9)
    #expect(abs(first.multipliers[0] - 1) < 1e-9)
    // b − a ≥ 2: a = 1, b = 3, so 7; multipliers 1.5 and 0.5.
    try programme.add(Self.row(-1, 1, atLeast: 2))
    let second = try #require(try programme.solve())
    #expect(abs(second.value - 7) < 1e-9)
    #expect(abs(second.multipliers[0] - 1.5) < 1e-9 && abs(second.multipliers[1] - 0.5) < 1e-9)
    #expect(zip(second.sums, [4, 2]).allSatisfy { abs($0 - $1) < 1e-9 })
    // b no more than 2: nothing gives both.
    try programme.limit(from: 1, lower: [0], upper: [2])
    let none = try programme.solve()
    #expect(none.map { $0.values[0] <= 1e-9 && abs($0.value - 4) < 1e-9 } ?? true)
    try programme.limit(from: 1, lower: [0], upper: [1])
    #expect(try programme.solve() == nil)
    // Without the second row it is a = 3, b = 1 or a = 4: 4 again.
    try programme.remove([1])
    #expect(programme.rowCount == 1)
    #expect(abs(try #require(try programme.solve()).value - 4) < 1e-9)
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason))
  func `few steps say no more than many, and a basis begins again where it was`() throws {
    let programme = try LinearProgramme(#require(Highs.library))
    var random = SplitMix64(seed: 3)
    let count = 40
    try programme.addColumns(
      costs: (0..<count).map { _ in Double(random.whole(1...30)) },
      lower: [Double](repeating: 0, count: count), upper: [Double](repeating: 1, count: count))
    var rows = LinearProgramme.Rows()
    for _ in 0..<120 {
      for column in random.order(count).prefix(4).sorted() { rows.term(column) }
      rows.end(atLeast: 1)
    }
    try programme.add(rows)
    let whole = try #require(try programme.solve())
    let basis = try programme.basis()
    try programme.limit(from: 0, lower: [1], upper: [1])
    let few = try #require(try programme.value(afterSteps: 1))
    let many = try #require(try programme.value(afterSteps: 10_000))
    #expect(few <= many + 1e-9 && many >= whole.value - 1e-9)
    try programme.limit(from: 0, lower: [0], upper: [1])
    try programme.start(from: basis)
    #expect(abs(try #require(try programme.value(afterSteps: 0)) - whole.value) < 1e-9)
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason))
  func `an interrupt ends it without a solution`() throws {
    let programme = try LinearProgramme(#require(Highs.library), isInterrupted: { true })
    var random = SplitMix64(seed: 5)
    let count = 300
    try programme.addColumns(
      costs: (0..<count).map { _ in Double(random.whole(1...30)) },
      lower: [Double](repeating: 0, count: count), upper: [Double](repeating: 1, count: count))
    var rows = LinearProgramme.Rows()
    for _ in 0..<900 {
      for column in random.order(count).prefix(8).sorted() { rows.term(column) }
      rows.end(atLeast: 1)
    }
    try programme.add(rows)
    #expect(try programme.solve() == nil)
    #expect(try programme.solve(by: .interiorPoint) == nil)
  }
}
