import StudySupport
import TestSupport
import Testing

/// A report in the words of its study file; see `MiniStudy`.
struct ResponseSectionTests {
  private func words(_ lines: String) throws -> String {
    let council = "council: Mini Council\n"
    let study = MiniStudy().replacing(council, with: council + lines)
    return Page.words(try study.text("index.html"))
  }

  @Test func `a report says which version it is, whom to ask and how to respond by when`() throws {
    let words = try words(
      """
      version: second draft
      contact: Family hubs team, hubs@example.org
      consultation:
        closes: 2026-10-31
        web: https://example.org/hubs
        post: Town Hall, Mini

      """)
    #expect(words.contains("Mini Council · second draft"))
    #expect(words.contains("Questions about this report: Family hubs team, hubs@example.org."))
    #expect(
      words.contains(
        "Respond by 31 October 2026 on the web: https://example.org/hubs; by post: Town Hall, Mini."
      ))
  }

  @Test func `a study that names nobody has no such section`() throws {
    #expect(!(try words("")).contains("Questions and responses"))
  }
}
