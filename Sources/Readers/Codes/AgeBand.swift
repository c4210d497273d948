/// An age group as census tables name it, as far as under-fives need it.
enum AgeBand: Hashable {
  case everyone
  case underFive
  /// A single year of age under five.
  case year(Int)

  /// Nothing for any other group, and for one that only begins alike, such as `Age 0 to 15`.
  init?(_ name: String) {
    let words = name.lowercased().split { !$0.isLetter && !$0.isASCIIDigit }.map(String.init)
      .filter { !["age", "aged", "years", "year", "old", "residents", "usual", "of"].contains($0) }
    switch words {
    case ["total"], ["all"], ["all", "ages"], ["all", "categories"], ["total", "all"]:
      self = .everyone
    case ["0", "to", "4"], ["0", "4"], ["4", "and", "under"], ["under", "5"], ["4", "or", "under"],
      ["under", "five"]:
      self = .underFive
    case ["under", "1"], ["0"], ["less", "than", "1"], ["under", "one"]: self = .year(0)
    default:
      guard words.count == 1, let age = Int(words[0]), (1...4).contains(age) else { return nil }
      self = .year(age)
    }
  }

  /// The under-fives of an area; nothing where a part is missing.
  static func underFives(_ values: [AgeBand: Int?]) -> Int? {
    if let value = values[.underFive] { return value }
    return (0..<5).reduce(Int?.some(0)) { sum, age in
      sum.flatMap { sum in (values[.year(age)] ?? nil).map { sum + $0 } }
    }
  }
}
