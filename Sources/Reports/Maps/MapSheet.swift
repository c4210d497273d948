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
    let sheet = Sheet(layout: layout, words: words, id: ids.prefix)
    let title = sheet.title(map.title)
    let frame = MapFrame(map, layout: layout, top: layout.margin + title.height)
    let labels = MapLabels(map, layout: layout, frame: frame)
    let scaleBar = ScaleBar(frame: frame, layout: layout)
    let legend = MapLegend(map, layout: layout, ids: ids, top: frame.bottom + scaleBar.height)
    let below = frame.bottom + scaleBar.height + legend.height
    let numbers = labels.numbered.enumerated().map { "\($0 + 1) \($1)" }
    let crowded =
      numbers.isEmpty ? "" : "\(map.unnamedLabel): \(numbers.joined(separator: ", ")). "
    let notes = sheet.note(crowded + (words == .drawn ? map.source : ""), top: below)
    return sheet.element(
      title: map.title, altText: map.altText, name: "reach-map",
      height: below + notes.height + layout.margin * 0.5,
      title.svg + MapGround(map: map, frame: frame, ids: ids, layout: layout).svg + labels.leaders
        + symbols(frame) + labels.names + scaleBar.svg + turned(legend.svg + notes.svg))
  }

  /// Words that are read from right to left, each from where it would begin if it were not.
  private func turned(_ svg: String) -> String {
    map.isRightToLeft
      ? SVG.tag("g", ["direction": "rtl", "text-anchor": "end"], svg) + "\n" : svg
  }

  /// Drawn in reverse, so that the first sites lie on top.
  private func symbols(_ frame: MapFrame) -> String {
    map.sites.reversed().map { site in
      let (x, y) = frame.sheet(site.point)
      return SiteSymbol.draw(site.kind, x: x, y: y, size: layout.symbolSize) + "\n"
    }
    .joined()
  }
}

extension ReachMap {
  /// The map as a complete SVG element: no scripts, no style sheet, nothing from elsewhere.
  public func svg(_ layout: MapLayout, words: MapWords = .drawn) -> String {
    MapSheet(self, layout: layout, words: words).svg
  }
}
