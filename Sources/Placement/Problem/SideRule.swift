internal import Places

/// A limit on a weighted sum over the open sites: `atLeast` ≤ Σ weight(j) ≤ `atMost`.
///
/// Whatever the group limits cannot say: budgets, one site only with another, sites that are too
/// close to one another, areas that must have a site within reach.
public struct SideRule: Hashable, Sendable {
  public struct Term: Hashable, Sendable {
    /// A site index.
    public let site: Int
    /// What the site adds when it is open.
    public let weight: Double

    public init(site: Int, weight: Double) {
      self.site = site
      self.weight = weight
    }
  }

  /// Which rule of the caller's it belongs to.
  public let tag: RuleTag
  /// Each site once at most.
  public let terms: [Term]
  /// `-.infinity` where there is none.
  public let atLeast: Double
  /// `.infinity` where there is none.
  public let atMost: Double

  public init(
    _ tag: RuleTag = .unnamed, terms: [Term], atLeast: Double = -.infinity,
    atMost: Double = .infinity
  ) {
    self.tag = tag
    self.terms = terms
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// The same limit as another rule of the caller's.
  public func tagged(_ tag: RuleTag) -> SideRule {
    SideRule(tag, terms: terms, atLeast: atLeast, atMost: atMost)
  }
}

extension SideRule {
  /// Σ cost(j) over open sites within a budget.
  ///
  /// - Parameter costs: one per site, below zero where opening a site saves money.
  public static func budget(
    _ tag: RuleTag = .unnamed, costs: [Double], atMost: Double
  ) -> SideRule {
    SideRule(
      tag,
      terms: costs.enumerated().filter { $0.element != 0 }.map {
        Term(site: $0.offset, weight: $0.element)
      }, atMost: atMost)
  }

  /// `site` opens only where one of `partners` does.
  public static func onlyWith(
    _ tag: RuleTag = .unnamed, site: Int, partners: [Int]
  ) -> SideRule {
    SideRule(
      tag,
      terms: [Term(site: site, weight: -1)] + partners.map { Term(site: $0, weight: 1) },
      atLeast: 0)
  }

  /// At least one of the sites opens.
  public static func anyOf(
    _ tag: RuleTag = .unnamed, sites: [Int]
  ) -> SideRule {
    SideRule(tag, terms: sites.map { Term(site: $0, weight: 1) }, atLeast: 1)
  }

  /// Not more than one of the sites opens.
  public static func oneOf(
    _ tag: RuleTag = .unnamed, sites: [Int]
  ) -> SideRule {
    SideRule(tag, terms: sites.map { Term(site: $0, weight: 1) }, atMost: 1)
  }

  /// Whether the open sites keep within the limits, but for the rounding of what they add.
  func allows(_ open: Set<Int>) -> Bool {
    allows(terms.lazy.filter { open.contains($0.site) }.map(\.weight))
  }

  /// The same, with the weights laid out by site.
  func allows(_ open: [Int], weights: [Double]) -> Bool { allows(open.lazy.map { weights[$0] }) }

  private func allows(_ added: some Sequence<Double>) -> Bool {
    var sum = ExactSum()
    var size = 0.0
    for weight in added {
      sum.add(weight)
      size += abs(weight)
    }
    let margin = Rounding.ofFigures * size
    return sum.value >= atLeast - margin && sum.value <= atMost + margin
  }
}
