import Geography

/// The ids of one drawing, all beginning with the map's own.
struct MapIdentifiers {
  let prefix: String

  init(_ map: ReachMap, layout: MapLayout) {
    prefix = "map-" + SVGText.identifier(map.id) + "-" + layout.name
  }

  /// A fill as an attribute's value: a colour, or the pattern drawn for it.
  func fill(_ style: MapStyle) -> String {
    style.hatch == nil ? style.fill.css : "url(#\(pattern(style)))"
  }

  func pattern(_ style: MapStyle) -> String {
    "\(prefix)-hatch-\(style.fill.css.dropFirst())-\(style.hatch == .dense ? "dense" : "sparse")"
  }
}

extension ReachMap {
  /// The map as a complete SVG element: no scripts, no styles, nothing from elsewhere.
  public func svg(_ layout: MapLayout) -> String {
    let ids = MapIdentifiers(self, layout: layout)
    let titleLines = TextMetrics.wrap(
      title, size: layout.titleSize, limit: layout.inner, bold: true)
    let titleStep = layout.titleSize * 1.2
    let paneTop = layout.margin + Double(titleLines.count) * titleStep + layout.titleSize * 0.35
    let frame = MapFrame(self, layout: layout, top: paneTop)
    let labels = MapLabels(self, layout: layout, frame: frame)
    let scaleBar = ScaleBar(frame: frame, layout: layout)
    let legendTop = frame.pane.y + frame.pane.height + scaleBar.height
    let legend = MapLegend(self, layout: layout, ids: ids, top: legendTop)

    var notes = TextMetrics.wrap(source, size: layout.sourceSize, limit: layout.inner)
    if !labels.missing.isEmpty {
      let missing =
        "Not named on the map for want of room: "
        + labels.missing.joined(separator: ", ") + "."
      notes = TextMetrics.wrap(missing, size: layout.sourceSize, limit: layout.inner) + notes
    }
    let notesTop = legendTop + legend.height + layout.sourceSize * 0.5
    let noteStep = layout.sourceSize * 1.3
    let height = notesTop + Double(notes.count) * noteStep + layout.margin * 0.6

    let (width, tall) = (SVGText.number(layout.width), SVGText.number(height.rounded(.up)))
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(tall)\""
    svg += " width=\"\(width)\" height=\"\(tall)\" class=\"reach-map reach-map-\(layout.name)\""
    svg += " role=\"img\" aria-labelledby=\"\(ids.prefix)-title \(ids.prefix)-desc\""
    svg += " font-family=\"Arial,Helvetica,sans-serif\" font-size=\""
    svg += "\(SVGText.number(layout.textSize))\" fill=\"\(MapColour.ink.css)\">\n"
    svg += "<title id=\"\(ids.prefix)-title\">\(SVGText.escape(title))</title>\n"
    svg += "<desc id=\"\(ids.prefix)-desc\">\(SVGText.escape(altText))</desc>\n"
    svg += patterns(ids)
    svg += "<rect width=\"\(width)\" height=\"\(tall)\" fill=\"#fff\"/>\n"
    svg += lines(titleLines, x: layout.margin, y: layout.margin, size: layout.titleSize, bold: true)
    svg += "<rect x=\"\(SVGText.number(frame.pane.x))\" y=\"\(SVGText.number(frame.pane.y))\""
    svg += " width=\"\(SVGText.number(frame.pane.width))\""
    svg += " height=\"\(SVGText.number(frame.pane.height))\" fill=\"\(MapColour.ground.css)\"/>\n"
    svg += areaPaths(frame, ids)
    svg += outlinePaths(frame)
    svg += labels.leaders
    svg += siteSymbols(frame, layout)
    svg += labels.text
    svg += scaleBar.svg + "\n" + legend.svg + "\n"
    svg += lines(notes, x: layout.margin, y: notesTop, size: layout.sourceSize, bold: false)
    return svg + "</svg>\n"
  }

  private func patterns(_ ids: MapIdentifiers) -> String {
    let hatched = classes.map(\.style).filter { $0.hatch != nil }
    guard !hatched.isEmpty else { return "" }
    return "<defs>"
      + hatched.map { style in
        let step = style.hatch == .dense ? "5" : "9"
        return "<pattern id=\"\(ids.pattern(style))\" width=\"\(step)\" height=\"\(step)\""
          + " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
          + "<rect width=\"\(step)\" height=\"\(step)\" fill=\"\(style.fill.css)\"/>"
          + "<path d=\"M0 0v\(step)\" stroke=\"#5c2400\" stroke-width=\"2\"/></pattern>"
      }
      .joined() + "</defs>\n"
  }

  /// Areas of one class together, so that the fill is written once.
  private func areaPaths(_ frame: MapFrame, _ ids: MapIdentifiers) -> String {
    var svg = "<g stroke=\"#fff\" stroke-width=\".8\" stroke-linejoin=\"round\">\n"
    let groups = [(nil, MapStyle.noData)] + classes.indices.map { ($0, classes[$0].style) }
    for (index, style) in groups {
      let members = areas.filter { $0.classIndex == index }
      guard !members.isEmpty else { continue }
      svg += "<g fill=\"\(ids.fill(style))\">"
      for area in members {
        let path = frame.path(area.region)
        guard !path.isEmpty else { continue }
        let name = area.name.map { "<title>\(SVGText.escape($0))</title>" } ?? ""
        svg += "<path d=\"\(path)\"" + (name.isEmpty ? "/>" : ">\(name)</path>")
      }
      svg += "</g>\n"
    }
    return svg + "</g>\n"
  }

  private func outlinePaths(_ frame: MapFrame) -> String {
    guard !outlines.isEmpty else { return "" }
    let paths = outlines.map { "<path d=\"\(frame.path($0))\"/>" }.joined()
    return "<g fill=\"none\" stroke=\"#3d4145\" stroke-width=\"1.1\" stroke-linejoin=\"round\">"
      + paths + "</g>\n"
  }

  /// Drawn in reverse, so that the first sites lie on top.
  private func siteSymbols(_ frame: MapFrame, _ layout: MapLayout) -> String {
    sites.reversed().map { site in
      let (x, y) = frame.sheet(site.point)
      return SiteSymbol.draw(site.kind, x: x, y: y, size: layout.symbolSize) + "\n"
    }
    .joined()
  }

  private func lines(_ texts: [String], x: Double, y: Double, size: Double, bold: Bool) -> String {
    guard !texts.isEmpty else { return "" }
    let step = size * (bold ? 1.2 : 1.3)
    let weight = bold ? " font-weight=\"bold\"" : ""
    return "<g font-size=\"\(SVGText.number(size))\"\(weight)>"
      + texts.enumerated().map { index, text in
        "<text x=\"\(SVGText.number(x))\" y=\"\(SVGText.number(y + size * 0.85 + Double(index) * step))\">"
          + "\(SVGText.escape(text))</text>"
      }
      .joined() + "</g>\n"
  }
}
