import Places
import Studies
import StudySupport
import Testing

/// What options are judged by, as the small study's file says it: what outreach is worth, whom a travel
/// carries, the year of a count.
struct StudyLoaderOptionsTests {
  private func travelling(_ people: String, rest: String = "") -> MiniStudy {
    MiniStudy().replacing(
      "  straight-line:",
      with: """
          car: { label: car, unit: minutes, speed: 30, for: \(people) }
          foot: { label: foot, unit: minutes\(rest) }
          straight-line:
        """)
  }

  @Test func `what a visit to outreach is worth`() throws {
    let study = try MiniStudy().replacing(
      "rules:\n", with: "outreach: { worth: 0.4, source: Two sessions of five }\nrules:\n"
    ).open()
    #expect(study.outreachWorth == OutreachWorth(share: 0.4, source: "Two sessions of five"))
    #expect(try MiniStudy().open().outreachWorth == nil)
  }

  @Test func `the year of a count`() throws {
    let study = try MiniStudy().replacing(
      "label: Children, count", with: "label: Children, year: 2030, count"
    ).open()
    #expect(study.demands.map(\.year) == [2030, nil, nil, nil])
  }

  @Test func `a travel for the same share everywhere, and one for the rest`() throws {
    let study = try travelling(
      "{ who: with a car, share: 0.25 }", rest: ", for: { who: without, rest-of: car }"
    ).open()
    #expect(study.travels.map { $0.carries?.shares[0] } == [nil, 0.25, 0.75, nil])
    #expect(study.travels[1].carries?.who == "with a car")
  }

  @Test func `a travel for the share that a column gives`() throws {
    let study = try travelling("{ who: with a car, column: rate }").open()
    #expect(study.travels[1].carries?.shares == [0.5, 0.25, 0.125, 0])
    #expect(study.travels[1].carried(study.people) == [50, 20, 7.5, 0])
  }

  @Test(arguments: [
    ("{ who: some }", "", "one of share, column and rest-of"),
    ("{ who: some, share: 0.5, column: rate }", "", "found share, column"),
    ("{ who: some, rest-of: bus }", "", "there is no other travel 'bus'"),
    ("{ who: some, rest-of: car }", "", "there is no other travel 'car'"),
    (
      "{ who: some, rest-of: foot }", ", for: { who: others, rest-of: car }",
      "is itself for the rest of another"
    ),
    ("{ who: some, column: decile }", "", "areas.csv"),
  ])
  func `whom a travel carries is refused where it says nothing`(
    people: String, rest: String, says: String
  ) throws {
    let errors = try travelling(people, rest: rest).errors().joined()
    #expect(errors.contains(says), "\(errors)")
  }

  @Test func `the first travel carries everyone`() throws {
    let errors = try MiniStudy().replacing(
      "detour: 1.2, speed: 4.8 }",
      with: "detour: 1.2, speed: 4.8, for: { who: some, share: 0.5 } }"
    ).errors()
    #expect(errors.joined().contains("the first travel is the default"))
  }

  @Test func `outreach has one worth`() throws {
    let errors = try MiniStudy().replacing(
      "rules:\n", with: "outreach: { worth: 0.4 }\nrules:\n  outreach: 1\n  outreach-share: 0.5\n"
    ).errors()
    #expect(errors.joined().contains("the share that rules.outreach-share gives, 0.5"))
  }
}
