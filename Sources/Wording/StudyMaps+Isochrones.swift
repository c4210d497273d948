import Assessment
import Geography
import Places
import Reports
import Studies
import Text

extension StudyMaps {
  /// The ground within each number of minutes of a scenario's open hubs, as far as it is the areas'.
  func isochrones(_ finding: IsochroneFinding, number: Int) throws(GeographyError) -> Figure {
    let scenario = study.scenarios[finding.scenario]
    let set = finding.isochrones.set
    let whole = try Region.union(of: drawing.regions.compactMap(\.self))
    let minutes = set.minutes.map(PlainNumber.text)
    let styles = MapStyle.sequential(max(minutes.count, 2))
    var (areas, classes): ([MapArea], [MapClass]) = ([], [])
    var inner = Region(polygons: [])
    for (step, limit) in finding.limits.enumerated() {
      let band = try limit.region.subtracting(inner).intersection(whole)
      classes.append(
        MapClass(
          label: step == 0
            ? "Up to \(minutes[0]) minutes" : "\(minutes[step - 1]) to \(minutes[step])",
          style: styles[step]))
      if !band.isEmpty {
        areas.append(
          MapArea(name: "Within \(minutes[step]) minutes", region: band, classIndex: step))
      }
      inner = limit.region
    }
    let last = minutes[minutes.count - 1]
    let beyond = try whole.subtracting(inner)
    classes.append(
      MapClass(label: "Over \(last) minutes", style: .same))
    if !beyond.isEmpty {
      areas.append(
        MapArea(name: "Beyond \(last) minutes", region: beyond, classIndex: minutes.count))
    }
    let way = set.making.way
    let people = study.people.reduce(0, +)
    let shares = finding.limits.enumerated().map { step, limit in
      let share = Phrases.share(limit.people, of: people)
      return step == 0
        ? "\(share) of \(study.words.people) live within \(minutes[0]) minutes of an open \(study.words.hub) \(way)"
        : "\(share) within \(minutes[step])"
    }
    let under = finding.scenario == 0 ? "Today" : "Under \(scenario.name)"
    let found = "\(under), \(Phrases.list(shares)), by outlines"
    let table = "isochrones-\(number)"
    let map = ReachMap(
      id: "\(table)-\(scenario.id)",
      title: found,
      altText:
        "Map of \(study.about.council) by the ground within \(Phrases.list(minutes)) minutes \(way) of an open \(study.words.hub), not area by area. \(found). Open: \(Phrases.list(study.names(scenario.open))). The table \(table) gives every value, and where travel times disagree.",
      source: isochroneSource(finding.isochrones),
      legendTitle: "Minutes \(way) to the nearest open \(study.words.hub), by outline",
      classes: classes, areas: areas, sites: sites(scenario), outlines: drawing.outlines,
      sisterSites: sisterSites, context: study.context, emptyLabel: emptyLabel,
      symbolLabels: symbolLabels)
    return Figure(
      id: map.id, title: map.title, picture: .map(map), altText: map.altText,
      caption:
        "Outlines are \(set.making.words(in: study)); shown as far as the study's areas go.",
      source: "\(isochroneSource(finding.isochrones)) Licences: see the end of this report.",
      equalTable: table)
  }

  private func isochroneSource(_ isochrones: StudyIsochrones) -> String {
    "\(isochrones.file). \(study.attribution.joined(separator: " "))"
  }
}
