import Testing

@testable import Readers

struct SiteVocabularyTests {
  @Test func `every synonym means what it is listed under`() {
    for (meaning, words) in SiteVocabulary.synonyms {
      for word in words {
        let known = meaning.isState ? SiteVocabulary.usual.state : SiteVocabulary.usual.kind
        #expect(known(word) == meaning, "\(word)")
        #expect(known(" \(word.uppercased()). ") == meaning, "\(word)")
      }
    }
  }

  @Test(arguments: [
    "Children's Centre", "Children’s Centre", "CHILDRENS-CENTRE", "children‘s  centre",
    "Childrens_Centre.",
  ])
  func `apostrophes, hyphens and case do not count`(word: String) {
    #expect(SiteVocabulary.usual.kind(word) == .hub)
  }

  @Test(
    arguments: [
      ("Closed 2019", .closed), ("closed since 1 March 2019", .closed),
      ("Closed (12/2019)", .closed),
      ("Open since 2004", .open), ("Closed on Mondays", nil), ("closed for lunch", nil), ("", nil),
      ("Temporarily closed", nil), ("hub", nil), ("Planned 2027", nil),
    ] as [(String, SiteVocabulary.Meaning?)])
  func `a date may stand behind a state, and nothing else`(
    word: String, meaning: SiteVocabulary.Meaning?
  ) {
    #expect(SiteVocabulary.usual.state(word) == meaning)
  }

  @Test func `a word that is added counts before what it meant`() {
    let words = SiteVocabulary.usual.adding("Clinic", means: .outreach)
    #expect(words.kind("clinic") == .outreach)
    #expect(SiteVocabulary.usual.kind("clinic") == .healthCentre)
  }
}
