internal import Foundation

/// Names short enough for a map: without the words that every name of a register has.
enum SiteNames {
  /// The longer before those that they hold.
  private static let common = [
    "Sure Start Children's Centre", "SureStart Children's Centre", "Children's Centre",
    "Sure Start Childrens Centre", "Childrens Centre",
  ]

  /// `North Children's Centre` becomes `North`, `East Children's Centre (formerly West)` `East
  /// (formerly West)`; a name that would be empty or like another stays as it is.
  static func short(_ names: [String]) -> [String] {
    let shortened = names.map(short)
    let counts = Dictionary(grouping: shortened) { $0.lowercased() }.mapValues(\.count)
    return zip(names, shortened).map { name, short in
      short.isEmpty || counts[short.lowercased()] != 1 ? name : short
    }
  }

  private static func short(_ name: String) -> String {
    let plain = name.replacing("’", with: "'")
    let found = common.lazy.compactMap { plain.range(of: $0, options: .caseInsensitive) }.first
    guard let found else { return name }
    let after = plain[found.upperBound...].drop { $0 == " " }
    guard after.isEmpty || after.hasPrefix("(") else { return name }
    let rest = plain[..<found.lowerBound] + plain[found.upperBound...]
    return rest.split(separator: " ").joined(separator: " ")
  }
}
