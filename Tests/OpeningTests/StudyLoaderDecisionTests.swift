import Studies
import StudySupport
import Testing
import Text

struct StudyLoaderDecisionTests {
  private func study(_ keys: String, _ tables: [String: String]) -> MiniStudy {
    var study = MiniStudy().replacing("ambiguities:", with: keys + "\nambiguities:")
    for (file, text) in tables { study.files[file] = text }
    return study
  }

  @Test func `risks keep the council's headings`() throws {
    let sheet = try #require(
      try study(
        "risks: { table: risks }",
        ["risks.csv": "Risk,what_is_done\nFire,Extinguishers\nFlood,\n"]
      ).open().decision.risks)
    #expect(sheet.headings == ["Risk", "What is done"])
    #expect(sheet.rows == [["Fire", "Extinguishers"], ["Flood", nil]])
  }

  @Test func `a mapped table has the file's own headings`() throws {
    var study = MiniStudy()
      .replacing(
        "areas:\n  table: areas",
        with: """
          tables:
            dates: { file: plan.csv, columns: { what: Action to take, day: By when } }
            watch: { file: watch.csv, columns: { name: Measure, is: Key, base: Baseline } }
            risk_list: { file: risk.csv, columns: { risk: What may happen, done: What is done } }
          areas:
            table: areas
          """
      ).replacing(
        "ambiguities:",
        with: """
          risks: { table: risk_list }
          milestones: { table: dates, date: day }
          monitoring: { table: watch, baseline: base, computes: is }
          ambiguities:
          """)
    study.strays["plan.csv"] = "Action to take;By when\nOpens;1 April 2026\n"
    study.strays["watch.csv"] = "Measure;Key;Baseline\nWalk;mean;12\n"
    study.strays["risk.csv"] = "What may happen;What is done\nFire;Extinguishers\n"
    let decision = try study.open().decision
    #expect(decision.risks?.headings == ["What may happen", "What is done"])
    #expect(decision.risks?.rows == [["Fire", "Extinguishers"]])
    #expect(decision.milestones?.column == 1)
    #expect(decision.milestones?.days == [CalendarDay(year: 2026, month: 4, day: 1)])
    #expect(decision.monitoring?.sheet.headings == ["Measure", "Baseline"])
    #expect(decision.monitoring?.measures == [.mean])
  }

  private static let responses =
    "responses: { table: responses, site: site, theme: theme, count: n, place: { grouping: ward, column: ward } }"

  @Test func `responses are by site, theme and ward`() throws {
    let found = try #require(
      try study(
        Self.responses,
        ["responses.csv": "site,theme,n,ward,said\ncedar,Travel,4,South,Far\n,,1,,None\n"]
      ).open().decision.responses)
    #expect(found.sites == [1, nil])
    #expect(found.themes == ["Travel", nil])
    #expect(found.counts == [4, 1])
    #expect(found.places?.groups == ["South", nil])
    #expect(found.sheet.headings == ["Site", "Theme", "N", "Ward", "Said"])
  }

  @Test(arguments: [
    ("ceder,Travel,4,South,Far\n", "did you mean 'cedar'?"),
    ("cedar,Travel,-4,South,Far\n", "a whole number of 0 or more"),
    ("cedar,Travel,4,Sooth,Far\n", "did you mean 'South'?"),
  ])
  func `a response about no site or from no ward is refused`(row: String, says: String) throws {
    let errors = try study(
      Self.responses, ["responses.csv": "site,theme,n,ward,said\n" + row]
    ).errors()
    #expect(errors.count == 1)
    #expect(errors.first?.contains(says) == true, "\(errors)")
  }

  @Test func `milestones have days`() throws {
    let keys = "milestones: { table: milestones, date: When }"
    let found = try #require(
      try study(keys, ["milestones.csv": "What,When\nOpens,1 April 2026\n"]).open()
        .decision.milestones)
    #expect(found.days == [CalendarDay(year: 2026, month: 4, day: 1)])
    let errors = try study(keys, ["milestones.csv": "What,When\nOpens,31/2/2026\n"]).errors()
    #expect(errors.first?.contains("found '31/2/2026'") == true, "\(errors)")
  }

  @Test func `measures are known or the council's own`() throws {
    let keys = "monitoring: { table: monitoring, baseline: Baseline, computes: computes }"
    let found = try #require(
      try study(
        keys, ["monitoring.csv": "Measure,computes,Baseline\nWalk,mean,\nUsers,,812\n"]
      ).open().decision.monitoring)
    #expect(found.measures == [.mean, nil])
    #expect(found.baselines == [nil, 812])
    // What only says which measure it is, is not the council's to print.
    #expect(found.sheet.headings == ["Measure", "Baseline"])
    let errors = try study(
      keys, ["monitoring.csv": "Measure,computes,Baseline\nWalk,average,\n"]
    ).errors()
    #expect(errors.first?.contains("one of 'mean'") == true, "\(errors)")
  }
}
