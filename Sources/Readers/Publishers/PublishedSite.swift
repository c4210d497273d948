public import Places
public import Text

/// A site of a published list: a children's centre, or premises that might take a service in.
public struct PublishedSite: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case childrensCentre = "children's centre"
    case linkedSite = "linked site"
    case familyHub = "family hub"
    case school
    case library
    case practice = "GP practice"
    case healthCentre = "health centre"
    case communityHall = "community hall"

    /// Whether the service itself is given there, rather than that it might be.
    public var isService: Bool {
      switch self {
      case .childrensCentre, .linkedSite, .familyHub: true
      case .school, .library, .practice, .healthCentre, .communityHall: false
      }
    }
  }

  public let kind: Kind
  /// The publisher's own number: URN, UPRN or organisation code.
  public let reference: String?
  public let name: String
  /// The local authority, as the list writes it.
  public let authority: String?
  /// Lines of the address without the postcode, in order.
  public let address: [String]
  public let postcode: Postcode?
  /// What stands where the postcode should, as written; nothing where nothing does.
  public let writtenPostcode: String?
  /// Nothing unless the list itself has coordinates.
  public let point: GridPoint?
  /// Whether the list says that it is open.
  public let isOpen: Bool
  public let opened: CalendarDay?
  /// When the publisher last changed the row.
  public let changed: CalendarDay?
  /// The code of the small area that it lies in, where the list says it.
  public let smallArea: String?
  /// What the list says of the building.
  public let building: Building
  /// The line of the list that it stands on.
  public let row: Int

  /// What a list says of a building, in its own words; nothing where it says nothing.
  public struct Building: Hashable, Sendable {
    public let owner: String?
    public let runBy: String?
    public let runningCost: String?
    public let capacity: String?
    public let stepFree: String?
    public let openingHours: String?
    public let lease: String?
    public let clawback: String?
  }
}

/// The sites of one published list.
public struct PublishedSites: Sendable {
  /// A row with a word that Hubward does not know, or a date that is none.
  public struct Unread: Hashable, Sendable {
    /// What the rest of the row says.
    public let site: PublishedSite
    /// The column as the file has it.
    public let column: String
    public let word: String
    /// Whether the row is left out for it.
    public let isLeftOut: Bool
  }

  /// Those whose every word is known.
  public let sites: [PublishedSite]
  public let unread: [Unread]
  /// What a reader of the list should know, apart from what is odd in single rows.
  public let diagnostics: [Diagnostic]

  /// - Parameter words: what the list's words mean.
  /// - Throws: ``DataError/refused(_:)`` when a row has no name, or the list is of another kind.
  public init(
    _ published: PublishedTable, words: SiteVocabulary = .usual
  ) throws(DataError) {
    let recognition = published.recognition
    guard let rule = SiteRule.of(recognition.publication) else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: recognition.file), expected: "a list of sites",
          found: recognition.publication.rawValue, whatToDo: "choose the right file")
      ])
    }
    let table = published.table
    var unread: [Unread] = []
    let sites = try table.read { columns -> [PublishedSite] in
      let rows = SiteRows(&columns, lines: table.line)
      return rows.names.indices.compactMap { row -> PublishedSite? in
        func leaveOut(_ column: String, _ word: String) -> PublishedSite? {
          unread.append(
            Unread(
              site: rows.site(row, .familyHub, isOpen: false),
              column: recognition.header(column), word: word, isLeftOut: true))
          return nil
        }
        let kind: PublishedSite.Kind
        switch rule.kind(rows.cells, row, words) {
        case .known(let known): kind = known
        case .none: return nil
        case .unknown(let column, let word): return leaveOut(column, word)
        }
        let isOpen: Bool
        switch rule.isOpen(rows.cells, row, words) {
        case .known(let known): isOpen = known
        case .none: return nil
        case .unknown(let column, let word): return leaveOut(column, word)
        }
        let site = rows.site(row, kind, isOpen: isOpen)
        for (column, word) in rows.badDates(row) {
          unread.append(
            Unread(
              site: site, column: recognition.header(column), word: word, isLeftOut: false))
        }
        return site
      }
    }
    self.sites = sites
    self.unread = unread
    diagnostics = table.diagnostics + rule.warnings(sites, recognition.file)
  }
}

extension Recognition {
  /// A column as the file calls it.
  fileprivate func header(_ key: String) -> String {
    let keys = key == "type" || key == "role" ? ["type", "setting", "role"] : [key]
    return columns.first { keys.contains($0.key) }?.header ?? key
  }
}
