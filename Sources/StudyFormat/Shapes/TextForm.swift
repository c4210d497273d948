/// Which words are accepted, as a regular expression and as people say it.
struct TextForm: Hashable, Sendable {
  let pattern: String
  let words: String

  static let any = TextForm(pattern: #"\S"#, words: "some text")
  static let label = TextForm(pattern: #"\S"#, words: "a name")
  /// A column of the table that is named beside it, or around it.
  static let column = TextForm(pattern: #"\S"#, words: "a column's name")
  /// The same, or no name at all for the first column of a matrix saved with its row names.
  static let columnOrNone = TextForm(
    pattern: #"^$|\S"#, words: "a column's name, or '' for a first column without one")
  /// A column of the areas' table, whatever table is named beside it.
  static let areaColumn = TextForm(pattern: #"\S"#, words: "the name of a column of areas")
  static let percent = TextForm(
    pattern: #"^(?=.*[1-9])(100|[0-9]{1,2}(\.[0-9])?) ?%$"#, words: "a share such as 60%")
  static let financialYear = TextForm(
    pattern: "^(19|20|21)[0-9]{2}[-/]([0-9]{2}|[0-9]{4})$",
    words: "a financial year such as 2026-27")
  static let rate = TextForm(
    pattern: "^[0-9]{1,2}([.][0-9]{1,3})? ?%$", words: "a share a year such as 3.5%")
  static let id = TextForm(
    pattern: "^[a-z0-9][a-z0-9_-]{0,63}$",
    words: "a short name of small letters, digits, - and _ (such as 'status-quo')")
  static let quantity = TextForm(
    pattern:
      #"^(?=.*[1-9])[0-9]{1,9}(\.[0-9]+)? ?(km|kilomet(re|er)s?|met(re|er)s?|miles?|mins?|minutes?|h|hours?)$"#,
    words: "a distance or time above zero, such as 1.6km, 800 metres, 1 mile, 15min or 0.5 hours"
  )
  static let webAddress = TextForm(
    pattern: #"^https?://[^\s<>"']+$"#, words: "a web address that begins with https://")
  static let email = TextForm(
    pattern: #"^[^\s<>"'@:?&]+@[^\s<>"'@:?&]+\.[^\s<>"'@:?&]+$"#,
    words: "an email address, such as have.your.say@council.gov.uk")
  static let telephone = TextForm(
    pattern: #"^[+0-9][0-9 ()+-]{4,24}$"#, words: "a telephone number, such as 01375 000000")
  static let file = TextForm(
    pattern: #"^(?!/)(?!.*(^|/)\.\.(/|$)).+$"#, words: "a file beside the study file")
  static let hash = TextForm(
    pattern: "^sha256:[0-9a-f]{64}$", words: "sha256: and 64 lower-case hexadecimal digits")
  static let package = TextForm(
    pattern: #"^(?!/)(?!.*(^|/)\.\.(/|$))(.+/)?datapackage\.json$"#,
    words: "a file beside the study file, called datapackage.json")

  func accepts(_ text: String) -> Bool {
    guard let expression = try? Regex(pattern) else { return false }
    return text.contains(expression)
  }
}
