import Need
import Places
import Studies
import StudySupport
import Testing

/// Indicators of any table, brought to the areas of the small study: Ash (100 children) and Birch (80)
/// in the ward North, Cedar (60) and Dale (40) in South.
struct StudyLoaderIndicatorsTests {
  private func study(
    _ indicators: String, file: String = "", indices: String = ""
  ) -> MiniStudy {
    var study = MiniStudy().replacing(
      "travel:\n", with: "indicators:\n\(indicators)\n\(indices)travel:\n")
    if !file.isEmpty { study.strays["list.csv"] = file }
    return study
  }

  private func indicator(_ study: MiniStudy) throws -> StudyIndicator {
    try #require(try study.open().need.indicators.first)
  }

  @Test func `a column of the areas' own table`() throws {
    let found = try indicator(study("  poverty: { label: Poverty, value: rate, more-need: lower }"))
    #expect(found.indicator.values == [0.5, 0.25, 0.125, 0])
    #expect(found.indicator.direction == .lower)
    #expect(found.fit == .own)
  }

  @Test func `one CSV of ward indicators takes one entry`() throws {
    let found = try indicator(
      study(
        "  weight: { label: Weight, file: list.csv, key: Ward, value: Percent, areas: ward, year: 2016 }",
        file: "Ward,Percent\nNorth,25.5\nSouth,*\n"))
    #expect(found.indicator.values == [25.5, 25.5, nil, nil])
    #expect(found.fit == .fromWiderRate)
    #expect(found.file == "list.csv")
  }

  @Test func `that file is a source of the report, with its hash`() throws {
    let opened = try study(
      "  weight: { label: Weight, file: list.csv, key: Ward, value: Percent, areas: ward, licence: OGL }",
      file: "Ward,Percent\nNorth,25.5\n"
    ).open()
    let source = try #require(opened.provenance.sources.first { $0.file == "list.csv" })
    #expect(source.licences == ["OGL"] && source.sha256.count == 64)
  }

  @Test func `counts of wards are shared out by people`() throws {
    let found = try indicator(
      study(
        "  births: { label: Births, file: list.csv, key: Ward, value: N, areas: ward, holds: count }",
        file: "Ward,N\nNorth,36\nSouth,10\n"))
    #expect(found.indicator.values == [20, 16, 6, 4])
  }

  @Test func `counts of the areas themselves are counts, to be added up over groups`() throws {
    let file = "code,N\nA1,36\nA2,10\nB1,4\nB2,5\n"
    let entry = "  births: { label: Births, file: list.csv, key: code, value: N"
    #expect(try indicator(study(entry + ", holds: count }", file: file)).fit == .ownCount)
    #expect(try indicator(study(entry + " }", file: file)).fit == .own)
  }

  @Test func `narrower rates are weighted by their people, and counts added up`() throws {
    let parts = "oa,lsoa,rate,n,people\n1,A1,10,3,30\n2,A1,20,4,10\n3,A2,5,1,9\n4,A2,,,7\n"
    let rate = try indicator(
      study(
        "  r: { label: R, file: list.csv, within-area: lsoa, value: rate, people: people }",
        file: parts))
    #expect(rate.indicator.values == [12.5, 5, nil, nil])
    let count = try indicator(
      study(
        "  n: { label: N, file: list.csv, within-area: lsoa, value: n, holds: count }", file: parts)
    )
    // Of Birch one part is not known, so the sum is not.
    #expect(count.indicator.values == [7, nil, nil, nil])
  }

  @Test func `a value is found through another table, with its bound`() throws {
    let found = try indicator(
      study(
        """
          reach:
            label: Reach
            file: list.csv
            key: locality
            value: pct
            bound: sign
            areas: { column: ward, through: { table: wards, key: ward, value: locality } }
        """, file: "locality,pct,sign\nWest,65,>\nEast,80,=\n"))
    #expect(found.indicator.values == [65, 65, 80, 80])
    #expect(found.indicator.bounds == [.above, .above, .exact, .exact])
  }

