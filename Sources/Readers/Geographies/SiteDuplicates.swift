public import Places

/// Sites that are listed more than once.
public enum SiteDuplicates {
  /// Words that say what a place is, not which.
  private static let common: Set<String> = [
    "the", "children's", "childrens", "children", "centre", "center", "sure", "start", "surestart",
    "family", "hub", "and", "of",
  ]

  /// Pairs of places that have the same name apart from such words and lie within `metres`, by
  /// their positions in the list, first before second.
  ///
  /// Quadratic in the places of one name only.
  public static func pairs(
    names: [String], points: [GridPoint?], within metres: Double = 500
  ) -> [(first: Int, second: Int)] {
    let byName = Dictionary(grouping: names.indices) { essence(of: names[$0]) }
    var pairs: [(first: Int, second: Int)] = []
    for (name, places) in byName where !name.isEmpty {
      for (order, first) in places.enumerated() {
        for second in places[(order + 1)...] {
          guard let a = points[first], let b = points[second],
            a.kilometres(to: b) * 1000 <= metres
          else { continue }
          pairs.append((first, second))
        }
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private static func essence(of name: String) -> String {
    let plain = name.lowercased().replacing("’", with: "'")
    return plain.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
      .map(String.init).filter { !common.contains($0) }.joined(separator: " ")
  }
}
