import Access
import Assessment
import Places
import Reports
import Studies
import Text

/// The leaflet of one option: which centres stay, close and open, a map, when, and how far people of each
/// part of the council would have it.
struct OptionLeaflet {
  private let view: ResidentView
  private let voice: Voice
  private let map: ResidentMap
  private let words: OptionWords
  private let change: ReachChange

  /// What its map is called beside the source.
  static let picture = "map.svg"

  init(_ view: ResidentView, _ voice: Voice, _ map: ResidentMap) {
    self.view = view
    self.voice = voice
    self.map = map
    words = OptionWords(view: view, voice: voice, scenario: map.scenario)
    change = words.change
  }

  private var study: Study { view.study }
  private var scenario: Int { map.scenario }

  func sheet(_ detail: LeafletDetail) -> LeafletSheet {
    var front: [LeafletSheet.Piece] = [
      .heading(voice(.optionsTitle)), .bullets(words.facts(change, namesAll: detail.namesAll)),
    ]
    if !study.scenarios[scenario].outreach.isEmpty {
      front.append(.paragraph(voice(.outreachMeaning)))
    }
    front += words.origin.map { .paragraph($0) }
    front.append(
      .picture(name: Self.picture, height: detail.mapHeight, words: map.title(voice, study)))
    return LeafletFrame(view: view, voice: voice).sheet(
      Phrases.sentence(study.scenarios[scenario].name), detail, front: front,
      back: dates + ways(detail))
  }

  /// What closes and opens on which day, and what takes the place of what closes.
  private var dates: [LeafletSheet.Piece] {
    let words = FateWords(study: study, voice: voice)
    let columns = 0..<(study.sites.hubs.count + study.sites.outreach.count)
    let lines = columns.compactMap { column -> Markup? in
      let fate = SiteFate(of: column, under: scenario, in: study)
      guard fate.day != nil || fate.successor != nil else { return nil }
      let sentences =
        fate.kind == .closes
        ? words.closing(column, fate)
        : [voice(.wouldOpen, ["site": voice.name(study.sites[column].name)])] + words.further(fate)
      return sentences.joined(by: " ")
    }
    return [
      .heading(voice(.leafletDates)),
      lines.isEmpty ? .paragraph(voice(.leafletNoDates)) : .bullets(lines),
    ]
  }

  private func ways(_ detail: LeafletDetail) -> [LeafletSheet.Piece] {
    let ways = PartWays(view: view, voice: voice)
    let rows = ways.parts(of: Array(study.areas.indices)).map { part in
      (
        name: part.name, before: ways.way(of: part.areas, under: 0),
        after: ways.way(of: part.areas, under: scenario)
      )
    }
    // Those that lose most first, as the table may be cut.
    let order = rows.enumerated().sorted { one, other in
      let (more, less) = (
        Self.loss(one.element.before, one.element.after),
        Self.loss(other.element.before, other.element.after)
      )
      return more == less ? one.offset < other.offset : more > less
    }
    let shown = order.prefix(detail.rows).map(\.element)
    return [
      .heading(voice(.leafletWays)),
      .paragraph(voice(.leafletAverage, ["travel": voice.caption(study.travels[0])])),
    ] + (shown.count < rows.count ? [.paragraph(voice(.leafletMost))] : []) + [
      .table(
        header: [voice(.leafletPart), voice(.now), voice(.leafletThen), voice(.change)],
        rows: shown.map { row in
          [
            row.name, ways.amount(row.before), ways.amount(row.after),
            ways.change(row.before, row.after),
          ]
        })
    ]
  }

  private static func loss(_ before: PartWays.Way, _ after: PartWays.Way) -> Double {
    switch (before.mean, after.mean) {
    case (let before?, let after?): after - before
    case (_?, nil): .infinity
    case (nil, _): 0
    }
  }
}
