import Opening
import Places
import Quality
import Readers
import Studies
import Testing
import Text

/// Buildings that might take outreach in, as the study file brings them in.
struct PremisesTests {
  private func outreach(_ study: SoundStudy) -> [String]? {
    study.report.study?.sites.outreach.map(\.name)
  }

  private func candidates(_ kinds: String) -> SoundStudy {
    SoundStudy().replacing(
      "quality: location_quality", with: "quality: location_quality\n  candidates: \(kinds)",
      in: "study.yaml")
  }

  @Test func `a building that a scenario names is an outreach site, others are not`() {
    #expect(outreach(SoundStudy()) == ["Village Hall", "West Library"])
  }

  @Test func `all of a kind are candidates where the study says so`() {
    #expect(outreach(candidates("[school]")) == ["Village Hall", "West Library", "East School"])
  }

  @Test func `a kind that no row has is refused with what there is`() {
    let found = candidates("[libary]").report.findings.map(\.diagnostic.description)
    #expect(found.count == 1)
    #expect(found[0].contains("has no building of the kind 'libary'"))
    #expect(found[0].contains("did you mean 'library'? there are library, school"))
  }

  @Test func `an id that a site has is refused`() {
    let study = candidates("[school]")
      .replacing("school_east,", with: "hall,", in: "premises.csv")
    let found = study.report.findings.map(\.diagnostic.description)
    #expect(
      found == [
        "row 3 of premises.csv, column premises_id: expected an id that no site has, found 'hall';"
          + " rename one"
      ])
  }

  @Test func `an audit counts what is known, column by column`() throws {
    let audit = try #require(
      SoundStudy().replacing("12000", with: "", in: "premises.csv").report.premises)
    #expect(audit.rows == 2)
    #expect(audit.columns.first { $0.name == "running_cost" }?.known == 1)
    #expect(audit.columns.first { $0.name == "location" }?.known == 2)
    #expect(audit.kinds.map(\.name) == ["library", "school"])
  }
}
