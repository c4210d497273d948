internal import MixedInteger

/// The siting rules as a linear model: column *j* is 1 where site *j* opens.
struct SitingModel {
  var model = MixedIntegerModel()
  let siteCount: Int

  init(_ rules: SitingRules, siteCount: Int) {
    self.siteCount = siteCount
    for site in 0..<siteCount {
      _ = model.addColumn(
        lower: rules.keep.contains(site) ? 1 : 0, upper: rules.close.contains(site) ? 0 : 1,
        isWhole: true)
    }
    model.addRow(
      (0..<siteCount).map { .init($0) }, atLeast: Double(rules.fewest), atMost: Double(rules.count))
    for group in rules.groups {
      // A site named twice counts twice, as it does where plans are checked.
      let counts = Dictionary(group.members.map { ($0, 1.0) }, uniquingKeysWith: +)
      model.addRow(
        counts.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) },
        atLeast: Double(group.atLeast),
        atMost: group.atMost == .max ? .infinity : Double(group.atMost))
    }
    for side in rules.sides {
      model.addRow(
        side.terms.map { .init($0.site, $0.weight) }, atLeast: side.atLeast, atMost: side.atMost)
    }
  }

  /// Leaves out one set of open sites: Σ open (1 − y) + Σ closed y ≥ 1.
  mutating func exclude(_ open: [Int]) {
    let isOpen = Set(open)
    model.addRow(
      (0..<siteCount).map { .init($0, isOpen.contains($0) ? -1 : 1) },
      atLeast: 1 - Double(isOpen.count))
  }

  /// The open sites of a solution.
  func open(_ values: [Double]) -> [Int] { (0..<siteCount).filter { values[$0] > 0.5 } }
}
