/// What the name of a sheet or file and the titles above a table say that its header does not: of
/// whom its figures are, and of when.
///
/// Publishers give persons, males and females, and one year after another, in tables that are alike
/// but for that.
struct TableFacets: Hashable, Sendable {
  enum Sex: String, Hashable, Sendable {
    case persons, males, females

    /// Nothing for a text that names none, or one sex beside everybody.
    init?(_ text: String) {
      let words = Set(TableFacets.runs(text))
      let all = ["person", "persons", "people", "everyone", "total", "all"]
      let male = !words.isDisjoint(with: ["male", "males", "boy", "boys", "men", "man"])
      let female = !words.isDisjoint(with: ["female", "females", "girl", "girls", "women", "woman"])
      switch (male, female) {
      case (true, true): self = .persons
      case (true, false): self = .males
      case (false, true): self = .females
      case (false, false):
        guard !words.isDisjoint(with: all) else { return nil }
        self = .persons
      }
    }
  }

  /// Nothing where it is not said.
  let sex: Sex?
  /// Nothing where none is said, or several.
  let year: Int?

  /// - Parameter texts: the nearest to the table first; the first that says something counts.
  init(_ texts: [String]) {
    sex = texts.lazy.compactMap { Sex($0) }.first
    year = texts.lazy.compactMap { Self.year(in: $0) }.first
  }

  /// The year of the figures: the one behind `mid`, or else the only one that is not the year of a
  /// geography (`LSOA 2011`, `2021 boundaries`).
  static func year(in text: String) -> Int? {
    let runs = runs(text)
    // When a table was made or published is not when its people lived.
    let made: Set<String> = [
      "copyright", "nomis", "release", "released", "published", "publication", "download",
      "downloaded", "extracted", "updated", "correct", "created", "revised",
    ]
    guard made.isDisjoint(with: runs) else { return nil }
    let areas: Set<String> = [
      "lsoa", "oa", "msoa", "soa", "ward", "wards", "wd", "lad", "la", "areas", "area", "lsoas",
      "boundaries", "geography", "layer", "edition", "super",
    ]
    var years: [(year: Int, isMid: Bool)] = []
    for (index, run) in runs.enumerated() {
      guard run.count == 4, let year = Int(run), (1981...2050).contains(year) else { continue }
      let before = runs[..<index].suffix(2)
      let isMid = before.contains("mid")
      let after = runs[(index + 1)...].first ?? ""
      guard isMid || !(areas.contains(before.last ?? "") || areas.contains(after)) else { continue }
      years.append((year, isMid))
    }
    let mid = Set(years.filter(\.isMid).map(\.year))
    let all = mid.isEmpty ? Set(years.map(\.year)) : mid
    return all.count == 1 ? all.first : nil
  }

  /// Runs of letters and runs of digits, in small letters.
  private static func runs(_ text: String) -> [String] {
    var runs: [String] = []
    var kind = 0
    for character in text.lowercased() {
      let next = character.isASCIIDigit ? 1 : character.isLetter ? 2 : 0
      if next == 0 {
        kind = 0
      } else if next == kind {
        runs[runs.count - 1].append(character)
      } else {
        runs.append(String(character))
        kind = next
      }
    }
    return runs
  }
}
