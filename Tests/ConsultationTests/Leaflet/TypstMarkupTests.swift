import Reports
import Testing

@testable import Consultation

struct TypstMarkupTests {
  private let english = TypstMarkup(isRightToLeft: false)
  private let urdu = TypstMarkup(isRightToLeft: true)

  @Test func `words are strings, so that no sign in them is markup of Typst`() {
    #expect(
      english.source(Markup(##"#read("a") *b* \ "c" <d> & 'e'"##))
        == ##"#"#read(\"a\") *b* \\ \"c\" <d> & 'e'""##)
  }

  @Test func `an option's name is strong, and what surrounds it stays`() {
    let name = Markup.element("b", [:], .element("bdi", [:], Markup("Our plan")))
    #expect(english.source(name + Markup(": x")) == ##"#strong[#[#"Our plan"]]#": x""##)
  }

  @Test func `a name in English is said to be so, and stands in a box of its own in Urdu`() {
    let name = Markup.element("bdi", ["lang": "en-GB", "dir": "ltr"], Markup("Aveley"))
    #expect(
      urdu.source(name)
        == ##"#isolate(dir: ltr)[#text(lang: "en", region: "GB")[#"Aveley"]]"##)
    #expect(
      english.source(name) == ##"#text(lang: "en", region: "GB")[#"Aveley"]"##)
  }
}
