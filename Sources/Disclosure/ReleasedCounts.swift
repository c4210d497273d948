/// A column of counts with its margins, as it may be shown: small counts withheld, as many others with
/// them as it takes that no sum gives one back, the rest rounded.
///
/// Cells are added up by any number of groupings, which may cross, and all together. A cell below the
/// rule's threshold is withheld (primary suppression). It is safe when another withheld cell, its
/// partner, stands in exactly the same released margins, and the two together reach the threshold: any
/// number from none to both together could then be moved between them without a released figure
/// changing, so that nobody can tell whether the cell is below the threshold at all. Where a cell has
/// no partner, the cheapest is made: another cell is withheld, and the margins that part the two; cost is
/// what is withheld. The sum of all parts no two cells, so it is shown unless no cell reaches the
/// threshold with it. What is withheld later takes no partner away, as it only makes released margins
/// fewer. See Willenborg and
/// de Waal, *Elements of Statistical Disclosure Control* (2001), chapter 5, on secondary suppression.
///
/// It takes the attacker to know every released figure, the threshold and the rounding; one who knows in
/// which order cells are chosen can say which of the two was chosen first, as with every such method.
public struct ReleasedCounts: Hashable, Sendable {
  /// One per cell; nothing where it is withheld or was not known.
  public let cells: [Int?]
  /// For each grouping, one per group, in the order of their numbers; nothing where it is withheld.
  public let margins: [[Int?]]
  public let total: Int?
  /// Cells that are withheld, those for the sake of others among them.
  public let withheld: Set<Int>

  /// - Parameters:
  ///   - counts: nothing where a count is not known; it is then in no margin.
  ///   - groupings: the group of each cell, numbered from 0; nothing for a cell in none.
  public init(_ counts: [Int?], groupings: [[Int?]], rule: DisclosureRule = DisclosureRule()) {
    var search = Suppression(counts, groupings: groupings, rule: rule)
    search.run()
    let held = search.held
    withheld = Set(counts.indices.filter { held[$0] })
    cells = counts.indices.map { held[$0] ? nil : counts[$0].map(rule.rounded) }
    let released = search.margins.map { $0.isReleased ? rule.rounded($0.sum) : nil }
    var next = 0
    margins = search.sizes.map { size in
      defer { next += size }
      return Array(released[next..<next + size])
    }
    total = released[next]
  }
}

/// Which cells and margins are withheld.
struct Suppression {
  struct Margin {
    let cells: Set<Int>
    let sum: Int
    var isReleased: Bool
  }

  private let counts: [Int?]
  private let rule: DisclosureRule
  /// The margins of each grouping one after the other, then the one of all.
  private(set) var margins: [Margin]
  /// How many groups each grouping has.
  let sizes: [Int]
  /// Which margins each cell stands in.
  private let homes: [Set<Int>]
  private(set) var held: [Bool]

  init(_ counts: [Int?], groupings: [[Int?]], rule: DisclosureRule) {
    self.counts = counts
    self.rule = rule
    let known = counts.indices.filter { counts[$0] != nil }
    sizes = groupings.map { ($0.compactMap(\.self).max() ?? -1) + 1 }
    var sets: [Set<Int>] = []
    for (grouping, size) in zip(groupings, sizes) {
      for group in 0..<size { sets.append(Set(known.filter { grouping[$0] == group })) }
    }
    sets.append(Set(known))
    margins = sets.map { cells in
      let sum = cells.reduce(0) { $0 + (counts[$1] ?? 0) }
      return Margin(cells: cells, sum: sum, isReleased: sum >= rule.under)
    }
    homes = counts.indices.map { cell in
      Set(sets.indices.filter { sets[$0].contains(cell) })
    }
    held = counts.map { $0.map { $0 < rule.under } ?? false }
  }

  mutating func run() {
    let small = counts.indices.filter { held[$0] }
      .sorted { (counts[$0]!, $0) < (counts[$1]!, $1) }
    for cell in small { protect(cell) }
  }

  /// Released margins that hold one of two cells and not the other.
  private func parting(_ cell: Int, _ other: Int) -> [Int] {
    homes[cell].symmetricDifference(homes[other]).filter { margins[$0].isReleased }
  }

  private mutating func protect(_ cell: Int) {
    var best: (cost: Int, partner: Int, margins: [Int])?
    for other in counts.indices where other != cell {
      guard let count = counts[other], count + counts[cell]! >= rule.under else { continue }
      let parting = parting(cell, other)
      let cost = (held[other] ? 0 : count) + parting.reduce(0) { $0 + margins[$1].sum }
      // Of what costs alike the earlier partner is taken.
      if best.map({ cost < $0.cost }) ?? true { best = (cost, other, parting) }
    }
    // Where all together are too few, nothing that the cell stands in is shown.
    if let best { held[best.partner] = true }
    for margin in best?.margins ?? Array(homes[cell]) { margins[margin].isReleased = false }
  }
}
