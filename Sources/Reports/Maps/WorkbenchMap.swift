import Text

/// A map that a page's script colours: every area a path of its own, every site a symbol that the script
/// exchanges for another, names for both widths of a page.
///
/// The areas are drawn once, for the wide layout; what lies over them stands once for each.
struct WorkbenchMap {
  /// A symbol by the name that the script knows it by.
  static let symbols: [(name: String, svg: String)] = [
    ("open", SiteSymbol.draw(.open, x: 0, y: 0, size: size)),
    ("closed", SiteSymbol.draw(.closed, x: 0, y: 0, size: size)),
    ("possible", ring(size * 0.3)),
    ("outreach", SiteSymbol.draw(.outreach, x: 0, y: 0, size: size)),
    ("outreach-closed", diamond(size * 0.28)),
  ]

  private static let size = MapLayout.wide.symbolSize

  let map: ReachMap
  private let wide = MapLayout.wide.flush
  private let narrow = MapLayout(
    name: "narrow", width: MapLayout.narrow.width, margin: 1, tallest: MapLayout.wide.tallest,
    titleSize: MapLayout.narrow.titleSize, textSize: MapLayout.narrow.textSize,
    labelSize: MapLayout.narrow.labelSize, placeSize: MapLayout.narrow.placeSize,
    sourceSize: MapLayout.narrow.sourceSize, symbolSize: MapLayout.narrow.symbolSize,
    borderWidth: MapLayout.narrow.borderWidth, isFluid: true)

  init(_ map: ReachMap) {
    self.map = map
  }

  var svg: String {
    let frame = MapFrame(map, layout: wide, top: 0)
    let ground = MapGround(
      map: map, frame: frame, ids: MapIdentifiers(map, layout: wide), layout: wide)
    let (width, height) = (SVG.number(wide.width), SVG.number(frame.bottom.rounded(.up)))
    let words =
      SVG.tag("title", ["id": "page-try-map-title"], XMLText.escaped(map.title))
      + SVG.tag("desc", ["id": "page-try-map-words"], XMLText.escaped(map.altText))
    return SVG.tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)",
        "width": "100%", "class": "reach-map", "role": "img",
        "aria-labelledby": "page-try-map-title page-try-map-words",
        "font-family": "Arial,Helvetica,sans-serif", "fill": MapColour.ink.css,
      ],
      "\n" + words + "\n" + defs + "\n"
        + still(ground.under) + areas(frame) + still(ground.over) + layer(frame, frame, wide)
        + layer(MapFrame(map, layout: narrow, top: 0), frame, narrow)) + "\n"
  }

  /// What stands for ground whose areas have no route.
  static let noDataFill = "url(#\(noData))"
  private static let noData = "page-try-none"

  private var defs: String {
    let symbols = Self.symbols.map { name, svg in
      SVG.tag("g", ["id": "page-try-symbol-\(name)"], svg)
    }
    return SVG.tag(
      "defs", [:], symbols.joined(separator: "\n") + Hatching.pattern(.noData, id: Self.noData))
  }

  private func areas(_ frame: MapFrame) -> String {
    let paths = map.areas.map { SVG.tag("path", ["d": frame.path($0.region)]) }
    return SVG.tag(
      "g",
      [
        "class": "try-areas", "fill": MapColour.paper.css, "stroke": MapColour.paper.css,
        "stroke-width": SVG.number(wide.borderWidth), "stroke-linejoin": "round",
      ], "\n" + paths.joined(separator: "\n")) + "\n"
  }

  /// What no pointer meets.
  private func still(_ drawing: String) -> String {
    SVG.tag("g", ["pointer-events": "none"], drawing) + "\n"
  }

  /// Symbols and names of one layout, brought onto the sheet of the wide one.
  private func layer(_ own: MapFrame, _ sheet: MapFrame, _ layout: MapLayout) -> String {
    let labels = MapLabels(map, layout: layout, frame: own)
    let grow = layout.symbolSize / Self.size
    let symbols = map.sites.indices.reversed().map { index in
      let (x, y) = own.sheet(map.sites[index].point)
      let scale = grow == 1 ? "" : " scale(\(PlainNumber.text(grow, decimals: 3)))"
      return SVG.tag(
        "use",
        [
          "href": "#page-try-symbol-\(Self.first(map.sites[index].kind))",
          "data-site": String(index),
          "transform": "translate(\(SVG.number(x)) \(SVG.number(y)))" + scale,
        ])
    }
    let ratio = sheet.scale / own.scale
    let (wideX, wideY) = sheet.sheet(0, 0)
    let (ownX, ownY) = own.sheet(0, 0)
    let moved =
      "translate(\(PlainNumber.text(wideX - ownX * ratio, decimals: 2)) \(PlainNumber.text(wideY - ownY * ratio, decimals: 2))) scale(\(PlainNumber.text(ratio, decimals: 4)))"
    return SVG.tag(
      "g", ["class": layout.name, "transform": ratio == 1 ? "scale(1)" : moved],
      "\n" + still(labels.leaders) + symbols.joined(separator: "\n") + still(labels.names)) + "\n"
  }

  private static func first(_ kind: MapSite.Kind) -> String {
    switch kind {
    case .open: "open"
    case .closed: "closed"
    case .outreach: "outreach-closed"
    }
  }

  /// A site that is not open, and was not: a ring, which is no symbol of anything that is there.
  private static func ring(_ radius: Double) -> String {
    outlined(
      SVG.tag(
        "circle",
        [
          "r": SVG.number(radius), "fill": "#fff", "stroke": MapColour.ink.css,
          "stroke-width": "1.8", "stroke-dasharray": "3 2",
        ]))
  }

  private static func diamond(_ half: Double) -> String {
    let side = SVG.number(half)
    return outlined(
      SVG.tag(
        "path",
        [
          "d": "M0-\(side)L\(side) 0L0 \(side)L-\(side) 0z", "fill": "#fff",
          "stroke": MapColour.ink.css, "stroke-width": "1.5", "stroke-dasharray": "3 2",
        ]))
  }

  /// With a place around it that a finger meets.
  private static func outlined(_ shape: String) -> String {
    SVG.tag("circle", ["r": "14", "fill": "#fff", "fill-opacity": "0"]) + shape
  }
}
