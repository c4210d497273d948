internal import Places
import Readers
import Text

/// The sites of an import: where the service is, and premises that might take outreach in.
struct SiteDraft {
  /// Ids of the hubs that have a location, in the table's order.
  let hubs: [String]
  let table: TableDraft
  /// Whether the sites come from the register of children's centres.
  let isRegister: Bool
  /// Ids of the outreach sites of today, in the table's order.
  let outreach: [String]
  /// Libraries, schools, practices and halls of the council, where any list of them was there.
  let premises: TableDraft?

  /// Without any list of sites, the table is there and empty, for the council to fill in.
  ///
  /// - Throws: ``DataError`` where the council's own list cannot be read, or two of its lists name
  ///   the same sites.
  init(
    _ shelf: ImportShelf, areas: AreaDraft, councils: Set<String>, words: SiteVocabulary,
    missing: inout [Missing], notes: inout [Diagnostic]
  ) throws(DataError) {
    let locator = SiteLocator(shelf, areas: areas, councils: councils, &notes)
    let lists = SiteLists(shelf, locator, words: words)
    let baseline = try lists.baseline(&notes)
    let register = baseline?.sources.first?.publication == .childrensCentres
    let links = try register ? CentreFamilies(shelf, notes: &notes) : nil
    let listed = baseline?.sites ?? []
    let file = baseline?.sources.first?.file ?? ""
    let sites = links?.withoutPredecessors(listed, in: file, &notes) ?? listed
    isRegister = register
    let located = sites.map { locator.geocoder.locate($0) }
    let ids = Self.ids(sites.map(\.name))
    let mains = links?.mains(of: sites)
    table = Self.table(
      sites, located, ids: ids, mains: mains?.map { $0.map { ids[$0] } },
      sources: (baseline?.sources ?? []) + (links?.sources ?? []) + locator.sources)
    hubs = sites.indices.filter { Self.role(sites[$0]) == .hub && located[$0].point != nil }
      .map { ids[$0] }
    outreach = sites.indices.filter { Self.role(sites[$0]) == .outreach }.map { ids[$0] }
    for (site, location) in zip(sites, located) where location.point == nil {
      notes.append(
        Diagnostic(
          .warning, at: .init(file: "sites.csv"),
          "'\(site.name)': \(location.method)"
        ))
    }
    for pair in SiteDuplicates.pairs(names: sites.map(\.name), points: located.map(\.point)) {
      notes.append(
        Diagnostic(
          .warning, at: .init(file: "sites.csv"),
          "'\(sites[pair.first].name)' and '\(sites[pair.second].name)' may be one place",
          whatToDo: "take one out if they are"))
    }
    if baseline == nil {
      missing.append(.sites)
    } else if hubs.isEmpty {
      missing.append(.located(file))
    }
    if locator.sources.isEmpty { missing.append(.postcodes) }
    premises = try PremisesDraft(lists, locator)?.table
    notes = lists.unread(in: baseline?.sources ?? []) + notes
  }

  static func role(_ site: PublishedSite) -> SiteRole {
    site.kind == .linkedSite ? .outreach : .hub
  }

  private static func table(
    _ sites: [PublishedSite], _ located: [Geocoder.Location], ids: [String], mains: [String?]?,
    sources: [Recognition]
  ) -> TableDraft {
    let qualities = LocationQuality.allCases.map(\.rawValue).joined(separator: ", ")
    return TableDraft(
      name: "sites", title: "Sites: where the service is today",
      description:
        sites.isEmpty
        ? "Empty, as no file lists the council's sites: add a row a site, with a short name, its role"
          + " (hub or outreach) and its coordinates, and name the hubs of today in study.yaml."
        : "Open sites of the council's list or of the published register, with how each was"
          + " located. Names of staff and telephone numbers were left out on reading.",
      primaryKey: "site_id",
      columns: [
        .init(
          name: "site_id", kind: .string, description: "Short name for the study file.",
          isUnique: true, values: ids),
        .init(
          name: "name", kind: .string,
          description:
            "The list's name without the words that all have, such as Children's Centre.",
          values: SiteNames.short(sites.map(\.name))),
        .init(
          name: "listed_name", kind: .string, description: "As the list has it.",
          values: sites.map(\.name)),
        .init(
          name: "role", kind: .string, description: "hub or outreach.",
          values: sites.map { role($0).rawValue }),
        .init(
          name: "kind", kind: .string, description: "What the list calls it.",
          values: sites.map(\.kind.rawValue)),
        .init(
          name: "reference", kind: .string, description: "The list's own number, such as the URN.",
          isRequired: false, values: sites.map(\.reference)),
      ] + Self.addresses(sites) + points(located.map(\.point)) + [
        .init(
          name: "location_quality", kind: .string,
          description: "How well it is located: \(qualities).",
          values: located.map(\.quality.rawValue)),
        .init(
          name: "location_method", kind: .string, description: "How it was located.",
          values: located.map(\.method)),
        .init(
          name: "opened", kind: .date, description: "When it opened, as the list has it.",
          isRequired: false, values: sites.map { $0.opened?.description }),
        .init(
          name: "changed", kind: .date, description: "When the list last changed the row.",
          isRequired: false, values: sites.map { $0.changed?.description }),
      ] + (mains.map(main) ?? []), sources: sources)
  }

  private static func main(_ mains: [String?]) -> [TableDraft.Column] {
    [
      .init(
        name: "linked_to", kind: .string,
        description: "The main centre that the register links it to, by its site_id.",
        isRequired: false, values: mains)
    ]
  }

  static func addresses(_ sites: [PublishedSite]) -> [TableDraft.Column] {
    [
      .init(
        name: "address", kind: .string, description: "Address without the postcode.",
        isRequired: false,
        values: sites.map { $0.address.isEmpty ? nil : $0.address.joined(separator: ", ") }),
      .init(
        name: "postcode", kind: .string, description: "Postcode.", isRequired: false,
        values: sites.map(\.postcode?.text)),
    ]
  }

  static func points(_ points: [GridPoint?]) -> [TableDraft.Column] {
    [
      .init(
        name: "easting", kind: .integer, description: "Metres east.", unit: "m, EPSG:27700",
        isRequired: false, minimum: 0, maximum: 700_000,
        values: points.map { $0.map { String(Int($0.easting.rounded())) } }),
      .init(
        name: "northing", kind: .integer, description: "Metres north.", unit: "m, EPSG:27700",
        isRequired: false, minimum: 0, maximum: 1_300_000,
        values: points.map { $0.map { String(Int($0.northing.rounded())) } }),
    ]
  }

  /// Names as ids: words in lower case joined by `_`, numbered where two are alike.
  static func ids(_ names: [String]) -> [String] {
    var used: [String: Int] = [:]
    return names.map { name in
      let words = name.lowercased().replacing("'", with: "").replacing("’", with: "")
        .split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
        .filter { !["childrens", "children", "centre", "sure", "start", "the"].contains($0) }
      let id = words.isEmpty ? "site" : words.joined(separator: "_")
      used[id, default: 0] += 1
      let number = used[id] ?? 1
      return number == 1 ? id : "\(id)_\(number)"
    }
  }
}
