/// The names on a map: of sites, then of places where room is left.
struct MapLabels {
  let leaders: String
  let text: String
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
      let lines = TextMetrics.wrap(text, size: size, limit: layout.inner * 0.28)
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
      let size = layout.symbolSize * (site.kind == .outreach ? 0.8 : 1.1)
      return Box(x: x - size / 2, y: y - size / 2, width: size, height: size)
    }
    let first = LabelPlacement(frame: frame.pane, obstacles: symbols).place(requests)
    let siteRequests = requests.count
    for place in map.places {
      add(place.name, at: frame.sheet(place.point), size: layout.placeSize, isPlace: true)
    }
    let taken = first.compactMap { $0 }
    let second = LabelPlacement(
      frame: frame.pane, obstacles: symbols + taken.map(\.box),
      leaders: taken.compactMap(\.leader)
    ).place(Array(requests[siteRequests...]))

    let placed = first + second
    leaders = Self.leaderLines(taken.compactMap(\.leader))
    text = zip(names, placed).map { name, label in label.map { Self.draw(name, $0.box) } ?? "" }
      .joined()
    missing = zip(named, first).filter { $0.1 == nil }.map(\.0.name)
  }

  private static func leaderLines(_ leaders: [Leader]) -> String {
    guard !leaders.isEmpty else { return "" }
    let path = leaders.map {
      "M\(SVGText.number($0.fromX)) \(SVGText.number($0.fromY))"
        + "L\(SVGText.number($0.toX)) \(SVGText.number($0.toY))"
    }
    .joined()
    return "<path d=\"\(path)\" fill=\"none\" stroke=\"#fff\" stroke-width=\"4\"/>"
      + "<path d=\"\(path)\" fill=\"none\" stroke=\"\(MapColour.ink.css)\"/>\n"
  }

  private static func draw(_ name: Name, _ box: Box) -> String {
    let style = name.isPlace ? " font-style=\"italic\" fill=\"#33373b\"" : " font-weight=\"bold\""
    let x = SVGText.number(box.x + box.width / 2)
    let step = name.size * 1.12
    let lines = name.lines.enumerated().map { index, line in
      let y = SVGText.number(box.y + name.size * 0.86 + Double(index) * step)
      return "<tspan x=\"\(x)\" y=\"\(y)\">\(SVGText.escape(line))</tspan>"
    }
    return "<text font-size=\"\(SVGText.number(name.size))\"\(style) text-anchor=\"middle\""
      + " stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">"
      + lines.joined() + "</text>\n"
  }
}
