import Places
import Readers
import Studies
import StudyFormat
import Text

extension StudyLoader {
  /// Hubs, outreach sites, those over the border, and what the table says about each.
  func sites(areas: [Area], notes: inout [Diagnostic]) throws(DataError) -> StudySites {
    let columns = file.sites
    let table = try shelf.table(columns.table)
    let (ids, names, roles, eastings, northings, qualities) = try table.read { reader in
      (
        reader.text(columns.id, unique: true), reader.text(columns.name),
        reader.enumerated(columns.role, as: StatedRole.self),
        reader.optionalNumber(columns.easting), reader.optionalNumber(columns.northing),
        reader.enumerated(columns.quality, as: LocationQuality.self)
      )
    }
    let said = try columns.note.map { (note) throws(DataError) in
      try table.read { $0.optionalText(note) }
    }
    var groupings: [(String, [String?])] = []
    for (name, column) in columns.groups {
      groupings.append((name, try shelf.groups(column, of: table)))
    }
    var sites: [Site] = []
    var siteNotes: [SiteID: String] = [:]
    for row in ids.indices {
      var groups: [String: String] = [:]
      for (name, values) in groupings { groups[name] = values[row] }
      let location = try location(
        eastings[row], northings[row], in: table, row: row, column: columns.easting)
      let site: Site
      do throws(PlacesError) {
        site = try Site(
          id: SiteID(ids[row]), name: names[row], role: roles[row].role, location: location,
          quality: qualities[row], groups: groups)
      } catch {
        throw misgraded(
          qualities[row], at: location, in: table, row: row, column: columns.quality)
      }
      sites.append(site)
      if let note = said?[row] { siteNotes[site.id] = note }
      if let oddity = oddity(of: site, note: said?[row] ?? nil, in: table, row: row) {
        notes.append(oddity)
      }
    }
    try checkWhereabouts(
      sites.enumerated().compactMap { row, site in site.location.map { (row, $0) } },
      areas: areas, in: table, column: columns.easting)
    notes += coincident(sites, in: table)
    let either = sites.filter { $0.role == .hub }
    let border = try asked { () throws(RuleFault) in
      try SiteNames(either, what: "hub").indices(file.rules.border)
    }.map { either[$0].id }
    let hubs = sites.indices.filter { sites[$0].role == .hub && !border.contains(sites[$0].id) }
    guard !hubs.isEmpty else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: table.file, column: columns.role),
          expected: "at least one hub", found: "none",
          whatToDo: "give the role 'hub' to every site that may be a hub")
      ])
    }
    let outreach = sites.indices.filter { sites[$0].role == .outreach }
    let figures = try figures(table)
    let premises = try premises(besides: sites, areas: areas)
    let today = Set(file.scenarios.first?.outreach.map(\.name) ?? [])
    return StudySites(
      hubs: hubs.map { sites[$0] }, outreach: outreach.map { sites[$0] } + premises,
      border: sites.filter { border.contains($0.id) },
      candidates: Set(sites.indices.filter { roles[$0].isCandidate }.map { sites[$0].id })
        .union(premises.map(\.id).filter { !today.contains($0.code) }),
      groupings: columns.groups.map(\.name), notes: siteNotes, hubFigures: figures(hubs),
      outreachFigures: figures(outreach).extended(by: premises.count),
      borderFigures: figures(sites.indices.filter { border.contains(sites[$0].id) }),
      catchments: try catchments(of: hubs.map { sites[$0] }))
  }

  /// The hub on whose list each area stands.
  private func catchments(of hubs: [Site]) throws(DataError) -> [Int?]? {
    guard let column = columns.catchments else { return nil }
    let names = try shelf.groups(column, of: try shelf.table(file.areas.table))
    let places = Dictionary(hubs.enumerated().map { ($1.id.code, $0) }) { first, _ in first }
    guard names.contains(where: { $0.map { places[$0] != nil } ?? false }) else {
      throw refusal(
        line: column.column.line, "no area stands on the list of a hub",
        whatToDo:
          "make the column hold the hubs' ids: \(hubs.map(\.id.code).joined(separator: ", "))")
    }
    return names.map { name in name.flatMap { places[$0] } }
  }

  private var columns: SiteColumns { file.sites }

  /// The columns of figures that the study names, for any rows of the sites' table.
  private func figures(_ table: SourceTable) throws(DataError) -> ([Int]) -> SiteFigures {
    let columns = file.sites
    let named: [(SiteFigures.Kind, String?)] = [
      (.running, columns.runningCost), (.capital, columns.capitalCost),
      (.closing, columns.closingCost), (.capacity, columns.capacity),
    ]
    var values: [SiteFigures.Kind: (name: String, values: [Double?])] = [:]
    for case (let kind, let name?) in named {
      values[kind] = (name, try table.read { $0.optionalNumber(name, from: 0) })
    }
    return { [values] rows in
      SiteFigures(
        columns: values.mapValues { column in
          SiteFigures.Column(name: column.name, values: rows.map { column.values[$0] })
        }, file: table.file, lines: rows.map(table.line(of:)))
    }
  }
}

/// What the column of roles may say.
private enum StatedRole: String, CaseIterable {
  case hub
  case outreach
  case candidate
  case candidateOutreach = "candidate outreach"

  var role: SiteRole { self == .hub || self == .candidate ? .hub : .outreach }
  var isCandidate: Bool { self == .candidate || self == .candidateOutreach }
}
