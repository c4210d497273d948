import Access
import Assessment
import Geography
import Places
import Reports
import Studies
import Text
import Wording

/// Where one scenario makes the way to the nearest centre longer or shorter, by the first travel.
///
/// The classes and their looks are those of the report's map of change.
struct ResidentMap {
  let scenario: Int
  let ground: StudyGround
  let classes: [ChangeClass?]

  init(_ view: ResidentView, scenario: Int, on ground: StudyGround) {
    let study = view.study
    // A study has a standard for each of its travels.
    let standard = study.standard(for: study.travels[0])!.value
    self.scenario = scenario
    self.ground = ground
    classes = study.areas.indices.map { area in
      ChangeClass(
        view.journey(from: area, under: scenario, by: 0).change, standard: standard)
    }
  }

  /// The map in a page's language, with a link to the list that says the same.
  func markup(_ voice: Voice, _ study: Study) -> Markup {
    let map = drawing(voice, study, isMirrored: voice.strings.isRightToLeft)
    return .element(
      "figure", [:],
      .element(
        "div", ["class": "picture", "dir": "ltr"],
        Markup(trusted: map.svg(.narrow, words: .beside))),
      .element(
        "figcaption", [:], voice(.mapText), Markup(" "),
        .element("a", ["href": "#areas"], voice(.allAreas))))
  }

  /// The option's name, and what the map shows of it.
  func title(_ voice: Voice, _ study: Study) -> String {
    voice.plain(
      .mapTitle,
      ["option": voice.plainName(Phrases.sentence(study.scenarios[scenario].name))])
  }

  /// - Parameter isMirrored: whether the legend runs from right to left, as browsers can draw it.
  func drawing(_ voice: Voice, _ study: Study, isMirrored: Bool) -> ReachMap {
    let used = ChangeClass.allCases.filter(classes.contains)
    let hasNone = classes.contains(nil)
    let limit = voice.plainLimit(study.standard(for: study.travels[0])!)
    let legend =
      used.map { MapClass(label: label($0, limit, voice), style: $0.style) }
      + (hasNone ? [MapClass(label: voice.plain(.mapNone), style: .noData)] : [])
    return ReachMap(
      id: "residents-\(scenario)",
      title: title(voice, study),
      altText: voice.plain(.mapText), source: "", legendTitle: voice.plain(.mapLegend),
      classes: legend,
      areas: study.areas.indices.compactMap { area in
        ground.regions[area].map { region in
          MapArea(
            region: region,
            classIndex: classes[area].flatMap(used.firstIndex(of:)) ?? used.count)
        }
      },
      sites: study.mapSites(study.scenarios[scenario]), outlines: ground.outlines,
      context: study.context, contextLabels: [:],
      emptyLabel: study.isDrawnAroundPoints ? voice.plain(.mapEmpty) : nil,
      symbolLabels: [
        .open: voice.plain(.mapOpen), .closed: voice.plain(.mapClosed),
        .outreach: voice.plain(.mapOutreach),
      ], unnamedLabel: voice.plain(.mapUnnamed), isRightToLeft: isMirrored)
  }

  private func label(_ change: ChangeClass, _ limit: String, _ voice: Voice) -> String {
    switch change {
    case .nearer: voice.plain(.mapShorter)
    case .same: voice.plain(.mapSame)
    case .further: voice.plain(.mapLonger, ["amount": limit])
    case .muchFurther: voice.plain(.mapMuchLonger, ["amount": limit])
    case .losesRoute: voice.plain(.mapLoses)
    case .gainsRoute: voice.plain(.mapGains)
    }
  }
}
