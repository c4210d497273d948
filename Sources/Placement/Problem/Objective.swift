public import Places

/// What a placement is to make best.
public enum Objective: Hashable, Sendable {
  /// Least total weighted impedance, Σ a(i) d(i, j) over areas *i*, *j* the open site nearest to *i*.
  ///
  /// Use it when everyone's travel counts alike. It may leave a few remote areas far away: see
  /// ``pCenter``. Hakimi (1964), doi:10.1287/opre.12.3.450.
  case pMedian

  /// Most demand with an open site within the standard: Σ a(i) over areas with d(i, j) ≤ `within`.
  ///
  /// Use it when a service standard is the promise. It gives up how far beyond the standard anyone
  /// is left. Church and ReVelle (1974), doi:10.1111/j.1435-5597.1974.tb00902.x.
  case maximalCoverage(within: Double)

  /// Least worst impedance: max d(i, j) over areas with demand.
  ///
  /// Use it when nobody may be left behind. It looks at one area only and gives up everyone else's
  /// travel; so of the many plans with one worst impedance that with least total travel comes first. Hakimi (1965), doi:10.1287/opre.13.3.462.
  case pCenter

  /// Fewest open sites so that at least `share` of demand, 0 to 1, is within the standard.
  ///
  /// `rules.count` is then the most sites that may open. Use it to learn what a promise takes. Of the
  /// plans with fewest sites the one with least total travel comes first, or, where `share` is below
  /// 1, the one that covers most. Toregas, Swain, ReVelle and Bergman (1971), doi:10.1287/opre.19.6.1363; in part:
  /// Daskin and Owen (1999).
  case setCoverage(within: Double, share: Double)

  /// Least Kolm–Pollak equally-distributed equivalent: the impedance that, if everyone had it, would
  /// be as good as the one that people have, (1/κ) ln(Σ a(i) e^{κ d(i, j)} / Σ a(i)).
  ///
  /// κ = `alpha` · `aversion`; `aversion` (the literature's −ε, above zero; 1 is usual) says how much
  /// more a long journey counts than several short ones, `alpha` (per unit of impedance) makes it free
  /// of the unit: see ``alpha(of:demand:)``. Use it when travel should be short and fairly shared. It
  /// gives up some total travel. Horton et al.
  /// (2024), arXiv:2401.15452.
  case equity(aversion: Double, alpha: Double)

  /// Least total cost Σ cost(j) over open sites *j* of a plan that gives a service level.
  ///
  /// `costs` has one value per site, below zero where opening it saves money; `rules.count` is the most
  /// sites that may open and `rules.fewest`, where it is less, the fewest. Use it to learn what a promise
  /// costs; ``setCoverage(within:share:)`` is the case where every site costs one. It gives up any
  /// service beyond the level: of the plans of one cost the one with least total travel comes first, or,
  /// where a share of demand below 1 is to be covered, the one that covers most. Toregas, Swain, ReVelle
  /// and Bergman (1971), doi:10.1287/opre.19.6.1363; ReVelle and Swain (1970),
  /// doi:10.1111/j.1538-4632.1970.tb00142.x.
  case leastCost(costs: [Double], for: ServiceLevel)
}

/// A level of service that a plan must give.
public enum ServiceLevel: Hashable, Sendable {
  /// At least `share` of demand, above 0 and up to 1, has an open site within the standard.
  case coverage(within: Double, share: Double)
  /// Mean impedance, Σ a(i) d(i, j) / Σ a(i), no more than this.
  case meanTravel(atMost: Double)
}

extension Objective {
  /// α = Σ a(i) d(i) / Σ a(i) d(i)² over today's travel, the reference distribution that makes an
  /// aversion comparable between places.
  ///
  /// Areas without demand or without a route are left out.
  ///
  /// - Returns: nothing when nobody travels.
  public static func alpha(of today: NearestSites, demand: Demand) -> Double? {
    var sum = 0.0
    var squares = 0.0
    for (weight, impedance) in zip(demand.weights, today.impedance) where impedance.isFinite {
      sum += weight * impedance
      squares += weight * impedance * impedance
    }
    return squares > 0 ? sum / squares : nil
  }

  /// Whether the number of sites is part of the answer, the rules giving the most.
  var choosesCount: Bool {
    switch self {
    case .setCoverage, .leastCost: true
    case .pMedian, .maximalCoverage, .pCenter, .equity: false
    }
  }

  /// The standard, where the objective has one.
  public var standard: Double? {
    switch self {
    case .maximalCoverage(let within), .setCoverage(let within, _),
      .leastCost(_, .coverage(let within, _)):
      within
    case .pMedian, .pCenter, .equity, .leastCost(_, .meanTravel): nil
    }
  }
}

extension Objective {
  /// The share of demand that must be within a standard, where that is a condition.
  var coverage: (within: Double, share: Double)? {
    if case .coverage(let within, let share) = level { return (within, share) }
    return nil
  }

  /// The level of service that is a condition, where there is one.
  var level: ServiceLevel? {
    switch self {
    case .setCoverage(let within, let share): .coverage(within: within, share: share)
    case .leastCost(_, let level): level
    case .pMedian, .maximalCoverage, .pCenter, .equity: nil
    }
  }
}

extension Objective {
  /// Whether more is better.
  public var isMaximised: Bool {
    if case .maximalCoverage = self { true } else { false }
  }

  /// Whether the value `a` is better than `b` by more than the rounding of either.
  public func isBetter(_ a: Double, than b: Double) -> Bool {
    isMaximised ? Rounding.isLess(b, than: a) : Rounding.isLess(a, than: b)
  }
}

extension Objective {
  /// How much worse a value is than the best, as a share of the best.
  func loss(of value: Double, to best: Double) -> Double {
    let worse = isMaximised ? best - value : value - best
    return worse <= 0 ? 0 : worse / max(abs(best), .leastNormalMagnitude)
  }
}
