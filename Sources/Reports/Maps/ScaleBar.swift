/// A bar of a round number of kilometres and an arrow to grid north, in a strip under the map.
struct ScaleBar {
  let svg: String
  let height: Double

  init(frame: MapFrame, layout: MapLayout) {
    let size = layout.sourceSize
    let top = frame.bottom
    let baseline = top + size * 1.1
    let left = layout.margin + 1
    let right = layout.margin + layout.inner - size * 0.6
    let bar = Self.length(scale: frame.scale, limit: layout.inner * 0.3)
    func box(width: Double, fill: String) -> String {
      SVG.tag(
        "rect",
        [
          "x": SVG.number(left), "y": SVG.number(baseline - 5), "width": SVG.number(width),
          "height": "5", "fill": fill, "stroke": MapColour.ink.css,
        ])
    }
    func words(_ text: String, x: Double, anchor: String) -> String {
      SVG.tag(
        "text",
        ["x": SVG.number(x), "y": SVG.number(baseline + size * 0.15), "text-anchor": anchor], text)
    }
    let (wing, rise, notch) = (size * 0.38, size, size * 0.72)
    let arrow = SVG.path([
      [
        (right, top + 4), (right + wing, top + 4 + rise), (right, top + 4 + notch),
        (right - wing, top + 4 + rise),
      ]
    ])
    let parts =
      box(width: bar.length, fill: "#fff")
      + box(width: bar.length / 2, fill: MapColour.ink.css)
      + words("\(bar.label) km", x: left + bar.length + 6, anchor: "start")
      + words("North", x: right - size * 0.7, anchor: "end")
      + SVG.tag("path", ["d": arrow])
    svg = SVG.tag("g", ["font-size": SVG.number(size)], parts) + "\n"
    height = size * 1.7
  }

  /// The longest of the round lengths that stays within the limit, or else the shortest.
  private static func length(scale: Double, limit: Double) -> (label: String, length: Double) {
    let lengths = [
      (0.1, "0.1"), (0.2, "0.2"), (0.5, "0.5"), (1, "1"), (2, "2"), (5, "5"), (10, "10"),
      (20, "20"), (50, "50"), (100, "100"),
    ]
    let best = lengths.last { $0.0 * 1000 * scale <= limit } ?? lengths[0]
    return (best.1, best.0 * 1000 * scale)
  }
}
