import Text

/// Draws lines over two axes: the first quiet, the second in the accent's colour, the others told apart
/// by their dashes as well; a mark has its name beside it.
struct LineDrawing {
  private let plot: LinePlot
  private let layout: MapLayout
  private let top: Double
  private let x: ChartScale
  private let y: ChartScale

  private var size: Double { layout.textSize }

  init(_ plot: LinePlot, layout: MapLayout, top: Double) {
    self.plot = plot
    self.layout = layout
    self.top = top
    let points = plot.lines.flatMap(\.points) + plot.marks.map(\.point)
    x = ChartScale(
      points.map(\.x) + plot.limits.map(\.point.x), plot.x, steps: layout.isFluid ? 5 : 9)
    y = ChartScale(points.map(\.y), plot.y, steps: 5)
  }

  var drawn: (svg: String, bottom: Double) {
    var legend = LegendRows(layout: layout, top: top - (top > layout.margin ? size * 0.8 : 0))
    legend.heading(plot.y.title)
    for (index, line) in plot.lines.enumerated() where plot.lines.count > 1 {
      legend.add(
        .line { from, to, y in
          stroke("M\(SVG.number(from)) \(SVG.number(y))H\(SVG.number(to))", index)
        },
        line.label)
    }
    legend.newRow()
    let frame = frame(below: legend.y + size * 0.6)
    var svg = legend.svg + "\n" + grid(frame)
    var names = ""
    for limit in plot.limits {
      let at = SVG.number(frame.x(x.share(limit.point.x)))
      svg +=
        SVG.tag(
          "path",
          [
            "d": "M\(at) \(SVG.number(frame.top))V\(SVG.number(frame.bottom))", "fill": "none",
            "stroke": MapColour.ink.css, "stroke-width": "1", "stroke-dasharray": "2 3",
          ]) + "\n"
      names += name(limit, frame)
    }
    for (index, line) in plot.lines.enumerated() { svg += draw(line, index, frame) }
    svg += MarkNames(plot, layout: layout, frame: frame, x: x, y: y).svg + names
    let titleY = frame.bottom + size * 2.7
    svg += ChartText.line(plot.x.title, x: frame.left, y: titleY, bold: true)
    return (svg, titleY + size * 0.6)
  }

  /// What a limit is called, beside its foot.
  private func name(_ limit: LinePlot.Mark, _ frame: ChartFrame) -> String {
    let at = frame.x(x.share(limit.point.x))
    let isNearEnd = at + TextMetrics.width(limit.name, size: size) + size > frame.right
    return ChartText.line(
      limit.name, x: isNearEnd ? at - size * 0.4 : at + size * 0.4, y: frame.bottom - size * 0.5,
      anchor: isNearEnd ? "end" : "start")
  }

  private func frame(below top: Double) -> ChartFrame {
    let widest = y.ticks.map { TextMetrics.width(y.text($0), size: size) }.max() ?? 0
    let left = layout.margin + widest + size * 0.6
    let right = layout.margin + layout.inner - size
    let height = (right - left) * (layout.isFluid ? 0.85 : 0.45)
    return ChartFrame(left: left, right: right, top: top, bottom: top + height)
  }

  private func grid(_ frame: ChartFrame) -> String {
    var svg = ""
    for tick in y.ticks {
      let at = frame.y(y.share(tick))
      svg += rule(
        "M\(SVG.number(frame.left)) \(SVG.number(at))H\(SVG.number(frame.right))", tick == y.low)
      svg += ChartText.line(
        y.text(tick), x: frame.left - size * 0.5, y: at + size * 0.35, anchor: "end")
    }
    for tick in x.ticks {
      let at = frame.x(x.share(tick))
      svg += rule(
        "M\(SVG.number(at)) \(SVG.number(frame.bottom))v\(SVG.number(size * 0.35))", true)
      svg += ChartText.line(
        x.text(tick), x: at, y: frame.bottom + size * 1.4, anchor: "middle")
    }
    return svg
  }

  private func rule(_ path: String, _ isStrong: Bool) -> String {
    SVG.tag(
      "path",
      [
        "d": path, "fill": "none", "stroke": isStrong ? MapColour.ink.css : "#c8d1d8",
        "stroke-width": "1",
      ]) + "\n"
  }

  private func draw(_ line: LinePlot.Line, _ index: Int, _ frame: ChartFrame) -> String {
    var path = ""
    var dots = ""
    for point in line.points {
      let (px, py) = (
        SVG.number(frame.x(x.share(point.x))), SVG.number(frame.y(y.share(point.y)))
      )
      if path.isEmpty {
        path = "M\(px) \(py)"
      } else {
        path += line.isStepped ? "H\(px)V\(py)" : "L\(px) \(py)"
      }
      if line.hasDots {
        dots +=
          SVG.tag("circle", ["cx": px, "cy": py, "r": "4", "fill": Self.colours[index % 4]]) + "\n"
      }
    }
    return stroke(path, index) + dots
  }

  private static let colours = ["#4b5763", "#0b4f6c", "#b3541e", "#6a3d8f"]
  private static let dashes = ["none", "none", "9 4", "3 3"]

  private func stroke(_ path: String, _ index: Int) -> String {
    SVG.tag(
      "path",
      [
        "d": path, "fill": "none", "stroke": Self.colours[index % 4],
        "stroke-width": index == 0 ? "2.5" : "3.5", "stroke-dasharray": Self.dashes[index % 4],
        "stroke-linejoin": "round",
      ]) + "\n"
  }
}

/// Where a plot lies on its sheet.
struct ChartFrame {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  /// A share of the way from left to right.
  func x(_ share: Double) -> Double { left + share * (right - left) }
  /// A share of the way from the bottom up.
  func y(_ share: Double) -> Double { bottom - share * (bottom - top) }
}
