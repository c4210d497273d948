import Text

/// The key under a map: a heading, the classes, then the symbols, in rows that wrap.
struct MapLegend {
  let svg: String
  let height: Double

  init(_ map: ReachMap, layout: MapLayout, ids: MapIdentifiers, top: Double) {
    var rows = LegendRows(layout: layout, top: top)
    rows.heading(map.legendTitle)
    for entry in map.classes { rows.add(.fill(ids.fill(entry.style)), entry.label) }
    if map.areas.contains(where: { $0.classIndex == nil }) {
      rows.add(.fill(ids.fill(.noData)), "No data")
    }
    if let label = map.emptyLabel { rows.add(.fill(MapColour.paper.css), label) }
    rows.newRow()
    for kind in MapSite.Kind.allCases where map.sites.contains(where: { $0.kind == kind }) {
      rows.add(.symbol(kind), map.symbolLabels[kind] ?? SiteSymbol.label(kind))
    }
    rows.newRow()
    svg = rows.svg + "\n"
    height = rows.y - top
  }
}
