import Assessment
import Studies
import StudySupport
import Testing

/// Villages: today everyone is at a hub; the council closes Birch, whose 30 of 100 people then go 4
/// minutes to Ash.
struct MonitoringFindingTests {
  private func rows(
    _ measures: [DecisionTables.Monitoring.Measure?], _ baselines: [Double?]
  ) throws -> [MonitoringFinding.Row] {
    let monitoring = DecisionTables.Monitoring(
      sheet: .init(file: "m.csv", headings: ["Measure"], rows: measures.map { _ in ["x"] }),
      measures: measures, baselines: baselines)
    let study = try Villages().study()
    let assessments = study.scenarios.map { ScenarioAssessment($0, of: study) }
    return MonitoringFinding(study, monitoring, assessments).rows
  }

  /// Mean 30 × 4 / 100 = 1.2; all within 5 minutes; the fullest hub 60 people for 40 places.
  @Test func `baselines that can be worked out are filled in, with what a scenario would give`()
    throws
  {
    let rows = try rows(
      [.mean, .longest, .within, .beyond, .fullest, nil], [nil, nil, nil, nil, nil, nil])
    let values = rows.map { $0.computed?.values }
    #expect(values == [[0, 1.2], [0, 4], [1, 1], [0, 0], [1.5, 1.5], nil])
    #expect(rows.map(\.isFilled) == [true, true, true, true, true, false])
  }

  @Test func `a baseline of the council's agrees as far as it is written out`() throws {
    let rows = try rows([.longest, .longest, .within, .within, nil], [0, 0.7, 100, 0.9, 812])
    #expect(rows.map(\.agrees) == [true, false, true, false, nil])
    #expect(rows.allSatisfy { !$0.isFilled })
  }
}
