import Access
import Placement
import Places
public import Reports

/// Room in the report: where the study says for how many each hub has it.
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
        + [roomTable.map(Block.table)].compactMap(\.self)
        + (room.found.ranking.plans.isEmpty
          ? []
          : [.table(study.table(room.found.ranking, id: "room-ranking", shown: 10))]))
  }

  /// What is meant, and what the rest of the report leaves out.
  private var roomWords: String {
    let border =
      study.border.isEmpty
      ? ""
      : " \(Phrases.list(study.border.map(\.name))), over the border, \(study.border.count == 1 ? "takes" : "take") people too\(roomOfBorder)."
    return
      "Each \(study.words.hub) has room for as many \(study.words.people) as the sites' table says. Everyone is given a place so that the \(travel.label) of all together is shortest: some are sent past a \(study.words.hub) that is full, and the people of one area may be sent to several.\(border) All other sections of this report take every \(study.words.hub) to have room for everyone."
  }

  private var roomOfBorder: String {
    guard let places = room?.found.posed.capacity.places.suffix(study.border.count) else {
      return ""
    }
    return places.allSatisfy(\.isFinite) ? "" : ", and no limit is known there"
  }

  /// A sentence for each scenario, and one for the best plan.
  private func roomFindings(_ room: RoomAssessment) -> [String] {
    let question = room.found.ranking.question
    var findings = study.scenarios.indices.map { index -> String in
      let name = Phrases.sentence(study.scenarios[index].name)
      if let plan = room.found.scenarios[index] {
        return
          "\(name): everyone has a place; \(study.fullWords(plan)), \(pastWords(plan)), and the mean \(travel.label) is \(question.words(plan.value))\(nearestWords(index))."
      }
      guard let lacking = room.lacking[index], lacking.places < lacking.people else {
        return "\(name): not everyone can be given a place that they have a route to."
      }
      return
        "\(name): there is no room for everyone, \(Phrases.people(lacking.places)) places for \(Phrases.people(lacking.people)) \(study.words.people), \(Phrases.people(lacking.people - lacking.places)) too few."
    }
    if let best = room.found.best {
      let open = room.found.ranking.plans[0].open
      let isProven = if case .optimal = room.found.ranking.outcome { true } else { false }
      let gap = NumberStyle.share(room.found.ranking.outcome.solution?.gap ?? 0, decimals: 2)
      findings.append(
        "\(isProven ? "The plan with room for everyone and the shortest mean \(travel.label), proven best" : "The best plan with room for everyone that was found, at most \(gap) from the shortest mean \(travel.label) possible"): \(Phrases.list(study.names(open))), with a mean of \(question.words(best.value)); \(study.fullWords(best)), \(pastWords(best))."
      )
    } else {
      let answer = PlaceAnswer(room.found.ranking, of: study, top: 1)
      findings.append("No plan that the rules allow has room for everyone: \(answer.reason).")
    }
    return findings
  }

  private func pastWords(_ plan: CapacityEvaluation) -> String {
    let past = plan.beyondNearest.reduce(0) { $0 + $1.people }
    return past < 0.5
      ? "nobody goes past the nearest"
      : "\(Phrases.people(past)) \(study.words.people) go past their nearest because it is full"
  }

  /// The mean were there room for everyone.
  private func nearestWords(_ index: Int) -> String {
    assessments[index].profile.mean.map {
      " (\(Phrases.travel($0, travel.matrix.unit)) if everyone went to the nearest)"
    } ?? ""
  }

  /// Each site of each scenario and of the best plan: who is sent there, its room and how full it is;
  /// nothing where the study does not say for how many every hub has room, or nobody can be placed.
  public var roomTable: Table? {
    guard let room else { return nil }
    var plans = zip(study.scenarios, room.found.scenarios).compactMap { scenario, plan in
      plan.map { (name: Phrases.sentence(scenario.name), plan: $0) }
    }
    if let best = room.found.best {
      plans.append((name: "The best plan with room for everyone", plan: best))
    }
    let rows = plans.flatMap { name, plan in
      plan.loads.map { load -> [Cell] in
        let isLimited = load.places.isFinite
        return [
          .text(name), .text(study.roomName(load.site, in: room.found.posed)),
          .measure(load.people, decimals: 0),
          isLimited ? .measure(load.places, decimals: 0) : .absent("no limit"),
          isLimited ? .share(load.shareUsed, decimals: 0) : .absent("no limit"),
          .text(load.words),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      id: "room",
      caption:
        "\(Phrases.sentence(study.words.people)) sent to each \(study.words.hub), and its room, under each plan",
      columns: [
        Column("Plan", .text), Column(Phrases.sentence(study.words.hub), .rowHeader),
        Column("\(Phrases.sentence(study.words.people)) sent there"), Column("Places"),
        Column("Used"), Column("How full", .text),
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
