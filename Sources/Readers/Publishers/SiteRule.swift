import Text

/// What a list of sites means by its types and states.
struct SiteRule: Sendable {
  /// What a row is; nothing for rows that are no such site.
  let kind: @Sendable (SiteCells, Int) -> PublishedSite.Kind?
  let isOpen: @Sendable (SiteCells, Int) -> Bool
  var warnings: @Sendable ([PublishedSite], String) -> [Diagnostic] = { _, _ in [] }

  static func of(_ publication: Publication) -> SiteRule? {
    switch publication {
    case .childrensCentres: childrensCentres
    case .schools:
      SiteRule(kind: { _, _ in .school }, isOpen: { $0.status[$1]?.hasPrefix("Open") ?? true })
    case .familyHubs: SiteRule(kind: { _, _ in .familyHub }, isOpen: { _, _ in true })
    case .bestStartReturn: bestStartReturn
    case .libraries: libraries
    case .practices: practices
    case .councilSites: councilSites
    default: nil
    }
  }

  /// GIAS type 47 is a main centre and 48 a linked site; everything else in the file is neither.
  private static let childrensCentres = SiteRule(
    kind: { cells, row in
      switch cells.type[row] {
      case "47": .childrensCentre
      case "48": .linkedSite
      default: nil
      }
    },
    isOpen: { $0.status[$1]?.hasPrefix("Open") ?? false },
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

  private static let bestStartReturn = SiteRule(
    kind: { cells, row in
      let type = cells.type[row]?.lowercased() ?? ""
      return type.contains("network_site") || type.contains("linked_site")
        || type.contains("spoke_site") ? .linkedSite : .familyHub
    },
    isOpen: { cells, row in
      switch cells.status[row]?.lowercased() {
      case "active", "true", "yes", "1", nil: true
      default: false
      }
    })

  /// Static libraries only: a mobile library or an archive takes nothing in.
  private static let libraries = SiteRule(
    kind: { cells, row in
      cells.type[row].map { $0.lowercased().contains("static library") } ?? true ? .library : nil
    },
    isOpen: { $0.closed[$1] == nil })

  /// Prescribing setting 4 is a GP practice; others are clinics, prisons and the like.
  private static let practices = SiteRule(
    kind: { $0.type[$1] == "4" ? .practice : nil },
    isOpen: { $0.status[$1] == "A" && $0.closed[$1] == nil })

  /// The council says itself what is a hub, what is outreach, and what is a building that might take
  /// outreach in.
  private static let councilSites = SiteRule(
    kind: { cells, row in
      switch cells.type[row]?.lowercased() {
      case "hub", "main", "family hub", "children's centre": .familyHub
      case "outreach", "linked site", "network site": .linkedSite
      case "library": .library
      case "school": .school
      case "gp practice": .practice
      case "health centre", "clinic": .healthCentre
      case "community hall", "community centre", "village hall", "hall": .communityHall
      default: nil
      }
    },
    isOpen: { $0.status[$1]?.lowercased() != "closed" })
}
