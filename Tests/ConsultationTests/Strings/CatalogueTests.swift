import Foundation
import Reports
import Testing
import Text

@testable import Consultation

struct CatalogueTests {
  private static let english = Catalogue.shipped[0]

  @Test func `English, Polish and Urdu come with hubward, the last read from right to left`() {
    #expect(Catalogue.shipped.map(\.language) == ["en", "pl", "ur"])
    #expect(Catalogue.shipped.map(\.isRightToLeft) == [false, false, true])
  }

  @Test(arguments: Catalogue.shipped)
  func `every language says everything, with the same gaps, in every form that it counts by`(
    catalogue: Catalogue
  ) throws {
    #expect(Set(catalogue.entries.keys) == Set(Phrase.allCases))
    #expect(catalogue.months.count == 12)
    for (phrase, entry) in catalogue.entries {
      let gaps = Template.gaps(in: try #require(Self.english.entries[phrase]).texts[0])
      for text in entry.texts {
        #expect(Template.gaps(in: text) == gaps, "\(catalogue.language): \(phrase)")
      }
      switch entry {
      case .text: #expect(!phrase.isCounted)
      case .plural(let forms):
        #expect(phrase.isCounted)
        #expect(Set(forms.keys) == PluralForm.forms(of: catalogue.language))
      }
    }
  }

  /// A sentence that was left in English would be shown to people who do not read it.
  @Test(arguments: Catalogue.shipped.dropFirst())
  func `nothing is left in English`(catalogue: Catalogue) throws {
    let same = Phrase.allCases.filter {
      catalogue.entries[$0]?.texts.last == Self.english.entries[$0]?.texts.last
    }
    // "Plan" and "km" are the same words in Polish, and a date has the same order everywhere.
    #expect(Set(same).isSubset(of: [.plan, .kilometres, .date]))
  }

  /// Grade = 0.39 words/sentences + 11.8 syllables/words − 15.59 (Kincaid and others, 1975); pupils of
  /// grade 4 are nine years old.
  @Test func `English can be read at nine years of age`() {
    let sentences = Self.english.entries.values.flatMap(\.texts)
      .map { Template.plain($0, ["amount": "12 minutes", "count": "4", "date": "4 May"]) }
      .map { $0.replacing(/\{[a-z]+\}/, with: "Tilbury") }
      .flatMap { $0.split { ".?:".contains($0) } }
      .map { $0.split(separator: " ").filter { $0.contains(where: \.isLetter) } }
      .filter { $0.count > 3 }
    let words = sentences.flatMap { $0 }
    let syllables = words.map(Self.syllables).reduce(0, +)
    let grade =
      0.39 * Double(words.count) / Double(sentences.count)
      + 11.8 * Double(syllables) / Double(words.count) - 15.59
    #expect(words.count > 500)
    #expect(grade <= 4, "grade \(grade)")
  }

  /// By hand: es-ti-mate 3, close 1, place 1, lit-tle 2, test-ed 2, named 1.
  @Test(arguments: [
    ("estimate", 3), ("close", 1), ("place", 1), ("little", 2), ("tested", 2), ("named", 1),
    ("centre", 2), ("council", 2), ("accessibility", 6), ("the", 1),
  ])
  func `syllables are counted as they are spoken`(word: String, count: Int) {
    #expect(Self.syllables(word[...]) == count)
  }

  private static func syllables(_ word: Substring) -> Int {
    let letters = word.lowercased().filter { $0.isASCII && $0.isLetter }
    var count = letters.matches(of: /[aeiouy]+/).count
    if count > 1, letters.hasSuffix("e"), letters.wholeMatch(of: /.*[^aeiouy][lr]e/) == nil {
      count -= 1
    }
    if count > 1, letters.wholeMatch(of: /.*[^td]ed/) != nil { count -= 1 }
    return max(count, 1)
  }

  private func all(_ json: String) throws(DataError) -> [Catalogue] {
    try Catalogue.all(with: [("own.json", Array(json.utf8))])
  }

  @Test func `a council's words take the place of single sentences`() throws {
    let found = try all(
      #"{ "language": "pl", "strings": { "skip": "Dalej" }, "names": { "Our plan": "Nasz plan" } }"#
    )
    #expect(found.count == 3)
    #expect(found[1].template(.skip) == "Dalej")
    #expect(found[1].template(.now) == "Teraz")
    #expect(Voice(found[1]).name("Our plan").text == "<bdi>Nasz plan</bdi>")
  }

  @Test func `a whole language is one more`() throws {
    let english = try #require(
      try JSONSerialization.jsonObject(with: Data(PackageResources.en_json)) as? [String: Any])
    var own = english
    own["language"] = "bn"
    let found = try Catalogue.all(
      with: [("bn.json", Array(try JSONSerialization.data(withJSONObject: own)))])
    #expect(found.map(\.language) == ["en", "pl", "ur", "bn"])
  }

  @Test(arguments: [
    (#"{ "language": "pl", "strings": { "skipp": "x" } }"#, "did you mean 'skip'?"),
    (#"{ "language": "pl", "strings": { "respondBy": "x" } }"#, "it needs {date}"),
    (#"{ "language": "pl", "strings": { "skip": "x {date}" } }"#, "without anything in braces"),
    (#"{ "language": "pl", "strings": { "skip": " " } }"#, "is ' '"),
    (
      #"{ "language": "pl", "strings": { "closes": { "one": "x", "other": "y" } } }"#,
      "it needs one, few, many and other"
    ),
    (#"{ "language": "pl", "strings": { "skip": { "other": "y" } } }"#, "write one text"),
    (#"{ "language": "pl", "strings": { "closes": "y" } }"#, "each way of counting"),
    (#"{ "language": "ro", "strings": {} }"#, "does not know how it counts"),
    (#"{ "language": "bn", "strings": { "skip": "x" }, "months": [] }"#, "months are not twelve"),
    (#"{ "language": "pl", "direction": "up", "strings": {} }"#, "write ltr or rtl"),
    (#"{ "strings": {} }"#, "language is missing"),
    (#"{ "language": "pl", "#, "not valid JSON"),
  ])
  func `strings that would leave a gap in a sentence are refused`(json: String, says: String) {
    let error = #expect(throws: DataError.self) { try all(json) }
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains("own.json") == true)
  }

  @Test func `a language that is not whole is refused with what it lacks`() {
    let months = [String](repeating: "\"m\"", count: 12).joined(separator: ",")
    let error = #expect(throws: DataError.self) {
      try all("{ \"language\": \"bn\", \"months\": [\(months)], \"strings\": { \"skip\": \"x\" } }")
    }
    #expect(error?.description.contains("has no languages, respondBy") == true)
  }
}
