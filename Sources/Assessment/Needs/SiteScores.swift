public import Places
public import Scores
public import Studies

/// Every site of a tier, judged: the evidence, three methods side by side, and what would change the
/// first place.
public struct SiteScores: Sendable {
  public let tier: StudyScoring.Tier
  /// Open ones, candidates and all others of the study's tier, in its order.
  public let sites: [Site]
  public let sheet: ScoreSheet
  /// In the order of ``ScoreMethod/allCases``: the weighted sum first.
  public let scorings: [Scoring]
  public let tipping: [TippingWeight]
  /// Criteria of pass or fail, with what is known of each site.
  public let tests: [Test]
  /// The demand whose need sites reach, and the way people travel.
  public let demand: StudyDemand
  public let travel: StudyTravel

  /// A criterion that a site must pass to be considered.
  public struct Test: Sendable {
    public let criterion: Criterion
    public let passes: ClosedRange<Double>
    public let evidence: [Double?]

    /// Whether a site passes; nothing where it is not known.
    public func passed(_ site: Int) -> Bool? { evidence[site].map(passes.contains) }
  }

  /// Sites that every method puts first.
  public var unanimous: [Int] {
    sites.indices.filter { site in scorings.allSatisfy { $0.entries[site].rank == 1 } }
  }

  /// Criteria on which a site stands furthest above the mean site, and furthest below, by weight.
  public func reasons(of site: Int) -> (above: [Int], below: [Int]) {
    let lifts = sheet.criteria.indices.compactMap { k -> (k: Int, lift: Double)? in
      let known = sheet.worths.compactMap { $0[k] }
      guard let worth = sheet.worths[site][k], !known.isEmpty else { return nil }
      return (k, sheet.weights[k] * (worth - known.reduce(0, +) / Double(known.count)))
    }
    let least = 1e-9
    return (
      lifts.filter { $0.lift > least }.sorted { $0.lift > $1.lift }.map(\.k),
      lifts.filter { $0.lift < -least }.sorted { $0.lift < $1.lift }.map(\.k)
    )
  }

  public init(_ study: Study, tier: StudyScoring.Tier) {
    let evidence = SiteEvidence(study, tier: tier)
    let own = study.scoring.own.filter { $0.tiers.contains(tier) }
    let scored = own.filter { $0.passes == nil }
    let asked = StudyScoring.Asked.allCases.filter { asked in
      !own.contains { $0.criterion.id == asked.rawValue }
    }
    let columns =
      evidence.columns + scored.map { ($0.criterion, $0.evidence(tier)) }
      + asked.map { asked in
        (
          Criterion(id: asked.rawValue, label: asked.label),
          [Double?](repeating: nil, count: evidence.sites.count)
        )
      }
    self.tier = tier
    sites = evidence.sites
    demand = evidence.demand
    travel = evidence.travel
    sheet = ScoreSheet(
      names: evidence.sites.map(\.name), criteria: columns.map(\.0),
      evidence: evidence.sites.indices.map { site in columns.map { $0.1[site] } })
    scorings = ScoreMethod.allCases.map { [sheet] in Scoring(sheet, by: $0) }
    tipping = TippingWeight.all(of: sheet)
    tests = own.compactMap { own in
      own.passes.map { Test(criterion: own.criterion, passes: $0, evidence: own.evidence(tier)) }
    }
  }
}

extension StudyScoring.Asked {
  var label: String {
    switch self {
    case .condition: "Condition of the building"
    case .stepFree: "Step-free access"
    case .publicTransport: "Public transport near by"
    case .coLocation: "Other services in the building"
    case .tenure: "Tenure and end of lease"
    case .backlog: "Backlog of repairs"
    }
  }
}
