import Assessment
import Places
import Reports
import Studies
import StudyFormat
import Text

/// What people said, by what it is about and by where it comes from.
extension Study {
  var responsesSection: Section? {
    decision.responses.map { responses in
      let finding = ResponseFinding(self, responses)
      return Section(
        id: "responses", title: "What people said",
        blocks: [
          .paragraph(
            Prose(
              "\(NumberStyle.count(finding.total, "response")). Who answers a consultation is not a sample of who is affected: shares say how many answered, not what the rest think."
            ))
        ]
          + [siteResponsesTable(finding), placeResponsesTable(finding, responses)]
          .compactMap { $0.map(Block.table) } + [
            .details(
              summary: "Every row of the table of responses",
              blocks: [
                .table(
                  table(
                    responses.sheet, id: "responses-all",
                    caption: "What was said, and what became of it"))
              ])
          ])
    }
  }

  /// Responses by the site that they are about; nothing where the study does not say it.
  func siteResponsesTable(_ finding: ResponseFinding) -> Table? {
    guard !finding.sites.isEmpty else { return nil }
    let rows = finding.sites.map { site -> [Cell] in
      [
        .named(site.site.map { NamedThing(sites[$0]) }, none: "No site"),
        .count(site.responses),
        site.themes.isEmpty
          ? .absent("no themes")
          : .text(
            site.themes.map { "\($0.theme ?? "no theme") \(NumberStyle.count($0.responses))" }
              .joined(separator: ", ")),
        site.people.map { .measure($0, decimals: 0) } ?? .absent("not known"),
        site.people.flatMap { people in
          people > 0 ? .share(Double(site.responses) / people, decimals: 1) : nil
        } ?? .absent("not known"),
        site.closedBy.isEmpty
          ? .absent("none") : .text(Phrases.list(site.closedBy.map { scenarios[$0].name })),
      ]
    }
    return Table(
      id: "responses-by-site", caption: "Responses by the site that they are about",
      columns: [
        Column("Site", id: "site", .rowHeader), Column("Responses", id: "responses"),
        Column("By theme", id: "themes", .text),
        Column("\(Phrases.sentence(words.people)) nearest to it today", id: "people"),
        Column("Responses per \(words.people) nearest", id: "share", unit: "share"),
        Column("Closed by", id: "closed_by", .text),
      ], rows: rows,
      notes: [
        "One person may answer more than once, or for several children: the share is of \(words.people), not of families, and may be above 100%."
      ], source: "The council's table of responses; people as in the study's first demand.")
  }

  /// Responses by where they come from; nothing where the study does not say it.
  func placeResponsesTable(
    _ finding: ResponseFinding, _ responses: DecisionTables.Responses
  ) -> Table? {
    guard let grouping = responses.places?.grouping, !finding.places.isEmpty else { return nil }
    let rows = finding.places.map { place -> [Cell] in
      [
        .text(place.name ?? "No \(grouping) given"), .count(place.responses),
        place.people.map { .measure($0, decimals: 0) } ?? .absent("not known"),
        place.people.flatMap { people in
          people > 0 ? .share(Double(place.responses) / people, decimals: 1) : nil
        } ?? .absent("not known"),
        place.further.map { .measure($0.people, decimals: 0) } ?? .absent("not known"),
        place.further.flatMap { further in
          further.people > 0
            ? .text(Phrases.list(further.scenarios.map { scenarios[$0].name })) : nil
        } ?? .absent("none"),
        place.further.flatMap { further in
          further.people > 0
            ? .share(Double(place.responses) / further.people, decimals: 1) : nil
        } ?? .absent("nobody further"),
      ]
    }
    return Table(
      id: "responses-by-place", caption: "Responses by \(grouping)",
      columns: [
        Column(Phrases.sentence(grouping), id: "place", .rowHeader),
        Column("Responses", id: "responses"),
        Column("\(Phrases.sentence(words.people)) there", id: "people"),
        Column("Responses per \(words.people) there", id: "share", unit: "share"),
        Column("Further under a scenario, at most", id: "further"),
        Column("Under which", id: "scenario", .text),
        Column("Responses per \(words.people) further", id: "share_further", unit: "share"),
      ], rows: rows,
      notes: [
        "Further: \(words.people) whose nearest \(words.hub) would be further than today, under the scenario that leaves the most of them so."
      ], source: source(travels[0]))
  }
}
