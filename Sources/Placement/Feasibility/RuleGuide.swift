/// Builds a plan site by site, deciding on the way what the rules leave no choice about.
struct RuleGuide {
  private let rules: RuleSet
  private(set) var decisions: [Decision]
  /// Whether the rules leave no plan any more.
  private(set) var isDead = false
  /// Sites that have become open since this was last asked.
  private var fresh: [Int] = []

  /// - Returns: nothing when the rules contradict one another.
  init?(_ rules: RuleSet) {
    guard let first = rules.firstDecisions else { return nil }
    self.rules = rules
    decisions = first
    fresh = first.indices.filter { first[$0] == .open }
  }

  /// The open sites, by problem index, ascending.
  var open: [Int] { decisions.indices.filter { decisions[$0] == .open } }

  /// Opens a site, or closes it for good where the rules would then leave nothing.
  mutating func admit(_ site: Int) {
    guard !isDead, decisions[site] == .free else { return }
    var next = decisions
    next[site] = .open
    if !rules.propagate(&next) {
      next = decisions
      next[site] = .closed
      isDead = !rules.propagate(&next)
    }
    for site in next.indices where next[site] == .open && decisions[site] != .open {
      fresh.append(site)
    }
    decisions = next
  }

  mutating func takeFresh() -> [Int] {
    defer { fresh = [] }
    return fresh
  }
}
