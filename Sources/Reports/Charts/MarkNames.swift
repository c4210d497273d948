import Text

/// The marks of a plot with their names beside them, none over another: each name takes the first free
/// place of right, left, above and below, further off where these are taken.
struct MarkNames {
  let svg: String

  init(_ plot: LinePlot, layout: MapLayout, frame: ChartFrame, x: ChartScale, y: ChartScale) {
    let size = layout.labelSize
    var taken = plot.marks.map { mark in
      Box(
        x: frame.x(x.share(mark.point.x)) - 7, y: frame.y(y.share(mark.point.y)) - 7, width: 14,
        height: 14)
    }
    for line in plot.lines {
      for (from, to) in zip(line.points, line.points.dropFirst()) {
        taken += Self.boxes(from: from, to: to, frame: frame, x: x, y: y)
      }
    }
    var svg = ""
    for mark in plot.marks {
      let (px, py) = (frame.x(x.share(mark.point.x)), frame.y(y.share(mark.point.y)))
      let width = TextMetrics.width(mark.name, size: size, bold: mark.isMain)
      let places = Self.places(px, py, width: width, size: size, frame: frame)
      let box = places.first { place in !taken.contains { $0.overlaps(place) } } ?? places[0]
      taken.append(box)
      svg += Self.symbol(px, py, isMain: mark.isMain)
      svg +=
        SVG.tag(
          "text",
          [
            "x": SVG.number(box.x), "y": SVG.number(box.y + size * 0.85),
            "font-size": SVG.number(size), "font-weight": mark.isMain ? "bold" : "normal",
            "stroke": MapColour.paper.css, "stroke-width": "3", "paint-order": "stroke",
          ], XMLText.escaped(mark.name)) + "\n"
    }
    self.svg = svg
  }

  /// Small boxes along a line, which names keep off.
  private static func boxes(
    from: LinePlot.Point, to: LinePlot.Point, frame: ChartFrame, x: ChartScale, y: ChartScale
  ) -> [Box] {
    let (ax, ay) = (frame.x(x.share(from.x)), frame.y(y.share(from.y)))
    let (bx, by) = (frame.x(x.share(to.x)), frame.y(y.share(to.y)))
    let steps = max(1, Int(max(abs(bx - ax), abs(by - ay)) / 4))
    return (0...steps).map { step in
      let share = Double(step) / Double(steps)
      return Box(
        x: ax + (bx - ax) * share - 2, y: ay + (by - ay) * share - 2, width: 4, height: 4)
    }
  }

  private static func places(
    _ x: Double, _ y: Double, width: Double, size: Double, frame: ChartFrame
  ) -> [Box] {
    let (away, height) = (size * 0.75, size * 1.1)
    let (right, left, over) = (x + away, x - away - width, x - width / 2)
    let boxes = [1, 2.2, 3.4].flatMap { step -> [Box] in
      let shift: Double = (step - 1) * height * 0.8
      let (lower, upper) = (y - height / 2 + shift, y - height / 2 - shift)
      let (above, below) = (y - away - height * step, y + away + height * (step - 1))
      let corners = [
        (right, lower), (left, lower), (right, upper), (left, upper), (over, above), (over, below),
      ]
      return corners.map { Box(x: $0.0, y: $0.1, width: width, height: height) }
    }
    let inside = boxes.filter {
      $0.x >= frame.left && $0.x + $0.width <= frame.right + size && $0.y >= frame.top - size
        && $0.y + $0.height <= frame.bottom
    }
    return inside.isEmpty ? boxes : inside
  }

  private static func symbol(_ x: Double, _ y: Double, isMain: Bool) -> String {
    let size = isMain ? 8.0 : 5.5
    let path =
      "M\(SVG.number(x)) \(SVG.number(y - size))l\(SVG.number(size)) \(SVG.number(size))l-\(SVG.number(size)) \(SVG.number(size))l-\(SVG.number(size))-\(SVG.number(size))z"
    return SVG.tag(
      "path",
      [
        "d": path, "fill": isMain ? "#b3541e" : MapColour.paper.css,
        "stroke": MapColour.ink.css, "stroke-width": "1.5",
      ]) + "\n"
  }
}
