import Geography
import Places
import Text

/// The names on a map: of sites, then of places where room is left.
struct MapLabels {
  let leaders: String
  let names: String
  /// Sites whose names found no room, by the numbers that stand beside them, from 1.
  let numbered: [String]

  private struct Name {
    let lines: [String]
    let size: Double
    let isPlace: Bool
    let request: LabelRequest
  }

  init(_ map: ReachMap, layout: MapLayout, frame: MapFrame) {
    func name(_ text: String, at point: GridPoint, isPlace: Bool = false) -> Name {
      let size = isPlace ? layout.placeSize : layout.labelSize
      let limit = isPlace ? .infinity : layout.inner * 0.28
      let lines = TextMetrics.wrap(text, size: size, limit: limit)
      let widest = lines.map { TextMetrics.width($0, size: size, bold: !isPlace) }.max() ?? 0
      let (x, y) = frame.sheet(point)
      return Name(
        lines: lines, size: size, isPlace: isPlace,
        request: LabelRequest(
          x: x, y: y, clearance: isPlace ? 0 : layout.symbolSize * 0.72,
          width: widest, height: Double(lines.count) * size * 1.12, mayLead: !isPlace))
    }
    // In one order whatever is open, so that a site's name stands in the same place on every map.
    let named = map.sites.filter(\.isLabelled).sorted {
      ($0.point.northing, $0.point.easting, $0.name)
        > ($1.point.northing, $1.point.easting, $1.name)
    }
    var drawn = named.map { name($0.name, at: $0.point) }
    let symbols = Self.symbols(map, layout: layout, frame: frame)
    let first = LabelPlacement(frame: frame.pane, obstacles: symbols).place(drawn.map(\.request))
    var placed = first.compactMap(\.self)

    let crowded = named.indices.filter { first[$0] == nil }
    numbered = crowded.map { named[$0].name }
    let numbers = crowded.enumerated().map { name("\($0 + 1)", at: named[$1].point) }
    let second = LabelPlacement(
      frame: frame.pane, obstacles: symbols + placed.map(\.box),
      leaders: placed.compactMap(\.leader)
    ).place(numbers.map(\.request))
    // Where not even a number has room of its own, it stands on the symbol's right all the same.
    let forced = zip(numbers, second).map { $1 ?? $0.request.besideIt }
    drawn = drawn.indices.filter { first[$0] != nil }.map { drawn[$0] } + numbers
    placed += forced

    let siteNames = Set(named.map { $0.name.lowercased() })
    let ground = frame.ground
    let settlements = map.context.settlements
      .filter { ground?.contains($0.point) == true && !siteNames.contains($0.name.lowercased()) }
      .sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }
      .map { name($0.name, at: $0.point, isPlace: true) }
    let third = LabelPlacement(
      frame: frame.pane, obstacles: symbols + placed.map(\.box),
      leaders: placed.compactMap(\.leader)
    ).place(settlements.map(\.request))

    leaders = Self.lines(placed.compactMap(\.leader))
    names =
      zip(settlements, third).map { name, label in label.map { Self.draw(name, $0.box) } ?? "" }
      .joined() + zip(drawn, placed).map { Self.draw($0, $1.box) }.joined()
  }

  /// What names keep clear of: the sites of this map and of its sisters.
  private static func symbols(_ map: ReachMap, layout: MapLayout, frame: MapFrame) -> [Box] {
    let own = map.sites.map { ($0.point, SiteSymbol.extent($0.kind)) }
    let others = map.sisterSites.map { ($0, SiteSymbol.extent(.open)) }
    return (own + others).map { point, extent in
      let (x, y) = frame.sheet(point)
      let size = layout.symbolSize * extent
      return Box(x: x - size / 2, y: y - size / 2, width: size, height: size)
    }
  }

  private static func lines(_ leaders: [Leader]) -> String {
    guard !leaders.isEmpty else { return "" }
    let path = leaders.map {
      "M\(SVG.number($0.fromX)) \(SVG.number($0.fromY))L\(SVG.number($0.toX)) \(SVG.number($0.toY))"
    }
    .joined()
    func line(_ stroke: String, _ width: String) -> String {
      SVG.tag("path", ["d": path, "fill": "none", "stroke": stroke, "stroke-width": width])
    }
    return line("#fff", "4") + line(MapColour.ink.css, "1.2") + "\n"
  }

  private static func draw(_ name: Name, _ box: Box) -> String {
    let lines = name.lines.enumerated().map { index, line in
      SVG.tag(
        "tspan",
        [
          "x": SVG.number(box.x + box.width / 2),
          "y": SVG.number(box.y + name.size * (0.86 + Double(index) * 1.12)),
        ], XMLText.escaped(line))
    }
    return SVG.tag(
      "text",
      [
        "font-size": SVG.number(name.size), "font-weight": name.isPlace ? "normal" : "bold",
        "font-style": name.isPlace ? "italic" : "normal", "text-anchor": "middle",
        "stroke": "#fff", "stroke-width": "4", "stroke-linejoin": "round",
        "paint-order": "stroke",
      ], lines.joined()) + "\n"
  }
}
