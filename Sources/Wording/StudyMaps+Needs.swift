import Access
import Assessment
import Geography
import Places
import Reports
import Scores
import Studies
import StudyFormat
import Text

/// The maps of the needs assessment: need, what is offered, the gap, and sites by score.
extension StudyMaps {
  func index(_ index: StudyIndex) -> Figure {
    let ranking = IndexRanking(index, of: study)
    let first = ranking.entries.prefix { $0.rank != nil }.prefix(3).map(\.name)
    return fifths(
      id: "need-\(index.id)",
      title:
        "Need is greatest in \(first.isEmpty ? "no place that is known" : Phrases.list(first)) (\(index.label))",
      legend: "\(index.label): index in fifths of the places, the darkest the most need",
      values: index.values, decimals: 2, scenario: study.baseline,
      equalTable: study.indexTable(index).id)
  }

  /// What open hubs offer for how many, today.
  var enhanced: Figure {
    let supply = study.supply
    let field = AccessField(study, scenario: 0, travel: 0, supply: supply.values)
    let none = study.areas.indices.reduce(0) {
      field.catchment.values[$1] > 0 ? $0 : $0 + study.people[$1]
    }
    let values = field.enhanced.values.map { $0 > 0 ? $0 * 1000 : nil as Double? }
    return fifths(
      id: "supply-per-person",
      title:
        "Today, \(none == 0 ? "nobody has" : "\(Phrases.people(none)) \(study.words.people) have") no open \(study.words.hub) within \(result.standard)",
      legend:
        "\(Phrases.sentence(supply.isPlaces ? "places" : study.words.hubs)) per 1,000 \(study.words.people) within reach (E2SFCA), in fifths of the areas that reach any",
      values: values, decimals: 2, scenario: study.baseline,
      equalTable: "access-\(result.travel.id)-areas")
  }

  func gap(_ finding: GapFinding) -> Figure {
    var values = [Double?](repeating: nil, count: study.areas.count)
    for entry in finding.entries { values[entry.area] = entry.gap }
    let first = finding.entries.prefix(3).map { study.areas[$0.area].name }
    return fifths(
      id: "gap-map-\(study.scenarios[finding.scenario].id)",
      title:
        "Today, need, travel and crowding meet most in \(first.isEmpty ? "no area" : Phrases.list(first))",
      legend: "Gap in fifths of the areas, the darkest the greatest", values: values, decimals: 0,
      scenario: study.scenarios[finding.scenario],
      equalTable: "gap-\(study.scenarios[finding.scenario].id)")
  }

  /// Sites with their rank, on the deprivation of the areas.
  func scores(_ scores: SiteScores) -> Figure {
    let order = scores.scorings[0].order
    let values = study.deprivation.map { $0.values.map { $0 as Double? } }
    let (first, last) = (scores.sites[order[0]].name, scores.sites[order[order.count - 1]].name)
    let points = order.compactMap { site -> MapSite? in
      let place = scores.sites[site]
      return place.location.map {
        MapSite(
          name: "\(scores.scorings[0].entries[site].rank). \(place.name)", point: $0,
          kind: study.baseline.open.contains(site) ? .open : .closed)
      }
    }
    return fifths(
      id: "site-scores",
      title: order.count == 1
        ? "\(first) is the only \(study.words.hub) to be judged"
        : "By itself, \(first) scores highest as a \(study.words.hub), \(last) lowest",
      legend:
        "Deprivation in fifths of the areas, the darkest the most deprived; numbers are ranks",
      values: values ?? study.areas.map { _ in nil }, decimals: 2, scenario: study.baseline,
      sites: points, equalTable: "scores-hubs")
  }

  /// Areas by a figure, in five classes of as many areas each.
  private func fifths(
    id: String, title: String, legend: String, values: [Double?], decimals: Int,
    scenario: StudyScenario, sites points: [MapSite]? = nil, equalTable: String
  ) -> Figure {
    let fifths = Fifths(of: values, decimals: decimals)
    func text(_ value: Double) -> String { NumberStyle.measure(value, decimals: decimals) }
    let classes = fifths.steps.map { MapClass(label: $0.label, style: $0.style) }
    let areas = study.areas.indices.compactMap { area -> MapArea? in
      guard let region = drawing.regions[area] else { return nil }
      let value = values[area]
      return MapArea(
        name: "\(study.areas[area].name): \(value.map(text) ?? "not known or none")",
        region: region,
        classIndex: value.flatMap(fifths.step))
    }
    return figure(
      ReachMap(
        id: id, title: title,
        altText:
          "Map of \(study.about.council)'s areas. \(title). The table \(equalTable) gives every value.",
        source: mapSource, legendTitle: legend, classes: classes, areas: areas,
        sites: points ?? sites(scenario), outlines: drawing.outlines, sisterSites: sisterSites,
        context: study.context,
        emptyLabel: emptyLabel,
        symbolLabels: symbolLabels), equalTable: equalTable)
  }
}
