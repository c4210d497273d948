import Text

/// Draws bars: names in a column, bars from a line that may lie between two sides, a number at each
/// bar's end.
struct BarDrawing {
  private let bars: BarPlot
  private let layout: MapLayout
  private let ids: MapIdentifiers
  private let top: Double

  private var size: Double { layout.textSize }
  private var gap: Double { size * 0.4 }

  init(_ bars: BarPlot, layout: MapLayout, ids: MapIdentifiers, top: Double) {
    self.bars = bars
    self.layout = layout
    self.ids = ids
    self.top = top
  }

  var drawn: (svg: String, bottom: Double) {
    var legend = LegendRows(layout: layout, top: top - (top > layout.margin ? size * 0.8 : 0))
    legend.heading(bars.measure)
    for series in bars.series where bars.series.count > 1 {
      legend.add(.fill(ids.fill(series.style)), series.label)
    }
    legend.newRow()
    let patterns = Set(bars.series.map(\.style)).sorted { ids.pattern($0) < ids.pattern($1) }
      .map { Hatching.pattern($0, id: ids.pattern($0)) }.joined()
    var svg = "<defs>\(patterns)</defs>\n" + legend.svg + "\n"
    var y = legend.y + gap
    let first = y
    for row in bars.rows {
      let drawn = draw(row, top: y)
      svg += drawn.svg
      y = drawn.bottom
    }
    svg += SVG.tag(
      "path",
      [
        "d": "M\(SVG.number(zero)) \(SVG.number(first))V\(SVG.number(y))", "fill": "none",
        "stroke": MapColour.ink.css, "stroke-width": "1.5",
      ])
    return (svg + "\n", y + gap)
  }

  private func draw(_ row: BarPlot.Row, top: Double) -> (svg: String, bottom: Double) {
    let lines = TextMetrics.wrap(row.label, size: size, limit: nameWidth)
    let names = Double(max(1, lines.count)) * size * 1.15
    // Bars of one side lie under one another.
    let depth = max(1, [true, false].map { side in sides(side).count }.max() ?? 1)
    let thick = size * (depth > 1 ? 0.95 : 1.15)
    let height = max(names, Double(depth) * (thick + 2)) + size * 0.5
    let middle = top + height / 2
    var svg = ""
    for (index, line) in lines.enumerated() {
      let y =
        middle + (Double(index) - Double(lines.count - 1) / 2) * size * 1.15 + size * 0.35
      svg += ChartText.line(line, x: layout.margin + nameWidth, y: y, anchor: "end")
    }
    for side in [true, false] {
      let series = sides(side)
      for (place, index) in series.enumerated() {
        let y = middle + (Double(place) - Double(series.count) / 2) * (thick + 2) + 1
        svg += bar(row, index, isLeft: side, top: y, thick: thick)
      }
    }
    return (svg, top + height)
  }

  private func bar(
    _ row: BarPlot.Row, _ index: Int, isLeft: Bool, top: Double, thick: Double
  ) -> String {
    let series = bars.series[index]
    let text = row.values[index].map { NumberStyle.measure($0, decimals: bars.decimals) }
    let length = (row.values[index] ?? 0) * scale
    let end = isLeft ? zero - length : zero + length
    let box =
      length > 0
      ? SVG.tag(
        "rect",
        [
          "x": SVG.number(min(zero, end)), "y": SVG.number(top), "width": SVG.number(length),
          "height": SVG.number(thick), "fill": ids.fill(series.style),
          "stroke": "#3d4145", "stroke-width": ".6",
        ]) + "\n" : ""
    return box
      + ChartText.line(
        text ?? row.absent, x: isLeft ? end - gap : end + gap, y: top + thick / 2 + size * 0.35,
        anchor: isLeft ? "end" : "start")
  }

  /// The series whose bars grow to a side.
  private func sides(_ isLeft: Bool) -> [Int] {
    bars.series.indices.filter { bars.series[$0].isLeft == isLeft }
  }

  /// The column of names: as wide as they are, up to two fifths of the drawing.
  private var nameWidth: Double {
    let widest = bars.rows.map { TextMetrics.width($0.label, size: size) }.max() ?? 0
    return min(widest, layout.inner * 0.4)
  }

  private func most(_ isLeft: Bool) -> Double {
    bars.rows.flatMap { row in sides(isLeft).compactMap { row.values[$0] } }.max() ?? 0
  }

  /// The room that the widest number of a side takes.
  private func numberWidth(_ isLeft: Bool) -> Double {
    let texts = bars.rows.flatMap { row in
      sides(isLeft).map { index in
        row.values[index].map { NumberStyle.measure($0, decimals: bars.decimals) } ?? row.absent
      }
    }
    return (texts.map { TextMetrics.width($0, size: size) }.max() ?? 0) + gap
  }

  private var barsStart: Double { layout.margin + nameWidth + 2 * gap + numberWidth(true) }
  private var barsEnd: Double { layout.margin + layout.inner - numberWidth(false) }

  /// Units of the drawing for one of what is measured.
  private var scale: Double {
    let all = most(true) + most(false)
    return all > 0 ? max(0, barsEnd - barsStart) / all : 0
  }

  private var zero: Double { barsStart + most(true) * scale }
}