  @Test func `small numbers are shrunk towards the whole, and it is said`() throws {
    let found = try indicator(
      study(
        "  low: { label: Low, file: list.csv, key: a, value: n, per: d, shrink: whole }",
        file: "a,n,d\nA1,1,4\nA2,90,400\nA3,20,400\nA4,,5\n"))
    let expected = try Shrinkage(cases: [1, 90, 20, nil], people: [4, 400, 400, 5]).rates
    #expect(found.indicator.values == expected)
    #expect(found.shrinkage == .whole)
  }

  @Test func `an earlier year stands beside the later`() throws {
    let found = try indicator(
      study(
        "  w: { label: W, file: list.csv, key: Ward, value: b, areas: ward, earlier: a, earlier-year: 2014, year: 2016 }",
        file: "Ward,a,b\nNorth,1,2\nSouth,3,5\n"))
    #expect(found.earlier == .init(year: "2014", values: [1, 1, 3, 3]))
  }

  @Test func `an index of all indicators, over areas and over wards`() throws {
    let opened = try study(
      """
        poverty: { label: Poverty, value: rate }
        rank: { label: Rank, value: rank, more-need: lower }
      """,
      indices: """
        indices:
          all: { label: All, standardise: min-max }
          by-ward: { label: By ward, of: [poverty], standardise: min-max, compares: ward }

        """
    ).open()
    let all = opened.need.indices[0]
    #expect(all.values == [1, (0.5 + 0.75) / 2, (0.25 + 0.5) / 2, 0])
    #expect(opened.need.indices[1].values == [1, 1, 0, 0])
    #expect(opened.need.indices[1].composite.values == [1, 0])
  }

  @Test func `people are weighted by an index`() throws {
    let opened = try study(
      "  poverty: { label: Poverty, value: rate }",
      indices: "indices:\n  need: { label: Need, standardise: min-max }\n"
    ).replacing("weight: { rate: rate }", with: "weight: { index: need }").open()
    let demand = try #require(opened.demands.first { $0.id == "by-rate" })
    #expect(demand.demand.weights == [100, 40, 15, 0])
    #expect(demand.weight == .index(id: "need", label: "Need"))
  }

  @Test(arguments: [
    ("  p: { label: P, value: rate, table: wards }", "nothing says of which place a row"),
    ("  p: { label: P, value: rate, missing: group-mean }", "group-mean needs a group"),
    ("  p: { label: P, value: rate, shrink: whole }", "shrink needs the people"),
    ("  p: { label: P, value: rat }", "no column"),
    (
      "  p: { label: P, table: wards, key: ward, value: printed, areas: wrd }",
      "the areas have no grouping 'wrd'; did you mean 'ward'?"
    ),
    (
      "  p: { label: P, table: wards, key: printed, value: printed, areas: ward }",
      "no area has a value of indicator 'p'"
    ),
  ])
  func `what cannot be is refused with what to do`(entry: String, says: String) throws {
    let errors = try study(entry).errors().joined(separator: "\n")
    #expect(errors.contains(says), "\(errors)")
  }

  @Test(arguments: [
    (
      "  n: { label: N, of: [poverti] }", "there is no indicator 'poverti'; did you mean 'poverty'?"
    ),
    ("  n: { label: N, weights: { poverty: 1 }, of: [poverty, r] }", "'r' has no weight"),
    ("  n: { label: N, standardise: z-score, mean: geometric }", "no geometric mean"),
    ("  n: { label: N, compares: wards }", "no grouping 'wards'"),
    ("  n: { label: N, weigh-by: first-component, of: [poverty, r] }", "runs against the others"),
  ])
  func `an index that cannot be is refused`(entry: String, says: String) throws {
    let errors = try study(
      "  poverty: { label: Poverty, value: rate }\n  r: { label: R, value: rank }",
      indices: "indices:\n\(entry)\n"
    ).errors().joined(separator: "\n")
    #expect(errors.contains(says), "\(errors)")
  }

  @Test func `people of an area without an index are not weighted by nothing`() throws {
    let errors = try study(
      "  weight: { label: Weight, file: list.csv, key: Ward, value: P, areas: ward }",
      file: "Ward,P\nNorth,25.5\n", indices: "indices:\n  need: { label: Need }\n"
    ).replacing("weight: { rate: rate }", with: "weight: { index: need }").errors()
    #expect(errors.joined().contains("area 3 has no index"), "\(errors)")
  }
}
