/// What is asked about a question beyond which plans are best.
public struct Asking: Hashable, Sendable {
  /// The most plans to list, best first.
  public var top: Int
  /// Plans that differ from one another, in place of the ranking.
  public var diverse: Diversity?
  /// What deciding each site otherwise costs, for the best plan and for each scenario.
  public var effects: Bool
  /// The best value for each number of hubs.
  public var curve: Bool
  /// A proof that anyone can check.
  public var certificate: Bool

  public init(
    top: Int = 10, diverse: Diversity? = nil, effects: Bool = false, curve: Bool = false,
    certificate: Bool = false
  ) {
    self.top = top
    self.diverse = diverse
    self.effects = effects
    self.curve = curve
    self.certificate = certificate
  }
}

/// How far plans must differ and how good they must be.
public struct Diversity: Hashable, Sendable {
  /// The fewest sites in which any two plans differ.
  public let sites: Int
  /// The most that a plan may be worse than the best, as a share of the best value.
  public let within: Double

  public init(sites: Int, within: Double) {
    self.sites = sites
    self.within = within
  }
}
