internal import Places
import Readers
import Text

/// The premises of an import: buildings that might take outreach in, with what the lists know of them.
///
/// A column that no list fills is there and blank, so that the estates team sees what to fill in;
/// nothing is estimated.
struct PremisesDraft {
  let table: TableDraft

  private struct Building {
    let site: PublishedSite
    let file: String
  }

  /// Nothing where no list has a building of the council.
  init?(_ lists: SiteLists, _ locator: SiteLocator) throws(DataError) {
    var buildings: [Building] = []
    var sources: [Recognition] = []
    for publication in [Publication.councilSites, .libraries, .schools, .practices] {
      let all = try lists.all(publication)
      for list in publication == .councilSites ? all : Array(all.suffix(1)) {
        let found = list.sites.filter { $0.isOpen && !$0.kind.isService }
        guard !found.isEmpty else { continue }
        buildings += found.map { Building(site: $0, file: list.source.file) }
        sources.append(list.source)
      }
    }
    guard !buildings.isEmpty else { return nil }
    let sites = buildings.map(\.site)
    let located = sites.map { locator.geocoder.locate($0) }
    table = TableDraft(
      name: "premises", title: "Premises that might take outreach in",
      description: "Open libraries, schools, GP practices, health centres and halls of the council."
        + " A blank is not known: fill it in, and renew the hash. The study names a building by its"
        + " premises_id under a scenario's outreach.",
      primaryKey: "premises_id",
      columns: Self.names(sites) + SiteDraft.points(located.map(\.point))
        + Self.location(located) + Self.audit(sites)
        + [
          .init(
            name: "source", kind: .string, description: "The list that it stands in.",
            values: buildings.map(\.file)),
          .init(
            name: "source_row", kind: .integer, description: "The line of that list.",
            values: sites.map { String($0.row) }),
        ], sources: sources + locator.sources)
  }

  private static func names(_ sites: [PublishedSite]) -> [TableDraft.Column] {
    [
      .init(
        name: "premises_id", kind: .string, description: "Short name for the study file.",
        isUnique: true, values: SiteDraft.ids(sites.map { "\($0.kind.rawValue) \($0.name)" })),
      .init(
        name: "kind", kind: .string,
        description: "library, school, GP practice, health centre or community hall.",
        values: sites.map(\.kind.rawValue)),
      .init(
        name: "name", kind: .string, description: "As the list has it.", values: sites.map(\.name)),
      .init(
        name: "role", kind: .string,
        description: "outreach: it may take part of the service in, never all of it.",
        values: sites.map { _ in SiteRole.outreach.rawValue }),
      .init(
        name: "reference", kind: .string, description: "The list's own number.",
        isRequired: false, values: sites.map(\.reference)),
    ] + SiteDraft.addresses(sites)
  }

  private static func location(_ located: [Geocoder.Location]) -> [TableDraft.Column] {
    [
      .init(
        name: "location_quality", kind: .string,
        description:
          "How well it is located: \(LocationQuality.allCases.map(\.rawValue).joined(separator: ", ")).",
        values: located.map(\.quality.rawValue)),
      .init(
        name: "location_method", kind: .string, description: "How it was located.",
        values: located.map(\.method)),
    ]
  }

  private static func audit(_ sites: [PublishedSite]) -> [TableDraft.Column] {
    let columns: [(String, String, (PublishedSite.Building) -> String?)] = [
      ("owner", "Who owns the building.", \.owner),
      ("run_by", "Who runs it, as the list has it.", \.runBy),
      ("running_cost", "What it costs to run in a year, in pounds.", \.runningCost),
      ("capacity", "How many families it can take in at once.", \.capacity),
      ("step_free", "Whether it can be entered without steps: yes, no or part.", \.stepFree),
      (
        "opening_hours", "Opening hours, or how many in a week, as the list has them.",
        \.openingHours
      ),
      ("lease", "Freehold, or the lease and when it ends.", \.lease),
      ("clawback", "Capital to be paid back if its use changes.", \.clawback),
    ]
    return columns.map { name, description, value in
      .init(
        name: name, kind: .string, description: description, isRequired: false,
        values: sites.map { value($0.building) })
    }
  }
}
