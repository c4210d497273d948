public import Places

/// A site of a published list: a children's centre, or premises that might take a service in.
public struct PublishedSite: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case childrensCentre = "children's centre"
    case linkedSite = "linked site"
    case familyHub = "family hub"
    case school
    case library
    case practice = "GP practice"
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
}

/// The sites of one published list.
public struct PublishedSites: Sendable {
  public let sites: [PublishedSite]
  /// What a reader of the list should know, besides what is odd in single rows.
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
        if postcode == nil, point == nil {
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
          changed: cells.changed[row].flatMap { CalendarDay($0) })
      }
    }
    self.sites = sites
    diagnostics = notes + rule.warnings(sites, recognition.file)
  }
}

/// The optional columns of a list of sites, under whatever keys its layout has for them.
struct SiteCells {
  let reference, authority, postcode, type, status, closed, opened, changed: [String?]
  private let lines: [[String?]]

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
    lines = ["street", "locality", "address3", "town"].map(labels)
  }

  func address(_ row: Int) -> [String] { lines.compactMap { $0[row] } }
}
