import Studies
import StudySupport
import Testing

/// Money by year in the small study: hubs ash, cedar and dale, an outreach site barn.
struct StudyLoaderMoneyTests {
  private static let rows = """
    site,kind,year,amount,scenario
    ash,staff,,100,
    cedar,staff,2026-27,60,council
    cedar,staff,,,
    ,staff,,10,

    """

  private func study(
    _ rows: String = rows, from: String = "2026-27", to: String = "2028/29", more: String = ""
  ) -> MiniStudy {
    let money = """
      money:
        from: \(from)
        to: \(to)
        costs: { table: money, site: site, kind: kind, year: year, amount: amount, scenario: scenario }
      \(more)ambiguities:
      """
    var study = MiniStudy().replacing("ambiguities:", with: money)
    study.files["money.csv"] = rows
    return study
  }

  @Test func `a row is an amount of a site, a year and a scenario`() throws {
    let money = try #require(try study().open().money)
    #expect(money.years.map(\.description) == ["2026-27", "2027-28", "2028-29"])
    #expect(
      money.entries == [
        .init(site: 0, kind: .staff, amount: 100),
        .init(
          site: 1, scenario: "council", year: FinancialYear(start: 2026), kind: .staff, amount: 60),
        .init(site: 1, kind: .staff, amount: nil), .init(kind: .staff, amount: 10),
      ])
    #expect(money.change.start == 2026 && money.discount == nil && money.inflation == nil)
  }

  @Test func `rates, targets and printed items`() throws {
    let more = """
        change: 2027-28
        discount-rate: { rate: 3.5%, source: "HM Treasury, The Green Book" }
        inflation: { rate: 2 % }
        targets: { 2027-28: 50000 }
        printed:
          - { item: saving, scenario: council, what: saving, year: 2027-28, bound: at-most }

      """
    let item = try #require(try MiniStudy().open().printed.finance.first?.item)
    let money = try #require(
      try study(more: more.replacing("item: saving", with: "item: \(item)")).open().money)
    #expect(money.change.start == 2027)
    #expect(money.discount == StudyMoney.Rate(0.035, source: "HM Treasury, The Green Book"))
    #expect(money.inflation?.value == 0.02)
    #expect(money.targets == [FinancialYear(start: 2027): 50000])
    #expect(money.printed.map(\.line.item) == [item])
    #expect(money.printed[0].isMost && money.printed[0].measure == .saving)
  }

  @Test(arguments: [
    ("ash,staff,2035-36,5,\n", "a financial year from 2026-27 to 2028-29"),
    ("ash,staff,2026-28,5,\n", "found '2026-28'"),
    ("ash,staff,,-5,\n", "a number of 0 or more"),
    ("ashe,staff,,5,\n", "did you mean 'ash'?"),
    ("ash,staf,,5,\n", "one of 'staff'"),
    ("ash,staff,,5,councl\n", "did you mean 'council'?"),
    ("ash,staff,,5,\nash,staff,,6,\n", "one amount for a site, scenario, kind and year"),
    (
      "ash,staff,2026-27,5,\nash,staff,2026/27,6,\n",
      "one amount for a site, scenario, kind and year"
    ),
    (",clawback,,5,\n", "the site whose clawback it is"),
    ("ash,one-off,,5,\n", "of the service as a whole"),
  ])
  func `a row that makes no sense is refused with its line`(row: String, says: String) throws {
    let errors = try study("site,kind,year,amount,scenario\n" + row).errors()
    #expect(errors.count == 1)
    #expect(errors.first?.contains(says) == true, "\(errors)")
    #expect(errors.first?.contains(" of money.csv, ") == true, "\(errors)")
  }

  @Test(arguments: [
    ("2026-28", "2028-29", "", "'2026-28' is no financial year"),
    ("2028-29", "2026-27", "", "expected a year from 2028-29 on"),
    ("2026-27", "2028-29", "  change: 2031-32\n", "2031-32 is not among the study's years"),
    ("2026-27", "2028-29", "  targets: { 2031-32: 5 }\n", "'2031-32' is not among"),
    (
      "2026-27", "2028-29", "  targets: { 2026-27: 5, 2026/27: 6 }\n",
      "the year 2026-27 stands twice"
    ),
    (
      "2026-27", "2028-29",
      "  printed: [{ item: nothing, scenario: council, what: saving }]\n",
      "finance has no item 'nothing'"
    ),
    (
      "2026-27", "2028-29",
      "  printed: [{ item: nothing, scenario: council, what: saving, year: 2031-32 }]\n",
      "2031-32 is not among the study's years"
    ),
  ])
  func `years and names of the study file are checked`(
    from: String, to: String, more: String, says: String
  ) throws {
    let errors = try study(from: from, to: to, more: more).errors()
    #expect(errors.first?.contains(says) == true, "\(errors)")
  }
}
