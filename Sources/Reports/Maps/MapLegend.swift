/// The key under a map: classes and symbols in rows that wrap, then nothing else.
struct MapLegend {
  let svg: String
  let height: Double

  private enum Mark {
    case fill(String)
    case symbol(MapSite.Kind)
  }

  init(_ map: ReachMap, layout: MapLayout, ids: MapIdentifiers, top: Double) {
    var rows = Rows(layout: layout, top: top)
    rows.heading(map.legendTitle)
    for entry in map.classes { rows.add(.fill(ids.fill(entry.style)), entry.label) }
    if map.areas.contains(where: { $0.classIndex == nil }) {
      rows.add(.fill(ids.fill(.noData)), "No data")
    }
    rows.add(.fill(MapColour.ground.css), map.emptyLabel)
    rows.newRow()
    for kind in MapSite.Kind.allCases where map.sites.contains(where: { $0.kind == kind }) {
      rows.add(.symbol(kind), map.symbolLabels[kind] ?? SiteSymbol.label(kind))
    }
    svg = rows.svg
    height = rows.bottom - top
  }

  /// Sets marks and words left to right, as many to a row as fit.
  private struct Rows {
    let layout: MapLayout
    var svg = ""
    var x: Double
    var y: Double
    let size: Double

    init(layout: MapLayout, top: Double) {
      self.layout = layout
      x = layout.margin
      y = top
      size = layout.textSize
    }

    var bottom: Double { x > layout.margin ? y + size * 1.6 : y }

    mutating func heading(_ text: String) {
      for line in TextMetrics.wrap(text, size: size, limit: layout.inner, bold: true) {
        y += size * 1.3
        svg +=
          "<text x=\"\(SVGText.number(x))\" y=\"\(SVGText.number(y))\" font-weight=\"bold\">"
          + "\(SVGText.escape(line))</text>"
      }
      y += size * 0.5
    }

    mutating func newRow() {
      guard x > layout.margin else { return }
      x = layout.margin
      y += size * 1.6
    }

    mutating func add(_ mark: Mark, _ label: String) {
      let markWidth = size * 1.5
      let textWidth = TextMetrics.width(label, size: size)
      let width = markWidth + size * 0.45 + textWidth
      if x + width > layout.margin + layout.inner { newRow() }
      let middle = y + size * 0.75
      switch mark {
      case .fill(let fill):
        svg +=
          "<rect x=\"\(SVGText.number(x + 0.5))\" y=\"\(SVGText.number(middle - size * 0.5))\""
          + " width=\"\(SVGText.number(markWidth))\" height=\"\(SVGText.number(size))\""
          + " fill=\"\(fill)\" stroke=\"#6b6f73\" stroke-width=\".8\"/>"
      case .symbol(let kind):
        svg += SiteSymbol.draw(
          kind, x: x + markWidth / 2, y: middle, size: layout.symbolSize)
      }
      svg +=
        "<text x=\"\(SVGText.number(x + markWidth + size * 0.45))\""
        + " y=\"\(SVGText.number(middle + size * 0.35))\">\(SVGText.escape(label))</text>"
      x += width + size * 1.2
    }
  }
}
