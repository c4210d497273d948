import Quality
import StudySupport
import Testing

struct PremisesAuditTests {
  @Test func `an audit counts what is known, column by column`() throws {
    let audit = try #require(
      SoundStudy().replacing("12000", with: "", in: "premises.csv").report.premises)
    #expect(audit.rows == 2)
    #expect(audit.columns.first { $0.name == "running_cost" }?.known == 1)
    #expect(audit.columns.first { $0.name == "location" }?.known == 2)
    #expect(audit.kinds.map(\.name) == ["library", "school"])
  }
}
