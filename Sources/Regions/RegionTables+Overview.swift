import Batches
import Reports
import Text

/// All authorities taken together, and what the numbers rest on.
extension RegionTables {
  /// What became of the centres, by what became of each authority's.
  var fates: Table {
    let rows: [(String, [CouncilFinding])] = [
      ("Every centre still listed", finding.councils.filter { $0.fate == .keptAll }),
      ("Fewer, compared below", finding.compared),
      ("Fewer, and others opened since", finding.cut.filter(finding.isRenewed)),
      ("None still listed", finding.councils.filter { $0.fate == .keptNone }),
      ("All", finding.councils),
    ]
    return Table(
      id: "fates", caption: "Authorities by what became of their centres of August 2016",
      columns: [
        Column("Centres of 2016 in 2026", id: "fate", .rowHeader),
        Column("Authorities", id: "authorities"), Column("Centres 2016", id: "centres"),
        Column("Still listed", id: "kept"), Column("Now linked sites", id: "linked"),
        Column("Under-fives", id: "under_fives"),
      ],
      rows: rows.map { name, councils in
        [
          .text(name), .count(councils.count),
          .count(councils.reduce(0) { $0 + $1.council.sites.count }),
          .count(councils.reduce(0) { $0 + $1.council.kept.count }),
          .count(councils.reduce(0) { $0 + $1.linked }),
          .measure(
            councils.reduce(0) { $0 + $1.council.people.reduce(0, +) }, decimals: 0),
        ]
      },
      notes: ["Centres whose postcode is not found are left out of all counts."],
      source: Self.source)
  }

  /// Three counts, all authorities together that kept some centres and not all.
  var together: Table {
    let cut = finding.compared
    let rows: [(String, RegionQuestion, (Double) -> Cell)] = [
      ("Mean walk of under-fives, minutes", .mean, { .measure($0, decimals: 1) }),
      ("The same of the deprived, minutes", .deprived, { .measure($0, decimals: 1) }),
      ("Under-fives within 20 minutes", .within, { .share($0, decimals: 0) }),
    ]
    return Table(
      id: "together",
      caption: "\(NumberStyle.count(cut.count, "authority", "authorities")) that list fewer centres"
        + " than in 2016 and none opened since, taken together",
      columns: [
        Column("Count", id: "count", .rowHeader), Column("2016", id: "before"),
        Column("With those still listed", id: "kept"),
        Column("Best of that number", id: "best"),
        Column("Of the change, avoidable", id: "avoidable", unit: "share"),
      ],
      rows: rows.compactMap { name, question, cell in
        guard let values = finding.means(question, of: cut) else { return nil }
        let change = abs(values.lost)
        return [
          .text(name), cell(values.before), cell(values.kept), cell(values.best),
          change > 0
            ? .share(abs(values.avoidable) / change, decimals: 0) : .absent("nothing changed"),
        ]
      },
      notes: ["Every authority weighs as many children as it counts."], source: Self.source)
  }

  /// How many authorities spared how much.
  var classes: Table {
    let cut = finding.compared
    return Table(
      id: "avoidable",
      caption: "How much of the added mean walk was avoidable, by authority",
      columns: [
        Column("Of the added walk, avoidable", id: "class", .rowHeader),
        Column("Authorities", id: "authorities"),
        Column("For the deprived: authorities", id: "authorities_deprived"),
      ],
      rows: AvoidableClass.allCases.map { step in
        [
          .text(step.label), .count(cut.count { AvoidableClass($0, .mean) == step }),
          .count(cut.count { AvoidableClass($0, .deprived) == step }),
        ]
      }, source: Self.source)
  }
  /// What was opened under a new number.
  var since: Table {
    let names = Dictionary(
      uniqueKeysWithValues: finding.councils.map { ($0.council.id, $0.council.name) })
    return Table(
      id: "opened-since",
      caption: "Centres of August 2026 that the register of August 2016 did not have",
      columns: [
        Column("Centre", id: "centre", .rowHeader),
        Column("Authority", id: "authority", .text),
        Column("Opened", id: "opened", .text),
      ],
      rows: finding.region.later.map { centre in
        [
          .named(id: centre.id, name: centre.name),
          .named(id: centre.council, name: names[centre.council] ?? centre.council),
          .text(centre.opened),
        ]
      }, source: Self.source)
  }

  /// What everything rests on.
  var premises: Table {
    Table(
      id: "premises", caption: "What was taken as given",
      columns: [
        Column("Premise", id: "premise", .rowHeader), Column("Value", id: "value"),
        Column("In", id: "measured_in", .text),
      ],
      rows: [
        [
          .text("Length of a walk over that of a straight line"),
          .measure(CouncilRegion.detour, decimals: 2), .text("times"),
        ],
        [.text("Pace"), .measure(CouncilRegion.speed, decimals: 1), .text("km/h")],
        [
          .text("Within a walk, about a mile"), .measure(CouncilRegion.walk, decimals: 0),
          .text("minutes"),
        ],
        [
          .text("The most deprived: IDACI 2019 deciles 1 to"),
          .count(CouncilRegion.deprivedDeciles), .text("of ten"),
        ],
      ], source: "hubward; detour: the median of a routed road network of England (Rutland)")
  }
}
