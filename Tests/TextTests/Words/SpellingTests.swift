import Testing

@testable import Text

struct SpellingTests {
  @Test func `advice names what was probably meant, then all there are`() {
    let sites = ["ash", "birch"]
    #expect(
      Spelling.advice(for: "brich", among: sites, "the sites are")
        == "did you mean 'birch'? the sites are ash, birch")
    #expect(Spelling.advice(for: "market", among: sites) == "there are ash, birch")
  }
}
