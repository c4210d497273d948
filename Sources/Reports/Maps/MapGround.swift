import Geography

/// What lies under the symbols and names: areas, the hatches they need, and group outlines.
struct MapGround {
  let map: ReachMap
  let frame: MapFrame
  let ids: MapIdentifiers
  let layout: MapLayout

  var svg: String { patterns + background + areas + outlines }

  private var patterns: String {
    let styles = map.classes.map(\.style) + [.noData]
    return "<defs>" + styles.map(pattern).joined() + "</defs>\n"
  }

  private func pattern(_ style: MapStyle) -> String {
    guard let hatch = style.hatch else { return "" }
    let (step, mark): (String, String) =
      switch hatch {
      case .sparse:
        ("9", SVG.tag("path", ["d": "M0 0v9", "stroke": "#6b2c00", "stroke-width": "2"]))
      case .dense:
        ("5", SVG.tag("path", ["d": "M0 0v5", "stroke": "#6b2c00", "stroke-width": "2"]))
      case .dots: ("6", SVG.tag("circle", ["cx": "3", "cy": "3", "r": "1", "fill": "#6b6f73"]))
      }
    let back = SVG.tag("rect", ["width": step, "height": step, "fill": style.fill.css])
    return SVG.tag(
      "pattern",
      [
        "id": ids.pattern(style), "width": step, "height": step, "patternUnits": "userSpaceOnUse",
        "patternTransform": "rotate(45)",
      ], back + mark)
  }

  private var background: String {
    SVG.tag(
      "rect",
      [
        "x": SVG.number(frame.pane.x), "y": SVG.number(frame.pane.y),
        "width": SVG.number(frame.pane.width), "height": SVG.number(frame.pane.height),
        "fill": MapColour.ground.css,
      ]) + "\n"
  }

  /// Areas of one class together, so that the fill is written once.
  private var areas: String {
    let styles = [(nil, MapStyle.noData)] + map.classes.indices.map { ($0, map.classes[$0].style) }
    let groups = styles.map { index, style in
      let paths = map.areas.filter { $0.classIndex == index }.map(path).joined(separator: "\n")
      return paths.isEmpty ? "" : SVG.tag("g", ["fill": ids.fill(style)], paths) + "\n"
    }
    return SVG.tag(
      "g",
      [
        "stroke": "#fff", "stroke-width": SVG.number(layout.borderWidth),
        "stroke-linejoin": "round",
      ], groups.joined()) + "\n"
  }

  private func path(_ area: MapArea) -> String {
    let name = area.name.map { SVG.tag("title", [:], SVG.escape($0)) }
    return SVG.tag("path", ["d": frame.path(area.region)], name)
  }

  private var outlines: String {
    guard !map.outlines.isEmpty else { return "" }
    let paths = map.outlines.map { SVG.tag("path", ["d": frame.path($0)]) }.joined()
    return SVG.tag(
      "g",
      [
        "fill": "none", "stroke": "#3d4145", "stroke-width": SVG.number(layout.borderWidth * 1.5),
        "stroke-linejoin": "round",
      ], paths) + "\n"
  }
}
