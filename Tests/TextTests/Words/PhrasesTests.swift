import Testing

@testable import Text

struct PhrasesTests {
  @Test(arguments: [
    ("Under-5s in Thurrock", "under-5s in Thurrock"), ("IDACI decile 1", "IDACI decile 1"),
    ("A1 centres", "A1 centres"), ("PhD students", "PhD students"), ("A centre", "a centre"),
    ("people", "people"), ("", ""),
  ])
  func `a label in a sentence begins with a small letter, an abbreviation stays`(
    label: String, inside: String
  ) {
    #expect(Phrases.inside(label) == inside)
  }
}
