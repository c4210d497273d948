import Text

/// The names on a map: of sites, then of places where room is left.
struct MapLabels {
  let leaders: String
  let names: String
  /// Sites whose names found no room.
  let missing: [String]

  private struct Name {
    let lines: [String]
    let size: Double
    let isPlace: Bool
  }

  init(_ map: ReachMap, layout: MapLayout, frame: MapFrame) {
    var names: [Name] = []
    var requests: [LabelRequest] = []
    func add(_ text: String, at point: (x: Double, y: Double), size: Double, isPlace: Bool) {
      let limit = isPlace ? .infinity : layout.inner * 0.28
      let lines = TextMetrics.wrap(text, size: size, limit: limit)
      let widest = lines.map { TextMetrics.width($0, size: size, bold: !isPlace) }.max() ?? 0
      names.append(Name(lines: lines, size: size, isPlace: isPlace))
      requests.append(
        LabelRequest(
          x: point.x, y: point.y, clearance: isPlace ? 0 : layout.symbolSize * 0.72,
          width: widest, height: Double(lines.count) * size * 1.12, mayLead: !isPlace))
    }
    let named = map.sites.filter(\.isLabelled)
    for site in named {
      add(site.name, at: frame.sheet(site.point), size: layout.labelSize, isPlace: false)
    }
    let symbols = map.sites.map { site in
      let (x, y) = frame.sheet(site.point)
      let size = layout.symbolSize * SiteSymbol.extent(site.kind)
      return Box(x: x - size / 2, y: y - size / 2, width: size, height: size)
    }
    let first = LabelPlacement(frame: frame.pane, obstacles: symbols).place(requests)
    let siteRequests = requests.count
    let siteNames = Set(named.map { $0.name.lowercased() })
    for place in map.places where !siteNames.contains(place.name.lowercased()) {
      add(place.name, at: frame.sheet(place.point), size: layout.placeSize, isPlace: true)
    }
    let taken = first.compactMap { $0 }
    let second = LabelPlacement(
      frame: frame.pane, obstacles: symbols + taken.map(\.box),
      leaders: taken.compactMap(\.leader)
    ).place(Array(requests[siteRequests...]))

    let placed = first + second
    leaders = Self.lines(taken.compactMap(\.leader))
    self.names = zip(names, placed).map { name, label in label.map { Self.draw(name, $0.box) } ?? ""
    }
    .joined()
    missing = zip(named, first).filter { $0.1 == nil }.map(\.0.name)
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
