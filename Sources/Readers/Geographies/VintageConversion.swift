public import Places

/// Carries figures between the LSOAs of 2011 and of 2021 by the exact-fit look-up.
///
/// Unchanged areas keep their figure, merged areas add up, split areas share theirs out; areas whose
/// boundaries moved irregularly (`X`) are listed and get nothing. Ranks and deciles cannot be
/// carried over at all, so there is no function for them.
public struct VintageConversion: Sendable {
  public enum Target: Sendable {
    case areasOf2011
    case areasOf2021
  }

  /// How a carried figure came about.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// The area is the same in both.
    case same
    /// The sum, or weighted mean, of whole areas.
    case combined
    /// A share of a larger area's: an estimate.
    case shared
  }

  public struct Figures: Hashable, Sendable {
    public let values: [AreaID: Double]
    public let basis: [AreaID: Basis]
    /// Target areas without a figure because their boundaries moved irregularly, in order.
    public let irregular: [AreaID]
    /// Target areas without a figure because a source area has none, in order.
    public let missing: [AreaID]
  }

  private let sources: [AreaID: [AreaID]]
  private let shares: [AreaID: Int]
  private let irregular: Set<AreaID>

  public init(_ lookup: AreaVintageLookup, to target: Target) {
    var sources: [AreaID: [AreaID]] = [:]
    var shares: [AreaID: Int] = [:]
    var irregular = Set<AreaID>()
    for row in lookup.rows {
      let (from, to) =
        target == .areasOf2021 ? (row.area2011, row.area2021) : (row.area2021, row.area2011)
      sources[to, default: []].append(from)
      shares[from, default: 0] += 1
      if row.change == .irregular { irregular.insert(to) }
    }
    self.sources = sources
    self.shares = shares
    self.irregular = irregular
  }

  /// Carries counts of people or things over; the total of all regular areas stays the same.
  ///
  /// A split area's count is shared out in proportion to `weights` of the new areas, such as their
  /// population, or equally where one of its parts has no weight or all weigh nothing.
  public func counts(_ counts: [AreaID: Double], weights: [AreaID: Double] = [:]) -> Figures {
    // Where one part has no weight, none counts: it would get nothing.
    var wholes: [AreaID: Double] = [:]
    for (target, sources) in sources {
      for source in sources { wholes[source, default: 0] += weights[target] ?? .nan }
    }
    return figures(having: counts) { target, sources in
      sources.reduce(0) { sum, source in
        let parts = shares[source] ?? 1
        let whole = wholes[source] ?? 0
        let share =
          parts == 1 ? 1 : whole > 0 ? (weights[target] ?? 0) / whole : 1 / Double(parts)
        return sum + (counts[source] ?? 0) * share
      }
    }
  }

  /// Carries rates and scores over: a merged area has the mean of its parts, weighted by `weights`
  /// of the old areas; a split area passes its rate on as it is, which assumes an even spread.
  public func rates(_ rates: [AreaID: Double], weights: [AreaID: Double]) -> Figures {
    figures(having: rates) { _, sources in
      let total = sources.reduce(0) { $0 + (weights[$1] ?? 0) }
      let mean = sources.reduce(0) { $0 + (rates[$1] ?? 0) } / Double(sources.count)
      return total > 0
        ? sources.reduce(0) { $0 + (rates[$1] ?? 0) * (weights[$1] ?? 0) } / total : mean
    }
  }

  private func figures(
    having known: [AreaID: Double], _ value: (AreaID, [AreaID]) -> Double
  ) -> Figures {
    var values: [AreaID: Double] = [:]
    var basis: [AreaID: Basis] = [:]
    var missing: [AreaID] = []
    for (target, sources) in sources where !irregular.contains(target) {
      guard sources.allSatisfy({ known[$0] != nil }) else {
        missing.append(target)
        continue
      }
      values[target] = value(target, sources)
      basis[target] =
        sources.count > 1
        ? .combined : (shares[sources[0]] ?? 1) > 1 ? .shared : .same
    }
    return Figures(
      values: values, basis: basis, irregular: irregular.sorted(), missing: missing.sorted())
  }
}
