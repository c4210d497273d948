import Opening
import Places
import Readers
import Studies
import StudySupport
import Testing
import Text

/// Buildings that might take outreach in, as the study file brings them in.
struct StudyLoaderPremisesTests {
  private func outreach(_ study: SoundStudy) -> [String]? {
    try? study.asRead.open().sites.outreach.map(\.name)
  }

  private func errors(_ study: SoundStudy) -> [String] {
    do throws(DataError) {
      _ = try study.asRead.open()
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
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
    let found = errors(candidates("[libary]"))
    #expect(found.count == 1)
    #expect(found[0].contains("has no building of the kind 'libary'"))
    #expect(found[0].contains("did you mean 'library'? there are library, school"))
  }

  @Test func `an id that a site has is refused`() {
    let study = candidates("[school]")
      .replacing("school_east,", with: "hall,", in: "premises.csv")
    let found = errors(study)
    #expect(
      found == [
        "row 3 of premises.csv, column premises_id: expected an id that no site has, found 'hall';"
          + " rename one"
      ])
  }
}
