import Access
import Assessment
import Opening
import Places
package import Reports
package import Studies
import StudyFormat
import Text

/// The maps of a study: reach under each scenario, and what each changes.
struct StudyMaps {
  let result: StudyResult
  let drawing: StudyGround

  var study: Study { result.study }
  private var unit: String { Phrases.name(result.travel.matrix.unit) }

  /// How far people are from their nearest hub under a scenario.
  func reach(scenario index: Int) -> Figure {
    let assessment = result.assessments[index]
    let scenario = assessment.scenario
    let classes = result.reachClasses
    let areas = study.areas.indices.compactMap { area -> MapArea? in
      guard let region = drawing.regions[area] else { return nil }
      let impedance = assessment.nearest.impedance[area]
      let nearest =
        assessment.nearestName(of: area, in: study, by: result.travel) ?? "none"
      return MapArea(
        name: "\(study.areas[area].name): \(value(impedance)) to \(nearest)", region: region,
        classIndex: impedance.isFinite
          ? classes.firstIndex { impedance <= $0.limit ?? .infinity } : nil)
    }
    let title = reachTitle(assessment)
    return figure(
      ReachMap(
        id: "reach-\(scenario.id)", title: title, altText: altText(assessment),
        source: mapSource, legendTitle: legendTitle,
        classes: classes.map { entry in
          MapClass(
            label: entry.label
              + (entry.limit == nil
                ? atMost(assessment.nearest.impedance, above: entry.floor) : ""),
            style: entry.style)
        }, areas: areas,
        sites: sites(scenario), outlines: drawing.outlines, sisterSites: sisterSites,
        context: study.context, emptyLabel: emptyLabel,
        symbolLabels: symbolLabels),
      note: classNote)
  }

  /// Who is nearer and who further under a scenario than today.
  func change(scenario index: Int) -> Figure {
    let assessment = result.assessments[index]
    let change = assessment.change
    let before = result.assessments[0].nearest
    let classOf = study.areas.indices.map { result.changeClass(of: $0, scenario: index) }
    let used = ChangeClass.allCases.filter(classOf.contains)
    let increases = zip(before.impedance, assessment.nearest.impedance).map { $1 - $0 }
    let areas = study.areas.indices.compactMap { area -> MapArea? in
      guard let region = drawing.regions[area] else { return nil }
      let (was, becomes) = (before.impedance[area], assessment.nearest.impedance[area])
      return MapArea(
        name: "\(study.areas[area].name): \(value(was)) today, \(value(becomes)) then",
        region: region, classIndex: classOf[area].flatMap { used.firstIndex(of: $0) })
    }
    let people = study.words.people
    let name = assessment.scenario.name
    let with = assessment.withOutreach.last.map {
      "; with outreach \(nobody($0.change.further)) further and \(nobody($0.change.nearer)) nearer"
    }
    return figure(
      ReachMap(
        id: "change-\(assessment.scenario.id)",
        title:
          "Under \(name), \(change.further == 0 ? "no" : Phrases.people(change.further)) \(people) would be further from their nearest \(study.words.hub) and \(nobody(change.nearer)) nearer\(with ?? "")",
        altText:
          "Map of \(study.about.council)'s areas by change in \(result.travel.label) to the nearest \(study.words.hub) under \(name). \(furthestWords(index)) The table of areas gives every value.",
        source: mapSource,
        legendTitle: "Change in the \(result.travel.label), \(result.travel.matrix.source.kind)",
        classes: used.map { entry in
          MapClass(
            label: result.label(entry)
              + (entry == .muchFurther ? atMost(increases, above: 0) : ""), style: entry.style)
        },
        areas: areas, sites: sites(assessment.scenario), outlines: drawing.outlines,
        sisterSites: sisterSites, context: study.context, emptyLabel: emptyLabel,
        symbolLabels: symbolLabels))
  }

  /// Where a class without an end ends after all, so that it is not taken for a small one: ` (at most
  /// 78)`.
  private func atMost(_ values: [Double], above floor: Double) -> String {
    let most = values.filter { $0.isFinite && $0 > floor }.max()
    return most.map {
      " (at most \(NumberStyle.measure($0, decimals: Phrases.decimals(result.travel.matrix.unit))))"
    } ?? ""
  }

  /// Where the classes beyond the study's standards come from.
  private var classNote: String {
    let added = result.reachClasses.compactMap(\.limit).count - result.standardLimits.count
    return added == 0
      ? ""
      : " Beyond the longest standard, classes end at \(Phrases.list(Array(["one and a half times", "twice", "three times", "four times"].prefix(added)))) as much."
  }

  /// Where any scenario has a site: every map shows the same ground.
  var sisterSites: [GridPoint] {
    study.scenarios.flatMap { study.mapSites($0) }.map(\.point)
  }

  func figure(_ map: ReachMap, equalTable: String = "areas", note: String = "") -> Figure {
    let drawn =
      "Areas are drawn around the points where people live, so ground where few live stays empty."
    let outreach =
      map.sites.contains { $0.kind == .outreach }
      ? " \(Phrases.sentence(study.words.outreach))s are shown; the colours are of \(study.words.hubs) only."
      : ""
    return Figure(
      id: map.id, title: map.title, picture: .map(map), altText: map.altText,
      caption: (isDrawn ? drawn : "Areas are drawn by their published boundaries.") + note
        + outreach,
      source: "\(study.travelSource(result.travel)). Licences: see the end of this report.",
      equalTable: equalTable)
  }

