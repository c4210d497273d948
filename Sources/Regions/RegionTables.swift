import Batches
import Reports
import Text

/// The numbers of a region's report as tables: one row a council.
struct RegionTables {
  let finding: RegionFinding

  static let source =
    "Department for Education, registers of 4 August 2016 and 19 August 2026; ONS; MHCLG; worked out by"
    + " hubward"

  private static let keptAll = "kept all"
  private static let keptNone = "none left"
  private static let nobody = "nobody counted"

  /// How far under-fives walk before, now and at best.
  var authorities: Table {
    Table(
      id: "authorities",
      caption: "Every authority: centres, and the mean walk of under-fives in minutes, estimated",
      columns: [
        Column("Authority", id: "authority", .rowHeader),
        Column("Centres 2016", id: "centres"), Column("Still listed 2026", id: "kept"),
        Column("Now linked sites", id: "linked"),
        Column("Mean walk 2016", id: "mean_before", unit: "min"),
        Column("With those still listed", id: "mean_kept", unit: "min"),
        Column("Best of that number", id: "mean_best", unit: "min"),
        Column("Of the added walk, avoidable", id: "mean_avoidable", unit: "share"),
        Column("Deprived: 2016", id: "deprived_before", unit: "min"),
        Column("Deprived: still listed", id: "deprived_kept", unit: "min"),
        Column("Deprived: best", id: "deprived_best", unit: "min"),
        Column("Deprived: avoidable", id: "deprived_avoidable", unit: "share"),
      ],
      rows: finding.councils.map { council in
        [
          .named(id: council.council.id, name: council.council.name),
          .count(council.council.sites.count), .count(council.council.kept.count),
          .count(council.linked),
        ] + cells(council, .mean) + cells(council, .deprived)
      },
      notes: [
        "Deprived: under-fives in neighbourhoods among the most deprived 30% of England by income"
          + " deprivation affecting children (IDACI 2019).",
        "Best of that number: as many centres as are still listed, chosen from those of 2016 so that the"
          + " mean walk of those counted is least; proven.",
        "Where centres were opened since under a new number (see that table), they are not counted.",
      ],
      source: Self.source)
  }

  private func cells(_ council: CouncilFinding, _ question: RegionQuestion) -> [Cell] {
    guard let values = council.values[question] else {
      let why = council.fate == .keptNone ? Self.keptNone : Self.nobody
      return [Cell](repeating: .absent(why), count: 4)
    }
    return [
      .measure(values.before, decimals: 1), .measure(values.kept, decimals: 1),
      .measure(values.best, decimals: 1),
      council.fate == .keptAll
        ? .absent(Self.keptAll)
        : values.avoidableShare.map { .share($0, decimals: 0) } ?? .absent("nothing added"),
    ]
  }

  /// Who is within a walk, and the longest walk.
  var further: Table {
    let shares: [Column] = [
      Column("Within 20 minutes 2016", id: "within_before", unit: "share"),
      Column("Within: still listed", id: "within_kept", unit: "share"),
      Column("Within: best of that number", id: "within_best", unit: "share"),
    ]
    let longest: [Column] = [
      Column("Longest walk 2016", id: "longest_before", unit: "min"),
      Column("Longest: still listed", id: "longest_kept", unit: "min"),
      Column("Longest: best of that number", id: "longest_best", unit: "min"),
    ]
    return Table(
      id: "further",
      caption:
        "Every authority: under-fives within 20 minutes' walk, and the longest walk in minutes",
      columns: [Column("Authority", id: "authority", .rowHeader)] + shares + longest,
      rows: finding.councils.map { council in
        let cells = { (question: RegionQuestion, cell: (Double) -> Cell) -> [Cell] in
          guard let values = council.values[question] else {
            return [Cell](repeating: .absent(Self.keptNone), count: 3)
          }
          return [cell(values.before), cell(values.kept), cell(values.best)]
        }
        return [.named(id: council.council.id, name: council.council.name)]
          + cells(.within) { .share($0, decimals: 0) }
          + cells(.longest) { .measure($0, decimals: 0) }
      },
      notes: [
        "Each best plan is the best for its own count: the plan that leaves most under-fives within 20"
          + " minutes need not be the one of the shortest longest walk."
      ],
      source: Self.source)
  }

}
