/// Small words for sentences and captions.
package enum Phrases {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `31 October 2026`.
  package static func day(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// `a`, `a and b`, `a, b and c`; at most `limit` of them, then how many more.
  package static func list(_ items: [String], limit: Int = .max, by word: String = "and") -> String
  {
    var items = items
    if items.count > limit {
      items = items.prefix(limit) + ["\(items.count - limit) more"]
    }
    guard let last = items.last, items.count > 1 else { return items.first ?? "none" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// A source's words without the full stop that they may end in.
  package static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// `1st`, `2nd`, `86th`.
  package static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(NumberStyle.count(number))\(ending)"
  }

  /// People, to the whole person: `6,120`.
  package static func people(_ count: Double) -> String { NumberStyle.measure(count, decimals: 0) }

  /// `1 of 12 areas has`, `3 of 12 areas have`.
  package static func part(
    _ count: Int, of all: Int, _ noun: String, _ one: String, _ many: String
  ) -> String {
    "\(NumberStyle.count(count)) of \(NumberStyle.count(all, noun)) \(count == 1 ? one : many)"
  }

  /// Whole pounds: `£900,000`.
  package static func pounds(_ amount: Double) -> String {
    "\(amount < 0 ? "−" : "")£\(NumberStyle.measure(abs(amount), decimals: 0))"
  }

  package static func share(_ part: Double, of whole: Double) -> String {
    whole > 0 ? NumberStyle.share(part / whole, decimals: 1) : "none"
  }

  /// A full stop at the end, unless it is there.
  package static func stopped(_ text: String) -> String {
    [".", "?", "!"].contains(text.suffix(1)) ? text : text + "."
  }

  /// A whole sentence: the first letter large, a full stop at the end.
  package static func whole(_ text: String) -> String { stopped(sentence(text)) }

  /// The first letter large.
  package static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A label within a sentence: the first letter small, unless the word is an abbreviation or a code,
  /// such as IDACI.
  package static func inside(_ label: String) -> String {
    let rest = label.dropFirst()
    let word = rest.prefix { $0.isLetter || $0.isNumber }
    let isCode = word.contains(where: \.isUppercase) || word.first?.isNumber == true
    return isCode ? label : label.prefix(1).lowercased() + rest
  }

  /// A name as part of an anchor or a file name: small ASCII letters and digits, else dashes.
  package static func slug(_ name: String) -> String {
    String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
