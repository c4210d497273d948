import Text

/// The forms that words take beside numbers, by the names of Unicode's CLDR.
package enum PluralForm: String, CaseIterable, Hashable, Sendable {
  case one, few, many, other

  /// The forms that a language has; nothing where hubward does not know how it counts.
  package static func forms(of language: String) -> Set<PluralForm>? {
    if language == "pl" { return Set(allCases) }
    if oneForm.contains(language) { return [.other] }
    return oneAndOther.contains(language) ? [.one, .other] : nil
  }

  /// Languages whose form depends on counting, as far as hubward knows them.
  package static var languages: [String] { (oneForm + oneAndOther + ["pl"]).sorted() }

  private static let oneForm = ["id", "ja", "ko", "ms", "th", "vi", "yo", "yue", "zh"]

  private static let oneAndOther = [
    "bg", "bn", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "gu", "hi", "hu", "it", "ku",
    "ml", "ne", "nl", "no", "pa", "ps", "pt", "so", "sq", "sv", "sw", "ta", "te", "tr", "ur",
  ]

  /// The form beside a number as it is written, `12` or `12.0`.
  ///
  /// CLDR 46, cardinal numbers: a number with a decimal is never one thing in English, Polish or Urdu.
  package init(of number: Double, decimals: Int, in language: String) {
    let written = NumberStyle.measure(number, decimals: decimals)
    guard decimals == 0, let whole = Int(written.filter(\.isNumber)),
      let forms = Self.forms(of: language), forms.contains(.one)
    else {
      self = .other
      return
    }
    guard language == "pl" else {
      self = whole == 1 ? .one : .other
      return
    }
    switch (whole % 10, whole % 100) {
    case _ where whole == 1: self = .one
    case (_, 12...14): self = .many
    case (2...4, _): self = .few
    default: self = .many
    }
  }
}
