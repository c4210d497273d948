import Text

/// The whole drawing of a chart from top to bottom: title, legend, plot, source.
struct ChartSheet {
  private let chart: Chart
  private let layout: MapLayout
  private let words: MapWords
  private let ids: MapIdentifiers

  init(_ chart: Chart, layout: MapLayout, words: MapWords) {
    self.chart = chart
    self.layout = words == .drawn ? layout : layout.flush
    self.words = words
    ids = MapIdentifiers(chart, layout: layout)
  }

  var svg: String {
    let sheet = Sheet(layout: layout, words: words, id: ids.prefix)
    let title = sheet.title(chart.title)
    let top = layout.margin + title.height
    let plot: (svg: String, bottom: Double) =
      switch chart.plot {
      case .bars(let bars): BarDrawing(bars, layout: layout, ids: ids, top: top).drawn
      case .lines(let lines): LineDrawing(lines, layout: layout, top: top).drawn
      }
    let notes = sheet.note(words == .drawn ? chart.source : "", top: plot.bottom)
    return sheet.element(
      title: chart.title, altText: chart.altText, name: "chart",
      height: plot.bottom + notes.height + layout.margin * 0.5, title.svg + plot.svg + notes.svg)
  }
}

extension Chart {
  /// The chart as a complete SVG element: no scripts, no style sheet, nothing from elsewhere.
  public func svg(_ layout: MapLayout, words: MapWords = .drawn) -> String {
    ChartSheet(self, layout: layout, words: words).svg
  }
}

/// Words in a drawing.
enum ChartText {
  static func line(
    _ text: String, x: Double, y: Double, anchor: String = "start", bold: Bool = false
  ) -> String {
    SVG.tag(
      "text",
      [
        "x": SVG.number(x), "y": SVG.number(y), "text-anchor": anchor,
        "font-weight": bold ? "bold" : "normal",
      ], XMLText.escaped(text)) + "\n"
  }
}
