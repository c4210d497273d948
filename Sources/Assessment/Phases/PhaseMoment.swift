import Access
import Places
public import Studies

/// How a study's people are served after a phase, and what that costs.
public struct PhaseMoment: Sendable {
  /// Nothing for today.
  public let step: StudyPhases.Step?
  /// Columns: hubs, then outreach sites.
  public let open: [Int]
  /// As a scenario of its own.
  public let assessment: ScenarioAssessment
  /// The hub with the most people for its room, or for the norm; nothing where neither is known.
  public let fullest: GapFinding.Load?
  /// What the open sites cost a year; nothing where the study says nothing of money by year.
  public let running: MoneySum?

  init(_ study: Study, after step: StudyPhases.Step?, open: [Int], money: MoneyAssessment?) {
    let state = StudyScenario(
      id: study.baseline.id, open: study.sites.hubs(of: open),
      outreach: study.sites.outreach(of: open))
    let assessment = ScenarioAssessment(state, of: study)
    self.step = step
    self.open = open
    self.assessment = assessment
    fullest = study.loads(open: state.open, travel: study.travels[0])
      .filter { $0.ratio != nil }
      .max { ($0.ratio ?? 0) < ($1.ratio ?? 0) }
    running = money?.running(open: open)
  }

  /// The share of people with a hub within the standard.
  public var within: Double {
    assessment.profile.people > 0 ? assessment.within / assessment.profile.people : 0
  }
}
