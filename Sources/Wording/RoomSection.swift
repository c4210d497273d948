import Access
public import Assessment
import Opening
import Placement
import Places
public import Reports
import Studies
import StudyFormat
import Text

/// Room in the report, where the study says how many people each hub has room for.
extension StudyResult {
  var roomSection: Section? {
    guard study.hasRoom else { return nil }
    let title = "Room: how full each \(study.words.hub) would be"
    guard let room else {
      return Section(
        id: "places", title: title,
        blocks: [
          .paragraph(
            "Not every \(study.words.hub) has a number of places in the sites' table, so how full they would be cannot be said."
          )
        ])
    }
    return Section(
      id: "places", title: title,
      blocks: [.paragraph(Prose(roomWords)), .list(roomFindings(room).map { Prose($0) })]
        + roomTables.map(Block.table)
        + (room.found.ranking.plans.isEmpty
          ? []
          : [.table(study.table(room.found.ranking, id: "room-ranking", shown: 10))]))
  }

  /// What is meant, and what the rest of the report leaves out.
  private var roomWords: String {
    let border =
      study.sites.border.isEmpty
      ? ""
      : " \(Phrases.list(study.sites.border.map(\.name))), over the border, \(study.sites.border.count == 1 ? "takes" : "take") people too\(roomOfBorder)."
    return
      "Each \(study.words.hub) has room for as many \(study.words.people) as the sites' table says. Everyone is given a place so that the \(travel.label) of all together is shortest: some are sent past a \(study.words.hub) that is full, and the people of one area may be sent to several.\(border) All other sections of this report take every \(study.words.hub) to have room for everyone."
  }

  private var roomOfBorder: String {
    guard let places = room?.found.posed.capacity.places.suffix(study.sites.border.count) else {
      return ""
    }
    return places.allSatisfy(\.isFinite) ? "" : ", and no limit is known there"
  }

  /// A sentence for each scenario, and one for the best plan.
  private func roomFindings(_ room: RoomAssessment) -> [String] {
    let question = room.found.ranking.question
    var findings = study.scenarios.indices.map { index -> String in
      let alone = assessments[index].profile.mean.map {
        " (\(Phrases.travel($0, travel.matrix.unit)) if everyone went to the nearest)"
      }
      return study.roomWords(of: index, in: room.found, beside: alone ?? "")
    }
    if let best = room.found.best {
      let open = room.found.ranking.plans[0].open
      let isProven = if case .optimal = room.found.ranking.outcome { true } else { false }
      let gap = NumberStyle.share(room.found.ranking.outcome.solution?.gap ?? 0, decimals: 2)
      findings.append(
        "\(isProven ? "The plan with room for everyone and the shortest mean \(travel.label), proven best" : "The best plan with room for everyone that was found, at most \(gap) from the shortest mean \(travel.label) possible"): \(Phrases.list(study.names(open))), with a mean of \(question.words(best.value)); \(study.fullWords(best)), \(study.pastWords(best))."
      )
    } else {
      let answer = PlaceAnswer(room.found.ranking, of: study, top: 1)
      findings.append("No plan that the rules allow has room for everyone: \(answer.reason).")
    }
    return findings
  }

  /// For each scenario and for the best plan: who is sent to each site, its room and how full it
  /// is. Empty where the study does not say how many people every hub has room for, or nobody can
  /// be placed.
  public var roomTables: [Table] {
    guard let room else { return [] }
    func table(_ plan: CapacityEvaluation, id: String, name: String) -> Table {
      roomTable(plan, room, id: id, name: name)
    }
    let scenarios = zip(study.scenarios, room.found.scenarios).compactMap { scenario, plan in
      plan.map { table($0, id: "room-\(scenario.id)", name: Phrases.sentence(scenario.name)) }
    }
    let best = room.found.best.map {
      table($0, id: "best-room", name: "The best plan with room for everyone")
    }
    return scenarios + [best].compactMap(\.self)
  }

  private func roomTable(
    _ plan: CapacityEvaluation, _ room: RoomAssessment, id: String, name: String
  ) -> Table {
    let rows = plan.loads.map { load -> [Cell] in
      let isLimited = load.places.isFinite
      return [
        study.roomCell(load.site, in: room.found.posed),
        .measure(load.people, decimals: 0),
        isLimited ? .measure(load.places, decimals: 0) : .absent("no limit"),
        isLimited ? .share(load.shareUsed, decimals: 0) : .absent("no limit"),
        .text(load.words),
      ]
    }
    return Table(
      id: id,
      caption:
        "\(name): \(study.words.people) sent to each \(study.words.hub), and its room; \(study.fullWords(plan))",
      columns: [
        Column(Phrases.sentence(study.words.hub), id: "site", .rowHeader),
        Column("\(Phrases.sentence(study.words.people)) sent there", id: "people"),
        Column("Places", id: "places"),
        Column("Used", id: "used", unit: "share"), Column("How full", id: "fullness", .text),
      ], rows: rows,
      notes: [
        "People are shared out so that the \(travel.label) of all together is shortest; the people of one area may be sent to several."
      ], source: study.source(travel))
  }
}

extension SiteLoad {
  /// `full`, `nearly full: 12 places free`, `half empty: 250 places free`.
  var words: String {
    guard places.isFinite else { return "no limit known" }
    let free = NumberStyle.measure(max(0, places - people), decimals: 0)
    switch shareUsed {
    case _ where places == 0: return "no places"
    case (1 - 1e-6)...: return "full"
    case 0.9...: return "nearly full, \(free) free"
    case ..<1e-9: return "empty, all \(free) free"
    case ..<0.5: return "less than half full, \(free) free"
    default: return "\(free) free"
    }
  }
}
