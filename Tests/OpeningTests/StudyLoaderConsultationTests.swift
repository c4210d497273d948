import Studies
import StudySupport
import Testing
import Text

struct StudyLoaderConsultationTests {
  private func study(_ keys: String, postcodes: String? = nil) -> MiniStudy {
    var study = MiniStudy().replacing(
      "ambiguities:", with: "consultation:\n  \(keys)\nambiguities:")
    if let postcodes { study.files["postcodes.csv"] = postcodes }
    return study
  }

  @Test func `a study that says nothing is looked through by its first grouping`() throws {
    let asked = try MiniStudy().open().consultation
    #expect(asked == StudyConsultation(grouping: "ward"))
    #expect(asked.contact.isEmpty)
  }

  @Test func `what is asked, until when and where to respond`() throws {
    let asked = try study(
      """
      question: Which should stay?
        closes: 31 October 2026
        web: https://council.gov.uk/say?a=1
        email: have.your-say@council.gov.uk
        telephone: 01632 960000
        post: The Quay
        find-by: locality
      """
    ).open().consultation
    #expect(asked.question == "Which should stay?")
    #expect(asked.closes == CalendarDay(year: 2026, month: 10, day: 31))
    #expect(
      asked.contact
        == .init(
          web: "https://council.gov.uk/say?a=1", email: "have.your-say@council.gov.uk",
          post: "The Quay", telephone: "01632 960000"))
    #expect(asked.grouping == "locality")
  }

  private static let postcodes = "postcodes: { table: postcodes, postcode: pcd, area: lsoa }"

  @Test func `each area has its postcodes, written one way, in order`() throws {
    let found = try study(
      Self.postcodes, postcodes: "pcd,lsoa\nrm166rs,A2\nRM1 1AB,A2\nRM16 6RT,A4\nRM1 1AB,A2\n"
    ).open().consultation.postcodes
    #expect(found == [[], ["RM1 1AB", "RM16 6RS"], [], ["RM16 6RT"]])
  }

  @Test(arguments: [
    ("RM16,A2", "column pcd: expected a postcode such as RM16 6RS, found 'RM16'"),
    ("RM1 1AB,A9", "column lsoa: expected the code of an area of the study, found 'A9'"),
    ("RM1 1AB,A1\nRM1 1AB,A2", "found 'RM1 1AB' in A1 as well"),
  ])
  func `a postcode that is none, or lies nowhere or in two areas, is refused on its row`(
    rows: String, says: String
  ) throws {
    let errors = try study(Self.postcodes, postcodes: "pcd,lsoa\n\(rows)\n").errors()
    #expect(errors.count == 1)
    #expect(errors.first?.contains(says) == true, "\(errors)")
    #expect(errors.first?.contains("of postcodes.csv") == true, "\(errors)")
  }

  @Test(arguments: [
    ("closes: 31/2/2026", "expected a day such as 2026-10-31, found '31/2/2026'"),
    ("web: council.gov.uk", "expected a web address that begins with https://"),
    ("web: 'javascript:alert(1)'", "expected a web address that begins with https://"),
    ("email: nobody", "expected an email address"),
    ("telephone: call us", "expected a telephone number"),
    ("find-by: wards", "areas have no grouping 'wards'; did you mean 'ward'?"),
    ("questions: Why?", "unknown key 'questions'; did you mean 'question'?"),
    ("postcodes: { table: codes, postcode: a, area: b }", "there is no table 'codes'"),
  ])
  func `what cannot be used is refused on its line`(key: String, says: String) throws {
    let study = study(key)
    let errors = try study.errors()
    #expect(errors.count == 1)
    #expect(errors.first?.contains(says) == true, "\(errors)")
    let line = study.line(String(key.prefix { $0 != ":" }) + ":")
    #expect(
      errors.first?.contains("line \(line) of study.yaml") == true
        || errors.first?.contains("row \(line) of study.yaml") == true, "\(errors)")
  }
}
