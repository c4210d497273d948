import Text

/// The whole drawing from top to bottom: title, map, scale, legend, source.
struct MapSheet {
  private let map: ReachMap
  private let layout: MapLayout
  private let words: MapWords
  private let ids: MapIdentifiers

  init(_ map: ReachMap, layout: MapLayout, words: MapWords) {
    self.map = map
    self.layout = words == .drawn ? layout : layout.flush
    self.words = words
    ids = MapIdentifiers(map, layout: layout)
  }

  var svg: String {
    let title = paragraph(
      words == .drawn ? map.title : "", top: layout.margin, size: layout.titleSize, bold: true)
    let frame = MapFrame(map, layout: layout, top: layout.margin + title.height)
    let labels = MapLabels(map, layout: layout, frame: frame)
    let scaleBar = ScaleBar(frame: frame, layout: layout)
    let legend = MapLegend(map, layout: layout, ids: ids, top: frame.bottom + scaleBar.height)
    let below = frame.bottom + scaleBar.height + legend.height
    let missing =
      labels.missing.isEmpty
      ? "" : "Not named on the map for want of room: \(labels.missing.joined(separator: ", ")). "
    let notes = paragraph(
      missing + (words == .drawn ? map.source : ""), top: below, size: layout.sourceSize,
      bold: false)
    let height = below + notes.height + layout.margin * 0.5

    return element(
      height: height.rounded(.up),
      title.svg + MapGround(map: map, frame: frame, ids: ids, layout: layout).svg + labels.leaders
        + symbols(frame) + labels.names + scaleBar.svg + legend.svg + notes.svg)
  }

  private func element(height: Double, _ content: String) -> String {
    let (width, height) = (SVG.number(layout.width), SVG.number(height))
    let (titleID, textID) = ("\(ids.prefix)-title", "\(ids.prefix)-desc")
    return SVG.tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)",
        "width": words == .beside && layout.isFluid ? "100%" : width, "height": height,
        "class": "reach-map",
        "role": "img", "aria-labelledby": "\(titleID) \(textID)",
        "font-family": "Arial,Helvetica,sans-serif", "font-size": SVG.number(layout.textSize),
        "fill": MapColour.ink.css,
      ],
      "\n" + SVG.tag("title", ["id": titleID], XMLText.escaped(map.title)) + "\n"
        + SVG.tag("desc", ["id": textID], XMLText.escaped(map.altText)) + "\n"
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
    guard !text.isEmpty else { return ("", 0) }
    let lines = TextMetrics.wrap(text, size: size, limit: layout.inner, bold: bold)
    let step = size * (bold ? 1.2 : 1.3)
    let gap = bold ? 0 : size * 0.5
    let written = lines.enumerated().map { index, line in
      SVG.tag(
        "text",
        [
          "x": SVG.number(layout.margin),
          "y": SVG.number(top + gap + size * 0.85 + Double(index) * step),
        ], XMLText.escaped(line))
    }
    let weight = bold ? "bold" : "normal"
    let svg = SVG.tag(
      "g", ["font-size": SVG.number(size), "font-weight": weight], written.joined(separator: "\n"))
    return (svg + "\n", Double(lines.count) * step + size * 0.4)
  }
}

/// Who writes a map's title and source.
public enum MapWords: Hashable, Sendable {
  /// The drawing does: for a file that stands alone.
  case drawn
  /// The page around the drawing does.
  case beside
}

extension ReachMap {
  /// The map as a complete SVG element: no scripts, no style sheet, nothing from elsewhere.
  public func svg(_ layout: MapLayout, words: MapWords = .drawn) -> String {
    MapSheet(self, layout: layout, words: words).svg
  }
}
