import Need
import Studies
import StudySupport
import Testing
import Text

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

  private func listing(_ entries: String, _ rows: String) -> MiniStudy {
    var study = study().replacing(
      "    - { table: users, columns: [registered], area: code }\n", with: entries)
    study.files["users.csv"] = rows
    return study
  }

  private static let three =
    "code,registered,engaged,all\nA1,20,3,23\nA2,30,12,42\nA3,40,9,49\nA4,50,7,57\n"

  @Test func `a table is listed once, or one entry would give back what another withholds`() throws
  {
    let errors = try listing(
      """
          - { table: users, columns: [registered], area: code }
          - { table: users, columns: [engaged], area: code }

      """, "code,registered,engaged\nA1,2,9\nA2,30,12\nA3,40,3\nA4,50,7\n"
    ).errors()
    #expect(errors.count == 1 && errors[0].contains("the table 'users' stands twice"), "\(errors)")
  }

  @Test func `no other table is made from the same file`() throws {
    let errors = try study().replacing(
      "areas:\n  table: areas",
      with:
        "tables:\n  raw: { file: users.csv, columns: { code: code, registered: registered } }\nareas:\n  table: areas"
    ).errors()
    #expect(
      errors.contains { $0.contains("'raw' is made from the same file as 'users'") }, "\(errors)")
  }

  @Test(arguments: ["[registered, engaged, all]", "[registered, engaged]", "[engaged]"])
  func `a column that is the sum of others gives a withheld count back, listed or not`(
    columns: String
  ) throws {
    let errors = try listing(
      "    - { table: users, columns: \(columns), area: code }\n", Self.three
    ).errors()
    #expect(
      errors.count == 1 && errors[0].contains("is the sum of registered and engaged"), "\(errors)")
    // Where nothing is withheld, nothing can be given back.
    let large = Self.three.replacing(",3,23", with: ",13,33")
    #expect(
      try listing("    - { table: users, columns: \(columns), area: code }\n", large).errors() == []
    )
  }

  @Test func `the same column under another name gives its counts back, unless it is listed`()
    throws
  {
    let rows = "code,registered,copy\nA1,3,3\nA2,30,30\nA3,40,40\nA4,50,50\n"
    func errors(_ columns: String) throws -> [String] {
      try listing("    - { table: users, columns: \(columns), area: code }\n", rows).errors()
    }
    #expect(try errors("[registered]").first?.contains("has the same counts as") == true)
    #expect(try errors("[registered, copy]") == [])
  }

  @Test func `rows of no area are counted in no group, and that is said`() throws {
    var study = study()
    study.files["users.csv"]! += "A9,30\nB1,20\n"
    let opened = try study.open()
    #expect(opened.users[0].total == 130)
    let notes = opened.provenance.diagnostics.filter { $0.place?.column == "code" }
    #expect(notes.count == 1 && notes[0].message.hasPrefix("2 rows from here on are of no area"))
    #expect(notes[0].place?.row == 6)
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
