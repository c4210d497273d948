import Assessment
import Geography
import Opening
import Places
import Reports
import Studies
import Text

extension StudyResult {
  /// Where a reader of the report's page tries plans.
  func workbench(_ maps: StudyMaps) -> Workbench {
    let drawn = study.areas.indices.filter { maps.drawing.regions[$0] != nil }
    let (map, placed) = workbenchMap(maps, drawn)
    return Workbench(
      after: "options-section", title: "Try a plan yourself",
      introduction:
        "Open and close \(study.words.hubs) here and see at once what each plan means. This page works everything out by itself, in the way and to the digit of the tables in this report; nothing is sent anywhere. \(study.travelSource(travel)).",
      facts: WorkbenchFacts(self, drawn: drawn, placed: placed).json.inPage, map: map,
      script: .ofReports)
  }

  /// The map that the script colours, with every site that may be open, and the column of each of its
  /// sites; nothing for one over the border.
  private func workbenchMap(_ maps: StudyMaps, _ drawn: [Int]) -> (ReachMap, [Int?]) {
    var sites: [(site: MapSite, column: Int?)] = []
    func add(_ site: Site, _ name: String, column: Int?, _ kind: MapSite.Kind) {
      guard let point = site.location else { return }
      sites.append(
        (
          MapSite(name: name, point: point, kind: kind, isLabelled: kind != .outreach),
          column
        ))
    }
    let hubs = study.sites.hubs
    for (column, hub) in hubs.enumerated() { add(hub, hub.name, column: column, .closed) }
    for site in study.sites.border {
      add(site, "\(site.name) (over the border)", column: nil, .open)
    }
    if countsOutreach {
      for (index, site) in study.sites.outreach.enumerated() {
        add(site, site.name, column: hubs.count + index, .outreach)
      }
    }
    let map = ReachMap(
      id: "workbench", title: "The plan on the map",
      altText:
        "Areas by \(travel.label) to the nearest \(study.words.hub), and every site. The tables beside it say the same.",
      source: "",
      legendTitle:
        "\(Phrases.sentence(travel.label)) to the nearest \(study.words.hub) (\(Phrases.name(travel.matrix.unit)), \(travel.matrix.source.kind))",
      classes: reachClasses.map { MapClass(label: $0.label, style: $0.style) },
      areas: drawn.compactMap { area in
        maps.drawing.regions[area].map { MapArea(region: $0, classIndex: nil) }
      },
      sites: sites.map(\.site), outlines: maps.drawing.outlines,
      context: study.context, emptyLabel: maps.emptyLabel,
      symbolLabels: maps.symbolLabels)
    return (map, sites.map(\.column))
  }

  /// Whether outreach makes a difference to any plan of the report.
  var countsOutreach: Bool { appraisal.ways.contains { $0.outreach != .apart } }
}
