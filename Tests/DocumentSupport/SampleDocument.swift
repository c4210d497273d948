public import Reports

/// A report of the size and kind that a council publishes, with invented numbers.
public enum SampleDocument {
  public static let document = Document(
    title: "From nine children’s centres to five: who is nearer, who is further",
    subtitle: "Evidence for Cabinet, 12 October 2016. A sample with invented numbers.",
    summary: [
      .paragraph(
        Prose([
          .plain("Under the council’s proposal "),
          .strong("61.3% of under-5s live within a 15-minute walk of a hub, down from 78.9%"),
          .plain(". It ranks 14th of the 126 ways to keep five centres; "),
          .link("the ranking", target: "#ranking"),
          .plain(" shows what the first does otherwise."),
        ])),
      .keyFigures([
        KeyFigure("children’s centres that stay open as hubs", "9 → 5"),
        KeyFigure("where the proposal stands by mean walk", "14th of 126"),
        KeyFigure("longer mean walk, weighted by need", "+4.2 min"),
        KeyFigure("saved in a full year, as printed", "£400,000"),
      ]),
      .notice("Walking times are estimates: straight lines lengthened by a third, at 4.8 km/h."),
      .list([
        "Tilbury and Purfleet, the wards of greatest need, keep their centres.",
        "1,204 under-5s move beyond 15 minutes; 187 of them live in deciles 1 to 3 of IDACI 2015.",
      ]),
    ],
    sections: [ranking, reach, change, finance, method],
    attribution: [
      "Contains National Statistics data © Crown copyright and database right 2016.",
      "Contains OS data © Crown copyright and database right 2016. Open Government Licence v3.0.",
    ])

  private static let ranking = Section(
    id: "rank", title: "All 126 ways to keep five centres",
    blocks: [
      .paragraph("Each plan is priced by the mean walk of under-5s to the nearest open centre."),
      .table(
        Table(
          id: "ranking", caption: "The ten best plans by mean walk, and the council’s proposal",
          columns: [
            Column("Rank", id: "rank"),
            Column("Centres that stay open", id: "centres_that_stay_open", .rowHeader),
            Column("Mean walk, minutes", id: "mean_walk_minutes"),
            Column("Worst walk, minutes", id: "worst_walk_minutes"),
            Column("Within 15 minutes", id: "within_15_minutes"),
            Column("Further away", id: "further_away"),
          ],
          rows: (1...126).map { rank in
            [
              .count(rank), .text("Aveley, Chadwell, Ockendon, Stanford-le-Hope, Thameside"),
              .measure(11.2 + Double(rank) / 7, decimals: 1), .measure(63.1, decimals: 0),
              .share(0.689 - Double(rank) / 300, decimals: 1), .count(812 + 131 * rank),
            ]
          },
          emphasised: [0, 13], notes: ["Plans of equal mean share a rank."],
          source: "Census 2011 (ONS); centres as in the Cabinet report, Table 4", shown: 10,
          emphasis: "the best plan and the council’s proposal")),
    ])

  private static let reach = Section(
    id: "maps", title: "Where a hub can be reached on foot",
    blocks: [
      .figure(figure("map-today", "Today four in five under-5s are within 15 minutes of a centre")),
      .figure(
        figure("map-council", "Under the proposal the north and the far east lose their centre")),
    ])

  private static func figure(_ id: String, _ title: String) -> Figure {
    Figure(
      id: id, title: title, picture: .sample(id, columns: 12),
      altText: "A map of wards", caption: "Each cell is a postcode; darker is a longer walk.",
      source: "Code-Point Open 2016, Ordnance Survey", equalTable: "areas")
  }

  private static let change = Section(
    id: "change", title: "Who is nearer, who is further",
    blocks: [
      .part(
        id: "by-ward", title: "By ward",
        blocks: [
          .paragraph("Every number behind the maps is here."),
          .details(
            summary: "All 98 small areas", blocks: [.table(areas)]),
        ])
    ])

  private static let wards = [
    "Corringham and Fobbing", "Little Thurrock Blackshots", "Tilbury Riverside and Thurrock Park",
    "Chafford and North Stifford", "West Thurrock and South Stifford", "Aveley and Uplands",
    "Orsett",
  ]

  private static let areas = Table(
    id: "areas", caption: "Walk to the nearest centre by small area, today and under the proposal",
    columns: [
      Column("Small area", id: "small_area", .rowHeader), Column("Ward", id: "ward", .text),
      Column("Under-5s", id: "under_5s"),
      Column("IDACI 2015 decile", id: "idaci_2015_decile"),
      Column("Today, minutes", id: "today_minutes"),
      Column("Proposal, minutes", id: "proposal_minutes"),
      Column("Change, minutes", id: "change_minutes"),
      Column("Nearest centre under the proposal", id: "nearest_centre_under_the_proposal", .text),
    ],
    rows: (0..<98).map { row in
      let today = Double(row * 37 % 290) / 10
      let change = row % 3 == 0 ? Double(row * 13 % 170) / 10 : 0
      return [
        .text(
          "Thurrock \(String(row / 8 + 100).dropFirst(1))\("ABCDEFGH".map(String.init)[row % 8])"),
        .text(wards[row % wards.count]), .count(60 + row * 7 % 190), .count(row % 10 + 1),
        .measure(today, decimals: 1), .measure(today + change, decimals: 1),
        row == 41 ? .absent("no route") : .change(change, decimals: 1), .text("Thameside"),
      ]
    },
    source: "Census 2011, table KS102EW (ONS); English Indices of Deprivation 2015 (MHCLG)")

  private static let finance = Section(
    id: "finance", title: "What it saves and what may have to be paid back",
    blocks: [
      .table(
        Table(
          id: "money", caption: "Budget, staff and clawback as printed",
          columns: [
            Column("Item", id: "item", .rowHeader), Column("Before", id: "before"),
            Column("After", id: "after"), Column("Change", id: "change"),
          ],
          rows: [
            [
              .text("Budget, £"), .count(1_208_000), .count(808_000),
              .change(-400_000, decimals: 0),
            ],
            [
              .text("Staff, full-time equivalent"), .count(39), .count(21),
              .change(-18, decimals: 0),
            ],
            [
              .text("Capital clawback at most, £"), .absent("not printed"), .count(1_194_313),
              .absent("not printed"),
            ],
          ],
          notes: ["The report prints the budget twice, as £1,208,000 and as £1,208,500."],
          source: "Cabinet report, 12 October 2016, section 6"))
    ])

  private static let method = Section(
    id: "method", title: "Method, sources and limits",
    blocks: [
      .paragraph(
        Prose([
          .plain("The study file is "), .code("study.yaml"), .plain("; every file is listed in "),
          .link("manifest.json", target: "manifest.json"), .plain("."),
        ])),
      .part(
        id: "limits", title: "Limits",
        blocks: [.list(["Bus times are not counted.", "Outreach sites are not counted as hubs."])]),
    ])
}
