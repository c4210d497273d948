import Places
import Readers
public import Reports
public import Studies
import StudyFormat
import Text

/// Printed figures compared with the data, and where everything comes from.
extension Study {
  /// Every check of printed figures as a table.
  public var checkTables: [Table] {
    printed.totals.enumerated().map { totalTable($1, number: $0 + 1) }
      + printed.ranks.enumerated().map { rankTable($1, number: $0 + 1) }
  }

  private func totalTable(_ check: TotalCheck, number: Int) -> Table {
    let agreeing = check.rows.count(where: \.agrees)
    let rows = check.rows.map { row -> [Cell] in
      let site = (sites.hubs + sites.outreach).first { $0.id.code == row.name }
      return [
        .named(id: row.name, name: site?.name ?? row.name),
        row.printed.map { .measure($0, decimals: 0) } ?? .absent("not printed"),
        .measure(row.computed, decimals: 0),
        row.printed.map { .change($0 - row.computed, decimals: 0) } ?? .absent("not printed"),
        .text(row.printed == nil ? "not printed" : row.agrees ? "agrees" : "differs"),
        .count(row.areas),
      ]
    }
    let all: [Cell] = [
      .named(nil, none: "All"), .measure(check.printedTotal, decimals: 0),
      .measure(check.computedTotal, decimals: 0),
      .change(check.printedTotal - check.computedTotal, decimals: 0),
      .text(check.printedTotal == check.computedTotal ? "agrees" : "differs"),
      .count(check.rows.reduce(0) { $0 + $1.areas }),
    ]
    return Table(
      id: "check-totals-\(number)",
      caption:
        "\(check.label): \(agreeing) of \(check.rows.count) \(agreeing == 1 ? "equals the sum of its" : "equal the sum of their") areas exactly",
      columns: [
        Column("Of", id: "of", .rowHeader), Column("Printed", id: "printed"),
        Column("Sum of areas", id: "sum"),
        Column("Printed less sum", id: "difference"), Column("Finding", id: "finding", .text),
        Column("Areas", id: "areas"),
      ], rows: rows + [all], emphasised: [rows.count],
      source:
        "Sum of column \(check.countColumn) over the areas served, as the study assigns them.",
      emphasis: "all together")
  }

  private func rankTable(_ check: RankCheck, number: Int) -> Table {
    let rows = check.rows.sorted { ($0.computed, $0.name) < ($1.computed, $1.name) }.map {
      row -> [Cell] in
      [
        .text(row.name), row.printed.map { .count($0) } ?? .absent("not printed"),
        .count(row.computed),
        row.printed.map { .change(Double($0 - row.computed), decimals: 0) }
          ?? .absent("not printed"),
        .measure(row.meanRank, decimals: 0),
      ]
    }
    return Table(
      id: "check-ranks-\(number)", caption: caption(check),
      columns: [
        Column("Of", id: "of", .rowHeader), Column("Printed rank", id: "printed"),
        Column("Computed rank", id: "computed"),
        Column("Printed less computed", id: "difference"),
        Column("Mean national rank", id: "mean_rank"),
      ], rows: rows,
      notes: [
        "Rank 1 is the most deprived. A mean national rank weighs each area's rank by its people."
      ],
      source: "Columns \(check.rankColumn) and \(check.countColumn) of the areas' table.")
  }

  package func caption(_ check: RankCheck) -> String {
    let correlation =
      check.correlation.map { ", rank correlation \(NumberStyle.measure($0, decimals: 3))" } ?? ""
    return
      "\(check.label) \(check.verdict) the national index: \(check.agreeing) of \(NumberStyle.count(check.compared.count, "place")) equal\(correlation)"
  }

  /// Where each file comes from: title, edition, licence and hash.
  public var sourcesTable: Table {
    Table(
      id: "sources", caption: "Every file that a number of this report comes from",
      columns: [
        Column("File", id: "file", .rowHeader), Column("What", id: "title", .text),
        Column("Edition", id: "edition", .text),
        Column("Source", id: "origins", .text), Column("Licence", id: "licences", .text),
        Column("SHA-256, first 16 digits", id: "sha256_start", .text),
      ],
      rows: provenance.sources.map { source in
        [
          .text(source.file), .text(source.title),
          source.edition.map { .text($0) } ?? .absent("not stated"),
          Self.joined(source.origins), Self.joined(source.licences),
          .text(String(source.sha256.prefix(16))),
        ]
      }, notes: ["The whole SHA-256 of each is in manifest.json."],
      source: "The study's data package.")
  }

  private static func joined(_ items: [String]) -> Cell {
    items.isEmpty ? .absent("not stated") : .text(items.joined(separator: "; "))
  }

  /// Every site: what it is, where, and how it was located.
  public var sitesTable: Table {
    Table(
      id: "sites", caption: "The sites and how each was located",
      columns: [
        Column("Site", id: "site", .rowHeader), Column("Role", id: "role", .text),
        Column("Easting", id: "easting", unit: "m"), Column("Northing", id: "northing", unit: "m"),
        Column("Location", id: "quality", .text), Column("How it was located", id: "note", .text),
      ],
      rows: (sites.hubs + sites.outreach + sites.border).map { site -> [Cell] in
        [
          .named(NamedThing(site)), .text(role(of: site)),
          site.location.map { .measure($0.easting, decimals: 0) } ?? .absent("not known"),
          site.location.map { .measure($0.northing, decimals: 0) } ?? .absent("not known"),
          .text(site.quality.rawValue),
          sites.notes[site.id].map { .text($0) } ?? .absent("not stated"),
        ]
      }, notes: ["Easting and northing in metres on the British National Grid."],
      source: "The study's table of sites.")
  }

  private func role(of site: Site) -> String {
    if sites.border.contains(site) { return "\(words.hub) over the border" }
    let role = site.role == .hub ? words.hub : words.outreach
    return sites.candidates.contains(site.id) ? "candidate \(role)" : role
  }

  /// Finances as printed.
  public var financeTable: Table? {
    guard !printed.finance.isEmpty else { return nil }
    return Table(
      id: "finance", caption: "Money and staff as the council printed them",
      columns: [
        Column("What", id: "title", .rowHeader), Column("Period", id: "period", .text),
        Column("Printed", id: "printed", .text),
        Column("Value", id: "value"), Column("Unit", id: "unit", .text),
        Column("Where", id: "place", .text), Column("Note", id: "note", .text),
      ],
      rows: printed.finance.map { line in
        [
          .text(line.label), .text(line.period), .text(line.printed),
          .measure(line.value, decimals: line.value == line.value.rounded() ? 0 : 1),
          .text(line.unit == "GBP" ? "£" : line.unit), .text(line.place),
          .text(line.note.isEmpty ? "–" : line.note),
        ]
      }, source: "The council's own report; nothing here was computed.")
  }

  public var ambiguitiesTable: Table? {
    guard !printed.ambiguities.isEmpty else { return nil }
    return Table(
      id: "ambiguities",
      caption:
        "\(printed.ambiguities.count) printed things that could be read in more than one way",
      columns: [
        Column("Subject", id: "subject", .rowHeader),
        Column("What is printed", id: "printed", .text),
        Column("How it is carried here", id: "carried", .text),
      ],
      rows: printed.ambiguities.map { [.text($0.subject), .text($0.printed), .text($0.carried)] },
      source: "The study's table of ambiguities.")
  }
}
