import Testing

@testable import Disclosure

/// Counts of users with their margins, by hand and against somebody who tries every table.
struct ReleasedCountsTests {
  @Test func `small counts are withheld and others rounded`() {
    let released = ReleasedCounts(
      [3, 12, 18, 2, 41], groupings: [], rule: DisclosureRule(under: 5, base: 5))
    // 3 and 2 together reach 5, so neither needs another; 76 rounds to 75.
    #expect(released.cells == [nil, 10, 20, nil, 40])
    #expect(released.total == 75)
  }

  @Test func `one small count alone takes another with it`() {
    let released = ReleasedCounts(
      [3, 12, 18], groupings: [[0, 0, 0]], rule: DisclosureRule(under: 5, base: 1))
    // Else 33 − 12 − 18 would give it back. The cheapest partner is 12.
    #expect(released.cells == [nil, nil, 18])
    #expect(released.margins == [[33]] && released.total == 33)
  }

  @Test func `a small count alone in its group takes a group's margin with it`() {
    // Of ward 0 there is one area with 4; without the margin of another ward, 50 − 46 would give it back.
    let released = ReleasedCounts(
      [4, 20, 26], groupings: [[0, 1, 1]], rule: DisclosureRule(under: 5, base: 1))
    #expect(released.margins == [[nil, nil]] && released.total == 50)
    #expect(released.withheld == [0, 1])
  }

  @Test func `what is not known is neither withheld nor counted`() {
    let released = ReleasedCounts([nil, 7, 9], groupings: [[0, 0, 1]])
    #expect(released.withheld.isEmpty && released.cells == [nil, 5, 10])
    #expect(released.total == 15)
  }

  @Test func `halves round upwards and nothing else does`() {
    let rule = DisclosureRule(under: 5, base: 5)
    #expect([5, 7, 8, 12, 13, 20].map(rule.rounded) == [5, 5, 10, 10, 15, 20])
    #expect(DisclosureRule(under: 1, base: 10).rounded(5) == 10)
  }

  /// The attacker knows every released figure and the rounding, and goes through every table that could
  /// lie behind them.
  @Test(arguments: 0..<40 as Range<UInt64>, [1, 3])
  func `no released figure gives a withheld count back`(seed: UInt64, base: Int) {
    var dice = Dice(seed)
    let rule = DisclosureRule(under: 3, base: base)
    let size = 3 + dice.roll(2)
    let counts = (0..<size).map { _ in dice.roll(3) == 0 ? dice.roll(3) : dice.roll(9) }
    let groupings = (0..<2).map { _ in (0..<size).map { _ in Optional(dice.roll(3)) } }
    let released = ReleasedCounts(counts, groupings: groupings, rule: rule)
    let attack = Attack(released, groupings: groupings, rule: rule, most: 10)
    #expect(attack.tables > 0)
    for cell in counts.indices where counts[cell] < rule.under {
      let seen = attack.values[cell]
      // Every small count could be it, and so could one that is not small.
      #expect(Set(0..<rule.under).isSubset(of: seen), "cell \(cell) of \(counts), \(groupings)")
      #expect(seen.contains { $0 >= rule.under }, "cell \(cell) of \(counts), \(groupings)")
    }
  }

  @Test func `the attacker finds what primary suppression alone leaves open`() {
    // The same attack with no partner taken: 3 = 33 − 12 − 18.
    let groupings: [[Int?]] = [[0, 0, 0]]
    let rule = DisclosureRule(under: 5, base: 1)
    let attack = Attack(
      cells: [nil, 12, 18], margins: [[33]], total: 33, groupings: groupings, rule: rule, most: 40)
    #expect(attack.values[0] == [3])
  }
}

/// Every table that could lie behind released figures.
private struct Attack {
  /// What each cell is in any of them.
  private(set) var values: [Set<Int>]
  private(set) var tables = 0

  init(_ released: ReleasedCounts, groupings: [[Int?]], rule: DisclosureRule, most: Int) {
    self.init(
      cells: released.cells, margins: released.margins, total: released.total,
      groupings: groupings, rule: rule, most: most)
  }

  init(
    cells: [Int?], margins: [[Int?]], total: Int?, groupings: [[Int?]], rule: DisclosureRule,
    most: Int
  ) {
    values = cells.map { _ in [] }
    var table: [Int] = []
    func fits() -> Bool {
      if let total, rule.rounded(table.reduce(0, +)) != total { return false }
      for (grouping, margins) in zip(groupings, margins) {
        for (group, margin) in margins.enumerated() {
          guard let margin else { continue }
          let sum = table.indices.reduce(0) { grouping[$1] == group ? $0 + table[$1] : $0 }
          if rule.rounded(sum) != margin { return false }
        }
      }
      return true
    }
    func search() {
      guard table.count < cells.count else {
        guard fits() else { return }
        tables += 1
        for (cell, value) in table.enumerated() { values[cell].insert(value) }
        return
      }
      for value in 0...most {
        if let cell = cells[table.count] {
          guard value >= rule.under, rule.rounded(value) == cell else { continue }
        }
        if let total, table.reduce(value, +) > total + rule.base { break }
        table.append(value)
        search()
        table.removeLast()
      }
    }
    search()
  }
}

/// Seeded numbers.
private struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A number below `sides`.
  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % sides
  }
}
