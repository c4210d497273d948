import Assessment
import Need
import Studies
import StudySupport
import Testing

struct IndexRankingTests {
  /// Two indicators of four villages in two wards; Dale is not known.
  private func study() throws -> (Study, StudyIndex) {
    let study = try MiniStudy().open()
    let composite = try CompositeIndex(
      [
        Indicator(id: "a", values: [4, 2, 0, nil]), Indicator(id: "b", values: [0, 1, 2, nil]),
      ], design: IndexDesign(standardisation: .minMax, weights: .stated([3, 1])))
    return (study, StudyIndex(id: "need", composite: composite))
  }

  @Test func `areas stand in the order of their index, those without one last`() throws {
    let (study, index) = try study()
    let ranking = IndexRanking(index, of: study)
    #expect(ranking.entries.map(\.name) == ["Ash", "Birch", "Cedar", "Dale"])
    #expect(ranking.entries.map(\.rank) == [1, 2, 3, nil])
    #expect(ranking.entries[3].value == nil)
  }

  @Test func `a ward's index is the mean of its areas weighted by people, and so are its parts`()
    throws
  {
    let (study, index) = try study()
    let north = try #require(
      IndexRanking(index, of: study, by: "ward").entries.first { $0.name == "North" })
    // Ash ¾ of 100 children, Birch ½ of 80.
    #expect(abs(north.value! - (75 + 40) / 180.0) < 1e-12)
    #expect(abs(north.contributions.reduce(0) { $0 + $1! } - north.value!) < 1e-12)
  }

  @Test func `a place is driven by what lifts it above the mean`() throws {
    let (study, index) = try study()
    let entries = IndexRanking(index, of: study).entries
    #expect(entries[0].drivers == [0])
    #expect(entries[2].drivers == [1])
  }
}
