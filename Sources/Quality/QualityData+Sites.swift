import Places
import Readers
import StudyFormat
import Text

/// Where sites are, and whether any is listed twice.
extension QualityData {
  private static let noSites = "the sites' table cannot be read"

  var siteOutsideCouncil: CheckOutcome {
    guard let sites, let home else { return .skipped("no area or no site has coordinates") }
    guard England.contains(home.middle) else {
      return .skipped("the areas themselves do not lie in England")
    }
    let rows = sites.points.indices.filter { row in
      sites.points[row].point.map { !home.isExchanged($0) && !home.holds($0) } ?? false
    }
    let findings = rows.flatMap { row -> [Finding] in
      guard let point = sites.points[row].point else { return [] }
      let away = home.distance(to: point)
      let isFar = !home.isNear(point)
      return sites.finding(
        .siteOutsideCouncil, isFar ? .error : .warning, rows: [row], column: sites.columns.easting,
        "'\(sites.names[row])' stands outside the council's areas,"
          + " \(PlainText.kilometres(away)) km from the nearest one's centre",
        whatToDo: isFar
          ? "correct the coordinates: a digit may be missing"
          : "correct the coordinates, or keep it if it serves from over the border")
    }
    return .examined(sites.points.count, findings)
  }

  /// Pairs of the same name within 500 m, except those at one point, which are a finding of their
  /// own.
  var siteDuplicate: CheckOutcome {
    guard let sites else { return .skipped(Self.noSites) }
    let points = sites.points.map(\.point)
    let pairs = SiteDuplicates.pairs(names: sites.names, points: points)
      .filter { points[$0.first] != points[$0.second] }
    return .examined(
      sites.names.count,
      pairs.map { pair in
        Finding(
          .siteDuplicate,
          Diagnostic(
            .warning,
            at: sites.table.place(row: pair.second, column: sites.columns.name),
            "'\(sites.names[pair.second])' stands within 500 m of '\(sites.names[pair.first])'"
              + " and is called the same", whatToDo: "take one out if they are one place"),
          rows: [pair.first, pair.second].map(sites.table.line),
          subjects: [sites.ids[pair.first], sites.ids[pair.second]])
      })
  }

  var siteCoincident: CheckOutcome {
    guard let sites else { return .skipped(Self.noSites) }
    var first: [GridPoint: Int] = [:]
    var findings: [Finding] = []
    for (row, raw) in sites.points.enumerated() {
      guard let point = raw.point else { continue }
      guard let other = first[point] else {
        first[point] = row
        continue
      }
      findings.append(
        Finding(
          .siteCoincident,
          Diagnostic(
            .warning, at: sites.table.place(row: row, column: sites.columns.easting),
            "'\(sites.names[row])' stands at the same point as '\(sites.names[other])'",
            whatToDo: "leave one out if they are one building, or correct the coordinates"),
          rows: [other, row].map(sites.table.line), subjects: [sites.ids[other], sites.ids[row]]))
    }
    return .examined(sites.names.count, findings)
  }

  /// Sites that no scenario opens and no rule names, though hubs may yet be opened by the ranking.
  var siteUnused: CheckOutcome {
    guard let sites else { return .skipped(Self.noSites) }
    guard file.rules.outreach == nil else {
      return .skipped("outreach sites are placed by the rules, so any may be used")
    }
    let named = Set(file.scenarios.flatMap(\.outreach).map(\.name))
    let rows = sites.ids.indices.filter {
      sites.roles[$0] == SiteRole.outreach.rawValue && !named.contains(sites.ids[$0])
    }
    return .examined(
      sites.ids.count,
      sites.finding(
        .siteUnused, .note, rows: rows, column: sites.columns.role,
        "\(rows.count) outreach site\(rows.count == 1 ? "" : "s") (\(sites.names(rows)))"
          + " \(rows.count == 1 ? "goes" : "go") on in no scenario",
        whatToDo:
          "name \(rows.count == 1 ? "it" : "them") under a scenario's outreach, or leave out"))
  }

  /// The register of children's centres keeps closed ones as open for years.
  var registerStale: CheckOutcome {
    guard let resource = resource(file.sites.table.name) else { return .skipped(Self.noSites) }
    let register = resource.sources.first { $0.title.contains("Register of children's centres") }
    let changed = sites.flatMap { $0.table.texts("changed") }?.filter { !$0.isEmpty } ?? []
    let days = Dictionary(grouping: changed) { $0 }.mapValues(\.count)
    let bulk =
      days.max { ($0.value, $0.key) < ($1.value, $1.key) }
      .map { "; \($0.value) of \(changed.count) rows were last changed on \($0.key)" } ?? ""
    let findings = register.map { _ in
      Finding(
        .registerStale,
        Diagnostic(
          .warning, at: .init(file: resource.path),
          "the sites come from the national register, in which closed centres stay 'Open' for"
            + " years\(bulk)",
          whatToDo: "hold the table against the council's own list; an import with that list takes"
            + " it instead"))
    }
    return .examined(sites?.ids.count ?? 0, [findings].compactMap(\.self))
  }

  /// Columns of the sites' table that say how much a site can take in.
  private static let capacityWords = ["capacity", "places", "sessions", "families"]

  var capacityZero: CheckOutcome {
    guard let sites else { return .skipped(Self.noSites) }
    let columns = sites.table.header.filter { name in
      name == file.sites.capacity
        || Self.capacityWords.contains { name.lowercased().contains($0) }
          && (sites.table.numbers(name) ?? []).contains { $0 != nil }
    }
    guard !columns.isEmpty else { return .skipped("the sites have no column of capacities") }
    let findings = columns.flatMap { column -> [Finding] in
      let values = sites.table.numbers(column) ?? []
      let rows = values.indices.filter { values[$0].map { $0 <= 0 } ?? false }
      return sites.finding(
        .capacityZero, .warning, rows: rows, column: column,
        "\(sites.names(rows)) \(rows.count == 1 ? "has" : "have") a capacity of zero or less",
        whatToDo:
          "fill in the capacity, leave the cell blank if it is not known, or take the site out")
    }
    return .examined(sites.ids.count * columns.count, findings)
  }

  var premisesBlank: CheckOutcome {
    guard let premises else { return .skipped("the study names no table of premises") }
    let blank = premises.columns.filter { $0.known < premises.rows }
    guard !blank.isEmpty else { return .examined(premises.rows, []) }
    let words = blank.map { "\($0.name) \($0.known) of \(premises.rows)" }
    return .examined(
      premises.rows,
      [
        Finding(
          .premisesBlank,
          Diagnostic(
            .note, at: .init(file: premises.file),
            "known of the \(premises.rows) candidate buildings: \(Phrases.list(words))",
            whatToDo:
              "fill in what the estates team knows before a building is proposed; a blank is"
              + " never guessed"))
      ])
  }
}

/// Numbers inside messages.
enum PlainText {
  /// To 0.1 km.
  static func kilometres(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
