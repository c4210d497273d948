import Assessment
import Places
import Reports
import Studies
import Text

/// The leaflet of one centre: what each option would do to it, how many people it is the nearest of, and
/// where they would go.
struct CentreLeaflet {
  let view: ResidentView
  let voice: Voice
  /// The centre's column.
  let hub: Int
  /// Of every scenario but today's.
  let maps: [ResidentMap]

  private var study: Study { view.study }
  private var id: SiteID { study.sites.hubs[hub].id }
  private var words: FateWords { FateWords(study: study, voice: voice) }

  /// Of the first option that does something to the centre, or of the first.
  var map: ResidentMap? {
    maps.first { map in
      let kind = SiteFate(of: hub, under: map.scenario, in: study).kind
      return kind == .closes || kind == .opens
    } ?? maps.first
  }

  /// The areas whose nearest centre it is, by the first travel.
  private func areas(under scenario: Int) -> [Int] {
    study.areas.indices.filter {
      view.journey(from: $0, under: scenario, by: 0).hub?.site.id == id
    }
  }

  func sheet(_ detail: LeafletDetail) -> LeafletSheet {
    let now = SiteFate(of: hub, under: 0, in: study)
    let options = Array(study.scenarios.indices.dropFirst())
    var front: [LeafletSheet.Piece] = [
      .heading(voice(.leafletPlan)),
      .bullets(options.map { words.plan(hub, under: $0) }),
    ]
    front += options.flatMap { option in
      OptionWords(view: view, voice: voice, scenario: option).origin.map { origin in
        .paragraph(
          options.count == 1
            ? origin : [name(of: option) + Markup(":"), origin].joined(by: " "))
      }
    }
    let isOpen = now.kind == .stays
    front.append(.heading(voice(.leafletNow)))
    front.append(
      .paragraph(
        isOpen ? [voice(.openNow), words.gives(now)].joined(by: " ") : voice(.notOpenNow)))
    let nearest = Set([0] + options).sorted().lazy.map { areas(under: $0) }
    let own = isOpen ? areas(under: 0) : nearest.first { !$0.isEmpty } ?? []
    if isOpen { front.append(.paragraph(near(own))) }
    front += elsewhere(own, options, detail, isOpen: isOpen)
    var back: [LeafletSheet.Piece] = []
    if let map {
      let title = map.title(voice, study)
      back += [
        .paragraph(.element("b", [:], Markup(title))),
        .picture(name: OptionLeaflet.picture, height: detail.mapHeight, words: title),
      ]
    }
    return LeafletFrame(view: view, voice: voice).sheet(
      study.sites.hubs[hub].name, detail, front: front,
      back: back + offers(own, options))
  }

  private func name(of scenario: Int) -> Markup {
    .element("b", [:], voice.name(Phrases.sentence(study.scenarios[scenario].name)))
  }

  /// In tens, as nobody counted who uses it; few are not counted at all.
  private func near(_ areas: [Int]) -> Markup {
    func figure(_ count: Double) -> Markup {
      .element("bdi", [:], Markup(voice.number(count, 0)))
    }
    func tens(_ count: Double) -> Markup { figure((count / 10).rounded() * 10) }
    let people = areas.reduce(0) { $0 + study.people[$1] }
    let word = voice.name(study.words.people)
    guard people >= 10 else {
      return voice(.leafletNearFew, ["count": figure(10), "people": word])
    }
    return voice(
      .leafletNear,
      ["count": tens(people), "all": figure(study.people.reduce(0, +)), "people": word])
  }

  /// For each part of the council, the nearest centre under every option, three options to a table.
  private func elsewhere(
    _ areas: [Int], _ options: [Int], _ detail: LeafletDetail, isOpen: Bool
  ) -> [LeafletSheet.Piece] {
    let ways = PartWays(view: view, voice: voice)
    let parts = ways.parts(of: areas)
    guard !parts.isEmpty else { return [] }
    // Those of most people first, as the table may be cut.
    let people = parts.map { part in part.areas.reduce(0) { $0 + study.people[$1] } }
    let order = parts.indices.sorted {
      people[$0] == people[$1] ? $0 < $1 : people[$0] > people[$1]
    }
    let shown = order.prefix(detail.rows).map { parts[$0] }
    let tables = stride(from: 0, to: options.count, by: 3).map { start in
      let some = options[start..<min(start + 3, options.count)]
      return LeafletSheet.Piece.table(
        header: [voice(.leafletPart), voice(.now)] + some.map(name),
        rows: shown.map { part in
          let today = ways.way(of: part.areas, under: 0)
          return [part.name, isOpen ? ways.amount(today) : ways.arrival(today)]
            + some.map { ways.arrival(ways.way(of: part.areas, under: $0)) }
        })
    }
    return [
      .heading(voice(.leafletElsewhere)),
      .paragraph(
        [
          voice(isOpen ? .leafletPartsNow : .leafletPartsThen),
          voice(.leafletAverage, ["travel": voice.caption(study.travels[0])]),
        ].joined(by: " ")),
    ] + (shown.count < parts.count ? [.paragraph(voice(.leafletLargest))] : []) + tables
  }

  /// What the centres give that its people would go to instead.
  private func offers(_ areas: [Int], _ options: [Int]) -> [LeafletSheet.Piece] {
    let ways = PartWays(view: view, voice: voice)
    var others: [Int] = []
    var lines: [Markup] = []
    for option in options {
      for arrival in ways.way(of: areas, under: option).sites where !arrival.isBorder {
        guard let column = study.sites.hubs.firstIndex(where: { $0.id == arrival.site.id }),
          column != hub, !others.contains(column)
        else { continue }
        others.append(column)
        let fate = SiteFate(of: column, under: option, in: study)
        let services = fate.services ?? []
        lines.append(
          [
            .element("b", [:], voice.name(arrival.site.name)) + Markup(":"),
            services.isEmpty
              ? voice(.givesUnknown) : voice(.wouldGive, ["services": words.list(services)]),
          ].joined(by: " "))
      }
    }
    return lines.isEmpty ? [] : [.heading(voice(.leafletOffer)), .bullets(lines)]
  }
}
