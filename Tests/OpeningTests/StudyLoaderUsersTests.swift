import Need
import Studies
import StudySupport
import Testing

/// Counts of users in the small study: 3 of Birch are too few to be shown.
struct StudyLoaderUsersTests {
  private func study(_ counts: [Int] = [23, 3, 41, 12], rule: String = "") -> MiniStudy {
    var study = MiniStudy().replacing(
      "travel:\n",
      with: """
        indicators:
          registered: { label: Registered, table: users, key: code, value: registered, holds: count }
        disclosure:
        \(rule)  users:
            - { table: users, columns: [registered], area: code }
        travel:

        """)
    study.files["users.csv"] =
      "code,registered\n" + zip(["A1", "A2", "A3", "A4"], counts).map { "\($0),\($1)\n" }.joined()
    return study
  }

  @Test func `nothing in the study holds a count that may not be shown`() throws {
    let opened = try study().open()
    // Birch has too few; without Ash, North's 26 less Ash's 23 would give them back.
    #expect(opened.need.indicators[0].indicator.values == [nil, nil, 40, 10])
  }

  @Test func `margins are released with the cells that they cannot give back`() throws {
    let users = try #require(try study().open().users.first)
    #expect(users.total == 80 && users.withheld == 2)
    #expect(users.margins.map(\.grouping) == ["ward", "locality", "decile"])
    #expect(users.margins[0].groups == ["North", "South"])
    #expect(users.margins[0].counts == [25, 55])
    #expect(users.margins[2].counts == [nil, nil, 40, 10])
  }

  @Test func `the study's own rule holds`() throws {
    let users = try #require(try study(rule: "  under: 2\n  round: 1\n").open().users.first)
    #expect(users.withheld == 0 && users.total == 79)
  }

  @Test func `a hash says nothing of what is withheld`() throws {
    func hash(_ counts: [Int]) throws -> String? {
      try study(counts).open().provenance.sources.first { $0.file == "users.csv" }?.sha256
    }
    let (one, other) = (try hash([23, 3, 41, 12]), try hash([22, 4, 41, 12]))
    #expect(one != nil && one == other)
    let third = try hash([23, 3, 49, 12])
    #expect(one != third)
  }

  @Test func `a count that is no whole number is refused with its row`() throws {
    var spoilt = study()
    spoilt.files["users.csv"] = "code,registered\nA1,2.5\n"
    #expect(try spoilt.errors().contains { $0.contains("row 2 of users.csv") })
  }
}
