import Testing

@testable import Consultation

struct PluralFormTests {
  /// Examples of Unicode's CLDR 46, cardinal plural rules.
  @Test(arguments: [
    ("en", [1: PluralForm.one, 0: .other, 2: .other, 21: .other]),
    ("ur", [1: .one, 0: .other, 2: .other]),
    (
      "pl",
      [
        1: .one, 2: .few, 3: .few, 4: .few, 22: .few, 104: .few, 1003: .few, 0: .many, 5: .many,
        11: .many, 12: .many, 13: .many, 14: .many, 21: .many, 25: .many, 112: .many, 1012: .many,
      ]
    ),
    ("ja", [1: .other, 7: .other]),
  ])
  func `numbers take the form that CLDR gives them`(language: String, forms: [Int: PluralForm]) {
    for (number, form) in forms {
      #expect(PluralForm(of: Double(number), decimals: 0, in: language) == form, "\(number)")
    }
  }

  @Test(arguments: ["en", "pl", "ur"])
  func `a number that is written with a decimal is never one thing`(language: String) {
    #expect(PluralForm(of: 1, decimals: 1, in: language) == .other)
    #expect(PluralForm(of: 3.4, decimals: 1, in: language) == .other)
  }

  @Test func `how Romanian counts is not known, and not guessed`() {
    #expect(PluralForm.forms(of: "ro") == nil)
    #expect(!PluralForm.languages.contains("ro"))
  }
}