  private var isDrawn: Bool { study.isDrawnAroundPoints }

  var emptyLabel: String? { isDrawn ? "Few or no homes" : nil }

  func sites(_ scenario: StudyScenario) -> [MapSite] { study.mapSites(scenario) }

  var symbolLabels: [MapSite.Kind: String] {
    [
      .open: Phrases.sentence("\(study.words.hub), open"),
      .closed: Phrases.sentence("\(study.words.hub), closed"),
      .outreach: Phrases.sentence(study.words.outreach),
    ]
  }

  private var legendTitle: String {
    let kind = result.travel.matrix.source.kind
    return
      "\(Phrases.sentence(result.travel.label)) to the nearest \(study.words.hub) (\(unit), \(kind))"
  }

  var mapSource: String {
    "\(study.travelSource(result.travel)). \(study.attribution.joined(separator: " "))"
  }

  private func reachTitle(_ assessment: ScenarioAssessment) -> String {
    let people = study.people.reduce(0, +)
    let share = Phrases.share(assessment.within, of: people)
    let now = assessment.scenario.id == study.baseline.id
    let today = result.assessments[0].within
    let than: String
    if now {
      than = ""
    } else if assessment.within == today {
      than = ", as many as today"
    } else {
      let word = assessment.within < today ? "fewer" : "more"
      than = ", \(Phrases.people(abs(today - assessment.within))) \(word) than today"
    }
    let live = now ? "live" : "would live"
    let with = assessment.withOutreach.last.map {
      "; with outreach \(Phrases.share($0.change.withinAfter, of: people))"
    }
    return
      "\(now ? "Today" : "Under \(assessment.scenario.name)"), \(Phrases.people(assessment.within)) \(study.words.people) (\(share)) \(live) within \(result.standard) of a \(study.words.hub)\(than)\(with ?? "")"
  }

  private func altText(_ assessment: ScenarioAssessment) -> String {
    let open = Phrases.list(study.names(assessment.scenario.open))
    let closed = study.names(study.closed(by: assessment.scenario.open))
    let shut = closed.isEmpty ? "" : " Closed: \(Phrases.list(closed))."
    let worst =
      assessment.profile.worstArea.map {
        " The longest \(result.travel.label) is \(value(assessment.nearest.impedance[$0])), from \(study.areas[$0].name)."
      } ?? ""
    return
      "Map of \(study.about.council)'s areas by \(result.travel.label) to the nearest \(study.words.hub). Open: \(open).\(shut)\(worst) The table of areas gives every value."
  }

  private func furthestWords(_ index: Int) -> String {
    guard let grouping = result.assessments[index].byGroup.first else { return "" }
    let most = grouping.groups.filter { $0.change.further > 0 }
      .sorted { $0.change.further > $1.change.further }
      .prefix(4).map { "\($0.name) (\(Phrases.people($0.change.further)))" }
    return most.isEmpty
      ? "Nobody is further."
      : "Further, most \(study.words.people) first: \(Phrases.list(Array(most)))."
  }

  private func nobody(_ people: Double) -> String {
    people == 0 ? "none" : Phrases.people(people)
  }

  private func value(_ impedance: Double) -> String {
    impedance.isFinite ? Phrases.travel(impedance, result.travel.matrix.unit) : "no route"
  }

  private func plain(_ number: Double) -> String { PlainNumber.text(number) }
}

extension Study {
  /// Whether areas are drawn around points rather than by published outlines.
  package var isDrawnAroundPoints: Bool {
    if case .points = map { true } else { false }
  }

  /// The sites of a scenario's map: those of today that it closes, those open, over the border too, and
  /// its outreach.
  package func mapSites(_ scenario: StudyScenario) -> [MapSite] {
    let today = Set(baseline.open)
    let hubs = sites.hubs.indices.compactMap { index -> MapSite? in
      let site = sites.hubs[index]
      guard let point = site.location else { return nil }
      let isOpen = scenario.open.contains(index)
      guard isOpen || today.contains(index) else { return nil }
      return MapSite(name: site.name, point: point, kind: isOpen ? .open : .closed)
    }
    let outreach = scenario.outreach.compactMap { index -> MapSite? in
      let site = sites.outreach[index]
      return site.location.map {
        MapSite(name: site.name, point: $0, kind: .outreach, isLabelled: false)
      }
    }
    let border = sites.border.compactMap { site -> MapSite? in
      site.location.map {
        MapSite(name: "\(site.name) (over the border)", point: $0, kind: .open)
      }
    }
    // What closes lies on top: it is what a reader looks for.
    return hubs.filter { $0.kind == .closed } + hubs.filter { $0.kind == .open } + border
      + outreach
  }

  /// The attribution lines that the data's licences ask for, each sentence once.
  package var attribution: [String] {
    var sentences: [String] = []
    for source in provenance.sources {
      for sentence in (source.attribution ?? "").split(separator: ". ") {
        let text = sentence.hasSuffix(".") ? String(sentence) : sentence + "."
        if !sentences.contains(text) { sentences.append(text) }
      }
    }
    return sentences
  }
}
