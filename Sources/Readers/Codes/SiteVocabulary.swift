/// The words by which lists of sites say what a site is and whether it is open.
///
/// A list of synonyms, small on purpose: a word that is not in it is named to the planner with its
/// rows, and never guessed. More words are given to ``adding(_:means:)``. Case, apostrophes, hyphens,
/// full stops and runs of white space do not count, so `Children’s-Centre` is `childrens centre`.
public struct SiteVocabulary: Hashable, Sendable {
  /// What a word says of a site.
  public enum Meaning: String, CaseIterable, Hashable, Sendable {
    case hub, outreach
    case library, school
    case practice = "GP practice"
    case healthCentre = "health centre"
    case communityHall = "community hall"
    /// Something that is neither given nor to be given: its rows are left out.
    case other
    case open, closed
    /// Not open yet.
    case planned

    var isState: Bool { [.open, .closed, .planned].contains(self) }
  }

  private var meanings: [String: Meaning]

  /// The words that are known without being told.
  public static let usual = SiteVocabulary(
    meanings: Dictionary(
      synonyms.flatMap { meaning, words in words.map { (plain($0), meaning) } }
    ) { first, _ in first })

  /// The synonyms of each meaning, as the manual lists them.
  public static let synonyms: [(meaning: Meaning, words: [String])] = [
    (
      .hub,
      [
        "hub", "hubs", "hub site", "main", "main hub", "main site", "main centre", "family hub",
        "best start family hub", "best_start_family_hub", "working towards bsfh",
        "working_towards_bsfh", "bsfh", "children's centre", "children centre",
        "children's centre main site", "children's centre hub", "sure start",
        "sure start centre", "sure start children's centre", "surestart children's centre",
      ]
    ),
    (
      .outreach,
      [
        "outreach", "outreach site", "outreach centre", "outreach venue", "linked", "linked site",
        "children's centre linked site", "network site", "network_site", "satellite",
        "satellite site", "satellite centre", "spoke", "spoke site", "delivery site",
        "delivery point",
      ]
    ),
    (
      .library,
      [
        "library", "public library", "static library", "static local history library",
        "branch library",
      ]
    ),
    (.school, ["school", "primary school", "infant school", "junior school", "secondary school"]),
    (
      .practice,
      [
        "gp practice", "gp surgery", "gp", "surgery", "doctors surgery", "doctor's surgery",
        "medical practice", "medical centre",
      ]
    ),
    (.healthCentre, ["health centre", "clinic", "health clinic", "health and wellbeing centre"]),
    (
      .communityHall,
      [
        "community hall", "community centre", "community building", "village hall", "hall",
        "church hall", "parish hall", "memorial hall",
      ]
    ),
    (
      .other,
      [
        "mobile library", "prison library", "archive", "static archive", "home library service",
        "not a site", "none",
      ]
    ),
    (
      .open,
      [
        "open", "opened", "active", "operational", "in operation", "current", "live", "in use",
        "trading", "fully open", "open but proposed to close", "open, but proposed to close",
        "proposed to close", "yes", "y", "true", "1",
      ]
    ),
    (
      .closed,
      [
        "closed", "closed down", "permanently closed", "closed permanently", "closure",
        "permanent closure", "shut", "shut down", "inactive", "not active", "not open",
        "no longer open", "no longer in use", "not in use", "ceased", "decommissioned",
        "terminated",
        "retired", "disused", "discontinued", "withdrawn", "dissolved", "defunct", "demolished",
        "de-designated", "no", "n", "false", "0",
      ]
    ),
    (
      .planned,
      [
        "planned", "proposed", "proposed to open", "not yet open", "opening soon",
        "under construction", "in development",
      ]
    ),
  ]

  /// The same words and one more, whatever it meant before.
  public func adding(_ word: String, means meaning: Meaning) -> SiteVocabulary {
    var more = self
    more.meanings[Self.plain(word)] = meaning
    return more
  }

  /// What a site is; nothing for a word that is not known, or that says something else.
  func kind(_ word: String) -> Meaning? {
    meanings[Self.plain(word)].flatMap { $0.isState ? nil : $0 }
  }

  /// Whether a site is open; nothing for a word that is not known, or that says something else.
  ///
  /// A day, a month or a year may stand behind it: `Closed 2019`, `closed in March 2019`; days of the
  /// week may not, as a site that is closed on Fridays is open.
  func state(_ word: String) -> Meaning? {
    let plain = Self.plain(word)
    if let known = meanings[plain] { return known.isState ? known : nil }
    var words = plain.split { $0 == " " || $0 == "/" }.map(String.init)
    while let last = words.last, Self.isPartOfDate(last) {
      words.removeLast()
      guard let known = meanings[words.joined(separator: " ")], known != .planned else { continue }
      return known.isState ? known : nil
    }
    return nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func isPartOfDate(_ word: String) -> Bool {
    if ["in", "on", "since", "from", "of"].contains(word) { return true }
    let digits = word.prefix { $0.isASCIIDigit }
    if !digits.isEmpty {
      return digits.count <= 4
        && ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    }
    return word.count >= 3 && months.contains { $0.hasPrefix(word) }
  }

  /// A name as far as two lists write it alike.
  package static func spoken(_ name: String) -> String { plain(name) }

  /// In small letters without apostrophes, hyphens, underscores, brackets and full stops.
  static func plain(_ word: String) -> String {
    var plain = ""
    for scalar in word.lowercased().unicodeScalars {
      if ["'", "\u{2019}", "\u{2018}", "\u{02BC}", "`", "\u{00B4}", "\u{200B}", "\u{FEFF}"]
        .contains(scalar)
      {
        continue
      }
      let isGap =
        scalar.properties.isWhitespace || scalar.properties.isDash
        || ["_", "(", ")", "[", "]", ".", ",", ";", ":", "!"].contains(scalar)
      plain.unicodeScalars.append(isGap ? " " : scalar)
    }
    return plain.split(separator: " ").joined(separator: " ").replacing("center", with: "centre")
      .replacing("child rens", with: "childrens")
  }
}
