/// The whole drawing from top to bottom: title, map, scale, legend, source.
struct MapSheet {
  private let map: ReachMap
  private let layout: MapLayout
  private let ids: MapIdentifiers

  init(_ map: ReachMap, layout: MapLayout) {
    self.map = map
    self.layout = layout
    ids = MapIdentifiers(map, layout: layout)
  }

  var svg: String {
    let title = paragraph(map.title, top: layout.margin, size: layout.titleSize, bold: true)
    let frame = MapFrame(
      map, layout: layout, top: layout.margin + title.height + layout.titleSize * 0.35)
    let labels = MapLabels(map, layout: layout, frame: frame)
    let scaleBar = ScaleBar(frame: frame, layout: layout)
    let legend = MapLegend(
      map, layout: layout, ids: ids, top: frame.pane.y + frame.pane.height + scaleBar.height)
    let below = frame.pane.y + frame.pane.height + scaleBar.height + legend.height
    let missing =
      labels.missing.isEmpty
      ? "" : "Not named on the map for want of room: \(labels.missing.joined(separator: ", ")). "
    let source = paragraph(
      missing + map.source, top: below + layout.sourceSize * 0.5, size: layout.sourceSize,
      bold: false)
    let height = below + layout.sourceSize * 0.5 + source.height + layout.margin * 0.6

    return element(
      height: height.rounded(.up),
      title.svg + MapGround(map: map, frame: frame, ids: ids, layout: layout).svg + labels.leaders
        + symbols(frame) + labels.names + scaleBar.svg + legend.svg + source.svg)
  }

  private func element(height: Double, _ content: String) -> String {
    let (width, height) = (SVG.number(layout.width), SVG.number(height))
    let (titleID, textID) = ("\(ids.prefix)-title", "\(ids.prefix)-desc")
    return SVG.tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)",
        "width": width, "height": height, "class": "reach-map reach-map-\(layout.name)",
        "role": "img", "aria-labelledby": "\(titleID) \(textID)",
        "font-family": "Arial,Helvetica,sans-serif", "font-size": SVG.number(layout.textSize),
        "fill": MapColour.ink.css,
      ],
      "\n" + SVG.tag("title", ["id": titleID], SVG.escape(map.title)) + "\n"
        + SVG.tag("desc", ["id": textID], SVG.escape(map.altText)) + "\n"
        + SVG.tag("rect", ["width": width, "height": height, "fill": MapColour.paper.css]) + "\n"
        + content) + "\n"
  }

  /// Drawn in reverse, so that the first sites lie on top.
  private func symbols(_ frame: MapFrame) -> String {
    map.sites.reversed().map { site in
      let (x, y) = frame.sheet(site.point)
      return SiteSymbol.draw(site.kind, x: x, y: y, size: layout.symbolSize) + "\n"
    }
    .joined()
  }

  private func paragraph(
    _ text: String, top: Double, size: Double, bold: Bool
  ) -> (svg: String, height: Double) {
    let lines = TextMetrics.wrap(text, size: size, limit: layout.inner, bold: bold)
    let step = size * (bold ? 1.2 : 1.3)
    let written = lines.enumerated().map { index, line in
      SVG.tag(
        "text",
        [
          "x": SVG.number(layout.margin),
          "y": SVG.number(top + size * 0.85 + Double(index) * step),
        ], SVG.escape(line))
    }
    let weight = bold ? "bold" : "normal"
    let svg = SVG.tag(
      "g", ["font-size": SVG.number(size), "font-weight": weight], written.joined(separator: "\n"))
    return (svg + "\n", Double(lines.count) * step)
  }
}

extension ReachMap {
  /// The map as a complete SVG element: no scripts, no style sheet, nothing from elsewhere.
  public func svg(_ layout: MapLayout) -> String { MapSheet(self, layout: layout).svg }

  /// Both layouts, of which a page with ``pageStyle`` shows the one that fits.
  public var inlineSVG: String { svg(.wide) + svg(.narrow) }

  /// The style rules that a page with ``inlineSVG`` needs.
  public static let pageStyle = """
    .reach-map { display: block; max-width: 100%; height: auto; }
    .reach-map-narrow { display: none; }
    @media screen and (max-width: 640px) {
      .reach-map-wide { display: none; }
      .reach-map-narrow { display: block; width: 100%; max-width: 430px; }
    }

    """
}
