import Access
import Assessment
import Places
import Reports
import Studies
import Text

/// What the people of one area find: their nearest centre now and under each scenario, what changes,
/// and what becomes of the centre that they have.
struct PlaceCard {
  let view: ResidentView
  let voice: Voice
  let area: Int
  /// The group that it stands under; nothing where it stands alone.
  let group: String?

  private var study: Study { view.study }

  var markup: Markup {
    let name = study.areas[area].name
    let times = study.travels.indices.filter { study.travels[$0].matrix.unit == .minutes }
    let distances = study.travels.indices.filter { !times.contains($0) }
    let main = times.isEmpty ? distances : times
    return .element(
      "article",
      [
        "class": "place", "id": PlaceGroups.id(ofArea: area),
        "data-place": [name, group].compactMap(\.self).joined(separator: ", "),
      ],
      .lines(
        [.element("h4", [:], voice.name(name))]
          + (group.map { [.element("p", ["class": "within"], voice.name($0))] } ?? [])
          + main.map(table) + notes
          + (times.isEmpty || distances.isEmpty
            ? []
            : [
              .element(
                "details", [:], .element("summary", [:], voice(.distances)),
                .lines(distances.map(table)))
            ]) + postcodes))
  }

  /// The nearest centre by one travel: a row for today and for each scenario.
  private func table(_ travel: Int) -> Markup {
    let headings: [Phrase] = [.plan, .centre, .change]
    return .element(
      "table", [:],
      .lines([
        .element("caption", [:], voice.caption(study.travels[travel])),
        .element(
          "thead", [:],
          .element(
            "tr", [:], Markup(headings.map { .element("th", ["scope": "col"], voice($0)) }))),
        .element("tbody", [:], .lines(study.scenarios.indices.map { row($0, travel) })),
      ]))
  }

  private func row(_ scenario: Int, _ travel: Int) -> Markup {
    let journey = view.journey(from: area, under: scenario, by: travel)
    let unit = study.travels[travel].matrix.unit
    let nearest = journey.hub.map { arrival in
      Markup.element("b", [:], name(arrival))
        + Markup.element("span", ["class": "amount"], voice.amount(arrival.impedance, unit))
    }
    let (words, style) = change(journey.change, unit)
    return .element(
      "tr", [:],
      .element(
        "th", ["scope": "row"],
        scenario == 0
          ? voice(.now) : voice.name(Phrases.sentence(study.scenarios[scenario].name))),
      .element("td", [:], nearest ?? voice(.noWay)),
      scenario == 0
        ? .element("td", ["class": "none"], Markup("–"))
        : .element("td", [:], .element("span", ["class": "change \(style)"], words)))
  }

  private func name(_ arrival: ResidentView.Arrival) -> Markup {
    let name = voice.name(arrival.site.name)
    return arrival.isBorder ? voice(.border, ["site": name]) : name
  }

  private func change(_ change: AreaChange, _ unit: TravelUnit) -> (words: Markup, style: String) {
    switch change {
    case .nearer(let by): (voice(.shorter, ["amount": voice.amount(by, unit)]), "better")
    case .further(let by): (voice(.longer, ["amount": voice.amount(by, unit)]), "worse")
    case .same: (voice(.same), "same")
    case .losesRoute: (voice(.loses), "worse")
    case .gainsRoute: (voice(.gains), "better")
    case .noRoute: (voice(.noWay), "same")
    }
  }

  /// What becomes of the centre that they have by the first travel, and outreach that is nearer than any.
  private var notes: [Markup] {
    let now = view.journey(from: area, under: 0, by: 0)
    let hub = now.hub.flatMap { arrival in
      arrival.isBorder ? nil : study.sites.hubs.firstIndex { $0.id == arrival.site.id }
    }
    let lines = study.scenarios.indices.compactMap { scenario -> Markup? in
      var sentences: [Markup] = []
      if scenario > 0, let hub {
        let fate = SiteFate(of: hub, under: scenario, in: study)
        if fate.kind == .closes {
          sentences += FateWords(study: study, voice: voice).closing(hub, fate)
        }
      }
      let journey = view.journey(from: area, under: scenario, by: 0)
      if let outreach = journey.outreach, outreach.impedance < journey.hub?.impedance ?? .infinity {
        sentences.append(
          voice(
            scenario == 0 ? .nearestOutreachNow : .nearestOutreach,
            [
              "site": voice.name(outreach.site.name),
              "amount": voice.amount(outreach.impedance, study.travels[0].matrix.unit),
            ]))
      }
      guard !sentences.isEmpty else { return nil }
      let option =
        scenario == 0 ? voice(.now) : voice.name(Phrases.sentence(study.scenarios[scenario].name))
      return .element(
        "li", [:], .element("b", [:], option), Markup(": "), sentences.joined(by: " "))
    }
    let more = hub.map { hub in
      Markup.element(
        "p", ["class": "more"],
        .element(
          "a", ["href": "#" + CentresPart.id(ofSite: hub)],
          voice(.moreAbout, ["site": voice.name(study.sites.hubs[hub].name)])))
    }
    return (lines.isEmpty ? [] : [.element("ul", ["class": "notes"], .lines(lines))])
      + [more].compactMap(\.self)
  }

  private var postcodes: [Markup] {
    guard let codes = study.consultation.postcodes?[area], !codes.isEmpty else { return [] }
    return [
      .element(
        "details", [:],
        .element("summary", [:], voice(.postcodes, count: Double(codes.count))),
        .element(
          "p", ["class": "postcodes", "dir": "ltr"], Markup(codes.joined(separator: ", "))))
    ]
  }
}
