public import Batches

/// What one council had, what it kept, and the best that it could have kept.
public struct CouncilFinding: Sendable {
  /// One count under three plans; nothing where nobody is counted or nobody can get there.
  public struct Values: Hashable, Sendable {
    /// With every centre of the first day.
    public let before: Double
    /// With those that are still listed.
    public let kept: Double
    /// With the best plan of as many, proven.
    public let best: Double

    /// What it got worse by.
    public var lost: Double { kept - before }
    /// What of that the best plan of as many would have spared.
    public var avoidable: Double { kept - best }
    /// The same as a share; nothing where nothing was lost.
    public var avoidableShare: Double? { lost > 0 ? avoidable / lost : nil }
  }

  /// What happened to a council's centres.
  public enum Fate: Hashable, Sendable {
    case keptAll
    case cut
    case keptNone
  }

  public let council: CouncilRegion.Council
  public let values: [RegionQuestion: Values]
  /// How many people each question counts.
  public let weights: [RegionQuestion: Double]

  public var fate: Fate {
    council.kept.isEmpty
      ? .keptNone : council.kept.count == council.sites.count ? .keptAll : .cut
  }

  /// How many of its centres are now listed as linked sites of another.
  public var linked: Int { council.sites.count { $0.after == .linked } }

  /// - Parameter answers: to the council's units.
  init(_ council: CouncilRegion.Council, _ answers: [(unit: BatchUnit, answer: UnitAnswer)]) {
    self.council = council
    var values: [RegionQuestion: Values] = [:]
    var weights: [RegionQuestion: Double] = [:]
    for (unit, answer) in answers {
      guard let question = RegionQuestion(unit) else { continue }
      weights[question] = answer.weight
      let compared = { (name: String) in answer.compared?.first { $0.name == name }?.value }
      if let before = compared(RegionQuestion.before), let kept = compared(RegionQuestion.kept),
        let best = answer.value, answer.status == .optimal
      {
        values[question] = Values(before: before, kept: kept, best: best)
      }
    }
    (self.values, self.weights) = (values, weights)
  }
}

/// What became of the centres of every council of a region.
public struct RegionFinding: Sendable {
  public let region: CouncilRegion
  public let councils: [CouncilFinding]

  /// - Parameters:
  ///   - units: of ``Listing/units(of:at:)``.
  ///   - answers: to all of them.
  public init(_ region: CouncilRegion, answers: [(unit: BatchUnit, answer: UnitAnswer)]) {
    let byCouncil = Dictionary(grouping: answers) { $0.unit.source.council ?? "" }
    self.region = region
    councils = region.councils.map { CouncilFinding($0, byCouncil[$0.id] ?? []) }
  }

  /// Those that kept some of their centres and not all, in the order of the package.
  public var cut: [CouncilFinding] { councils.filter { $0.fate == .cut } }

  /// Those of them where none was opened since under a new number: what the others kept does not say how
  /// far people walk.
  public var compared: [CouncilFinding] { cut.filter { !isRenewed($0) } }

  /// Whether the second day has centres of a council that the first did not.
  func isRenewed(_ council: CouncilFinding) -> Bool {
    region.later.contains { $0.council == council.council.id }
  }

  /// The mean of a count over councils, each weighing as many people as it counts.
  func mean(
    _ question: RegionQuestion, of councils: [CouncilFinding],
    _ value: (CouncilFinding.Values) -> Double
  ) -> Double? {
    var (sum, people) = (0.0, 0.0)
    for council in councils {
      guard let values = council.values[question], let weight = council.weights[question] else {
        continue
      }
      sum += weight * value(values)
      people += weight
    }
    return people > 0 ? sum / people : nil
  }

  /// The same of all three plans.
  func means(_ question: RegionQuestion, of councils: [CouncilFinding]) -> CouncilFinding.Values? {
    guard let before = mean(question, of: councils, \.before),
      let kept = mean(question, of: councils, \.kept),
      let best = mean(question, of: councils, \.best)
    else { return nil }
    return CouncilFinding.Values(before: before, kept: kept, best: best)
  }
}
