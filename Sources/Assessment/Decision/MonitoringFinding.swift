import Access
import Places
public import Studies
import Text

/// What is to be watched, with the baselines that can be worked out from the study.
public struct MonitoringFinding: Sendable {
  /// A value of a measure under today and every other scenario.
  public struct Computed: Sendable {
    public let measure: DecisionTables.Monitoring.Measure
    /// One per scenario, the first is today's; nothing where there is none, such as the longest travel
    /// where nobody has a route.
    public let values: [Double?]
  }

  /// One row of the council's table.
  public struct Row: Sendable {
    /// Nothing for a measure of the council's own.
    public let computed: Computed?
    public let stated: Double?

    /// Whether the baseline was left to be filled in.
    public var isFilled: Bool { stated == nil && computed?.values.first.flatMap { $0 } != nil }

    /// Whether the council's baseline is the computed one as far as it is written out; nothing unless
    /// both are there. A share may be written as a percentage.
    public var agrees: Bool? {
      guard let stated, let value = computed?.values[0] else { return nil }
      let isPercentage = computed?.measure == .within && stated > 1
      let decimals = PlainNumber.text(stated).split(separator: ".").dropFirst().first?.count ?? 0
      let half = (0..<decimals).reduce(0.5) { half, _ in half / 10 }
      return abs(stated - (isPercentage ? value * 100 : value)) <= half * (1 + 1e-9)
    }
  }

  public let rows: [Row]

  /// By the study's first travel and its standard, for its people unweighted.
  ///
  /// - Parameters:
  ///   - study: its scenarios are answered.
  ///   - assessments: one per scenario.
  public init(
    _ study: Study, _ monitoring: DecisionTables.Monitoring, _ assessments: [ScenarioAssessment]
  ) {
    rows = monitoring.measures.indices.map { row in
      let computed = monitoring.measures[row].map { measure in
        Computed(
          measure: measure, values: assessments.map { Self.value(measure, $0, in: study) })
      }
      return Row(computed: computed, stated: monitoring.baselines[row])
    }
  }

  private static func value(
    _ measure: DecisionTables.Monitoring.Measure, _ assessment: ScenarioAssessment, in study: Study
  ) -> Double? {
    let people = assessment.profile.people
    return switch measure {
    case .mean: assessment.profile.mean
    case .longest: assessment.profile.worst
    case .within: people > 0 ? assessment.within / people : nil
    case .beyond: people - assessment.within
    case .fullest:
      study.loads(open: assessment.scenario.open, travel: study.travels[0])
        .compactMap(\.ratio).max()
    }
  }
}
