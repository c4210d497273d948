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
    for (mark, label) in map.explained {
      switch mark {
      case .water: rows.add(.fill(MapColour.water.css), label)
      case .outline: rows.add(.line { Self.line($0, $1, $2, ContextDrawing.edge(layout)) }, label)
      case .way(let way):
        rows.add(
          .line { from, to, y in
            ContextDrawing.strokes(way, layout).map { Self.line(from, to, y, $0) }.joined()
          }, label)
      }
    }
    rows.newRow()
    svg = rows.svg + "\n"
    height = rows.y - top
  }

  private static func line(
    _ from: Double, _ to: Double, _ y: Double, _ look: KeyValuePairs<String, String>
  ) -> String {
    let data = "M\(SVG.number(from)) \(SVG.number(y))H\(SVG.number(to))"
    return SVG.tag("g", look, SVG.tag("path", ["d": data]))
  }
}
