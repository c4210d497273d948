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
  public let sites: [PublishedSite]
  /// What a reader of the list should know, apart from what is odd in single rows.
  public let diagnostics: [Diagnostic]

  /// - Throws: ``DataError/refused(_:)`` when a row has no name, or the list is of another kind.
  public init(_ published: PublishedTable) throws(DataError) {
    let recognition = published.recognition
    guard let rule = SiteRule.of(recognition.publication) else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: recognition.file), expected: "a list of sites",
          found: recognition.publication.rawValue, whatToDo: "choose the right file")
      ])
    }
    let table = published.table
    var notes = table.diagnostics
    let sites = try table.read { columns -> [PublishedSite] in
      let names = columns.text("name")
      func labels(_ key: String) -> [String?] {
        columns.has(key)
          ? columns.optionalText(key) : [String?](repeating: nil, count: names.count)
      }
      let cells = SiteCells(labels)
      let eastings = columns.has("easting") ? columns.optionalNumber("easting") : []
      let northings = columns.has("northing") ? columns.optionalNumber("northing") : []
      return names.indices.compactMap { row -> PublishedSite? in
        guard let kind = rule.kind(cells, row) else { return nil }
        let postcode = cells.postcode[row].flatMap { Postcode($0) }
        let point: GridPoint? =
          eastings.isEmpty || northings.isEmpty
          ? nil
          : eastings[row].flatMap { easting in
            northings[row].flatMap { try? GridPoint(easting: easting, northing: $0) }
          }
        if postcode == nil, point == nil, cells.hasPostcodes {
          notes.append(
            Diagnostic(
              .warning, at: table.place(row: row, column: "postcode"),
              "'\(names[row])' has no postcode that can be read: "
                + (cells.postcode[row].map { "'\($0)'" } ?? "an empty cell"),
              whatToDo: "give the site's coordinates by hand"))
        }
        return PublishedSite(
          kind: kind, reference: cells.reference[row], name: names[row],
          authority: cells.authority[row], address: cells.address(row), postcode: postcode,
          point: point, isOpen: rule.isOpen(cells, row),
          opened: cells.opened[row].flatMap { CalendarDay($0) },
          changed: cells.changed[row].flatMap { CalendarDay($0) },
          smallArea: cells.smallArea[row], building: cells.building(row),
          row: table.line(of: row))
      }
    }
    self.sites = sites
    diagnostics = notes + rule.warnings(sites, recognition.file)
  }
}

/// The optional columns of a list of sites, under whatever keys its layout has for them.
struct SiteCells {
  let reference, authority, postcode, type, status, closed, opened, changed, smallArea: [String?]
  /// Whether any row has one: a register of schools by their coordinates has none.
  let hasPostcodes: Bool
  private let lines: [[String?]]
  private let details: [[String?]]

  init(_ labels: (String) -> [String?]) {
    func first(_ keys: String...) -> [String?] {
      let columns = keys.map(labels)
      return columns[0].indices.map { row in columns.lazy.compactMap { $0[row] }.first }
    }
    reference = first("urn", "code", "reference", "uprn")
    authority = first("authorityName", "authority")
    postcode = labels("postcode")
    type = first("type", "setting", "role")
    status = first("status", "active")
    closed = labels("closed")
    opened = labels("opened")
    changed = labels("changed")
    smallArea = labels("smallArea")
    hasPostcodes = postcode.contains { $0 != nil }
    details = [
      "owner", "runBy", "runningCost", "capacity", "stepFree", "hours", "lease", "clawback",
    ].map(labels)
    lines = ["street", "locality", "address3", "town"].map(labels)
  }

  func address(_ row: Int) -> [String] { lines.compactMap { $0[row] } }

  func building(_ row: Int) -> PublishedSite.Building {
    let cells = details.map {
      $0[row].flatMap { ["n/a", "-", ""].contains($0.lowercased()) ? nil : $0 }
    }
    return PublishedSite.Building(
      owner: cells[0], runBy: cells[1], runningCost: cells[2], capacity: cells[3],
      stepFree: cells[4], openingHours: cells[5], lease: cells[6], clawback: cells[7])
  }
}
