import Text

/// Sets marks and words from left to right, as many to a row as fit.
struct LegendRows {
  enum Mark {
    case fill(String)
    case symbol(MapSite.Kind)
    /// A stroke as `draw` makes it from one point to another on one height.
    case line((_ from: Double, _ to: Double, _ y: Double) -> String)
  }

  let layout: MapLayout
  private(set) var svg = ""
  private var x: Double
  private(set) var y: Double
  private var size: Double { layout.textSize }

  init(layout: MapLayout, top: Double) {
    self.layout = layout
    x = layout.margin
    y = top
  }

  mutating func heading(_ text: String) {
    for line in TextMetrics.wrap(text, size: size, limit: layout.inner, bold: true) {
      y += size * 1.3
      svg += SVG.tag(
        "text", ["x": SVG.number(x), "y": SVG.number(y), "font-weight": "bold"],
        XMLText.escaped(line))
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
    let textStart = markWidth + size * 0.45
    let lines = TextMetrics.wrap(label, size: size, limit: layout.inner - textStart)
    let width = textStart + (lines.map { TextMetrics.width($0, size: size) }.max() ?? 0)
    if x + width > layout.margin + layout.inner { newRow() }
    let middle = y + size * 0.75
    switch mark {
    case .fill(let fill):
      svg += SVG.tag(
        "rect",
        [
          "x": SVG.number(x + 0.5), "y": SVG.number(middle - size / 2),
          "width": SVG.number(markWidth), "height": SVG.number(size), "fill": fill,
          "stroke": "#6b6f73", "stroke-width": ".8",
        ])
    case .line(let draw): svg += draw(x, x + markWidth, middle)
    case .symbol(let kind):
      svg += SiteSymbol.draw(kind, x: x + markWidth / 2, y: middle, size: layout.symbolSize)
    }
    for (index, line) in lines.enumerated() {
      y += index > 0 ? size * 1.2 : 0
      svg += SVG.tag(
        "text", ["x": SVG.number(x + textStart), "y": SVG.number(y + size * 1.1)],
        XMLText.escaped(line))
    }
    x += width + size * 1.2
  }
}
