import Text

/// What a list of sites means by its types and states.
struct SiteRule: Sendable {
  /// What a cell says; a word that is not known is never guessed.
  enum Reading<Value> {
    case known(Value)
    /// A row that is no such site.
    case none
    case unknown(column: String, word: String)
  }

  let kind: @Sendable (SiteCells, Int, SiteVocabulary) -> Reading<PublishedSite.Kind>
  let isOpen: @Sendable (SiteCells, Int, SiteVocabulary) -> Reading<Bool>
  var warnings: @Sendable ([PublishedSite], String) -> [Diagnostic] = { _, _ in [] }

  static func of(_ publication: Publication) -> SiteRule? {
    switch publication {
    case .childrensCentres: childrensCentres
    case .schools: SiteRule(kind: { _, _, _ in .known(.school) }, isOpen: state)
    case .familyHubs: SiteRule(kind: { _, _, _ in .known(.familyHub) }, isOpen: state)
    case .bestStartReturn: bestStartReturn
    case .libraries: libraries
    case .practices: practices
    case .councilSites: SiteRule(kind: kind(of: "role"), isOpen: state)
    default: nil
    }
  }

  /// Every column that may say it, together. One that says closed counts above one that says open; a
  /// site that is said to be open and to have closed on a day is for the planner to judge.
  private static let state: @Sendable (SiteCells, Int, SiteVocabulary) -> Reading<Bool> = {
    cells, row, words in
    var said: Bool?
    var isProposed = false
    for column in ["status", "active"] {
      guard let word = cells.states[column]?[row] else { continue }
      switch words.state(word) {
      case .open:
        said = said ?? true
        isProposed = isProposed || word.lowercased().contains("proposed to close")
      case .closed, .planned: said = false
      default: return .unknown(column: column, word: word)
      }
    }
    guard let word = cells.states["closed"]?[row], !isProposed else { return .known(said ?? true) }
    switch closing(word, words) {
    case .known(false): return .known(said ?? true)
    case .known(true) where said != true: return .known(false)
    default: return .unknown(column: "closed", word: word)
    }
  }

  /// Whether a cell that says when a site closed says that it did: a day, a year, or yes.
  private static func closing(_ word: String, _ words: SiteVocabulary) -> Reading<Bool> {
    if CalendarDay(word) != nil { return .known(true) }
    if word.count == 4, let year = Int(word), CalendarDay.years.contains(year) {
      return .known(true)
    }
    switch SiteVocabulary.plain(word) {
    case "yes", "y", "true", "1": return .known(true)
    case "no", "n", "false", "0", "open", "never": return .known(false)
    default: break
    }
    return words.state(word) == .closed ? .known(true) : .unknown(column: "closed", word: word)
  }

  private static func kind(
    of column: String
  ) -> @Sendable (SiteCells, Int, SiteVocabulary) -> Reading<PublishedSite.Kind> {
    { cells, row, words in
      guard let word = cells.type[row] else { return .unknown(column: column, word: "") }
      switch words.kind(word) {
      case .hub: return .known(.familyHub)
      case .outreach: return .known(.linkedSite)
      case .library: return .known(.library)
      case .school: return .known(.school)
      case .practice: return .known(.practice)
      case .healthCentre: return .known(.healthCentre)
      case .communityHall: return .known(.communityHall)
      case .other: return .none
      default: return .unknown(column: column, word: word)
      }
    }
  }

  /// GIAS type 47 is a main centre and 48 a linked site; everything else in the file is neither.
  private static let childrensCentres = SiteRule(
    kind: { cells, row, _ in
      switch cells.type[row] {
      case "47": .known(.childrensCentre)
      case "48": .known(.linkedSite)
      default: .none
      }
    },
    isOpen: state,
    warnings: { sites, file in
      guard !sites.isEmpty else { return [] }
      let days = Dictionary(grouping: sites.compactMap(\.changed)) { $0 }.mapValues(\.count)
      let most = days.max { ($0.value, $0.key) < ($1.value, $1.key) }
      let bulk = most.map { day, rows in
        "; \(NumberStyle.count(rows)) of \(NumberStyle.count(sites.count, "row")) were last changed on \(day)"
      }
      return [
        Diagnostic(
          .warning, at: .init(file: file),
          "closed centres stay 'Open' in this register for years" + (bulk ?? ""),
          whatToDo: "hold it against the council's own list, which counts")
      ]
    })

  /// A return asks for several kinds at once: one that is only a part of the network is outreach.
  private static let bestStartReturn = SiteRule(
    kind: { cells, row, words in
      guard let written = cells.type[row] else { return .known(.familyHub) }
      let kinds = written.split { ",;|".contains($0) }.map { ($0, words.kind(String($0))) }
      if let (word, _) = kinds.first(where: { $0.1 != .hub && $0.1 != .outreach }) {
        return .unknown(column: "type", word: String(word))
      }
      return .known(kinds.contains { $0.1 == .outreach } ? .linkedSite : .familyHub)
    }, isOpen: state)

  /// Static libraries only: a mobile library or an archive takes nothing in.
  private static let libraries = SiteRule(
    kind: { cells, row, words in
      guard let word = cells.type[row] else { return .known(.library) }
      switch words.kind(word) {
      case .library: return .known(.library)
      case .other: return .none
      default: return .unknown(column: "type", word: word)
      }
    },
    isOpen: { cells, row, words in
      // Some editions say it only where they say who runs it.
      if let word = cells.runBy[row], word.lowercased().contains("clos") {
        if words.state(word) == .closed { return .known(false) }
        if cells.states["closed"]?[row] == nil { return .unknown(column: "runBy", word: word) }
      }
      return state(cells, row, words)
    })

  /// Prescribing setting 4 is a GP practice; others are clinics, prisons and the like. The service
  /// writes A for active, C for closed, D for dormant and P for proposed.
  private static let practices = SiteRule(
    kind: { cells, row, _ in cells.type[row] == "4" ? .known(.practice) : .none },
    isOpen: { cells, row, words in
      let codes = ["A": SiteVocabulary.Meaning.open, "C": .closed, "D": .closed, "P": .planned]
      return state(
        cells, row, codes.reduce(words) { $0.adding($1.key, means: $1.value) })
    })
}
