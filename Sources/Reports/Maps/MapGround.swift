import Geography
import Text

/// What lies under the symbols and names: areas, the hatches they need, and group outlines.
struct MapGround {
  let map: ReachMap
  let frame: MapFrame
  let ids: MapIdentifiers
  let layout: MapLayout
  private let context: ContextDrawing

  init(map: ReachMap, frame: MapFrame, ids: MapIdentifiers, layout: MapLayout) {
    self.map = map
    self.frame = frame
    self.ids = ids
    self.layout = layout
    context = ContextDrawing(map.context, frame: frame, ids: ids, layout: layout)
  }

  var svg: String { patterns + under + areas + over }

  /// What lies under the areas.
  var under: String { background + context.ground }

  /// What lies over them.
  var over: String { context.over + outlines + context.edge }

  /// Whether what no area and no outline covers lies outside the council.
  private var isOfCouncil: Bool { map.emptyLabel == nil || !map.context.outline.isEmpty }

  private var patterns: String {
    let styles = map.classes.map(\.style) + [.noData]
    return "<defs>" + styles.map { Hatching.pattern($0, id: ids.pattern($0)) }.joined()
      + "</defs>\n"
  }

  private var background: String {
    SVG.tag(
      "rect",
      [
        "x": SVG.number(frame.pane.x), "y": SVG.number(frame.pane.y),
        "width": SVG.number(frame.pane.width), "height": SVG.number(frame.pane.height),
        "fill": (isOfCouncil ? MapColour.elsewhere : .paper).css,
        "stroke": MapColour.edge.css, "stroke-width": ".6",
      ]) + "\n"
  }

  /// Areas of one class together, so that the fill is written once. All are drawn twice: wide and
  /// grey, which leaves a rim around lived-in ground, then with the white lines between them.
  private var areas: String {
    let styles = [(nil, MapStyle.noData)] + map.classes.indices.map { ($0, map.classes[$0].style) }
    let groups = styles.map { index, style in
      let paths = map.areas.filter { $0.classIndex == index }.map(path).joined(separator: "\n")
      return paths.isEmpty ? "" : SVG.tag("g", ["fill": ids.fill(style)], paths) + "\n"
    }
    let id = "\(ids.prefix)-areas"
    let rim = stroked(MapColour.edge, layout.borderWidth * 3, SVG.tag("use", ["href": "#\(id)"]))
    return rim
      + stroked(.paper, layout.borderWidth, SVG.tag("g", ["id": id], "\n" + groups.joined()))
  }

  private func path(_ area: MapArea) -> String {
    let name = area.name.map { SVG.tag("title", [:], XMLText.escaped($0)) }
    return SVG.tag("path", ["d": frame.path(area.region)], name)
  }

  private var outlines: String {
    guard !map.outlines.isEmpty else { return "" }
    let paths = map.outlines.map { SVG.tag("path", ["d": frame.path($0)]) }.joined()
    return stroked(
      MapColour(0x3D4145), layout.borderWidth * 1.5, SVG.tag("g", ["fill": "none"], paths))
  }

  private func stroked(_ colour: MapColour, _ width: Double, _ content: String) -> String {
    SVG.tag(
      "g",
      [
        "stroke": colour.css, "stroke-width": SVG.number(width), "stroke-linejoin": "round",
      ], content) + "\n"
  }
}
