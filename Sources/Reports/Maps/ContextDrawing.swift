import Geography
import Text

/// What lies around and over the areas, muted: the council's ground, water, roads, railways.
struct ContextDrawing {
  private let context: MapContext
  private let frame: MapFrame
  private let ids: MapIdentifiers
  private let layout: MapLayout
  /// Metres that half a drawing unit is: what is finer is not seen.
  private let tolerance: Double
  private let outline: [Region]

  init(_ context: MapContext, frame: MapFrame, ids: MapIdentifiers, layout: MapLayout) {
    self.context = context
    self.frame = frame
    self.ids = ids
    self.layout = layout
    let tolerance = 0.5 / frame.scale
    self.tolerance = tolerance
    outline = context.outline.map { Self.simplified($0, tolerance) }
  }

  /// The council's ground, which lies under the areas.
  var ground: String {
    outline.isEmpty ? "" : group(["fill": MapColour.paper.css], path(outline))
  }

  /// Water and ways, which lie over them: published outlines of areas leave none of it free.
  var over: String {
    guard let bounds = frame.ground else { return "" }
    let ways = MapContext.Way.allCases.map { way in
      let lines =
        (try? Line.drawn(context.ways[way] ?? [], within: bounds, tolerance: tolerance)) ?? []
      let data = lines.map(frame.path).joined()
      return data.isEmpty ? "" : Self.strokes(way, layout).map { drawn(data, $0) }.joined()
    }
    let content = water(within: bounds) + ways.joined()
    return content.isEmpty ? "" : clip + group(["clip-path": "url(#\(clipID))"], content)
  }

  /// The line around the council.
  var edge: String {
    guard !outline.isEmpty else { return "" }
    return group(Self.edge(layout), path(outline))
  }

  private static func simplified(_ region: Region, _ tolerance: Double) -> Region {
    (try? region.simplified(tolerance: tolerance)) ?? region
  }

  private func water(within bounds: Bounds) -> String {
    // Ponds of less than three units across are dots that say nothing.
    let smallest = 9 / (frame.scale * frame.scale)
    let seen = context.water.filter { region in
      region.area >= smallest && region.bounds.map(bounds.meets) ?? false
    }
    guard !seen.isEmpty else { return "" }
    return group(Self.water, path(seen.map { Self.simplified($0, tolerance) }))
  }

  private var clipID: String { ids.prefix + "-pane" }

  private var clip: String {
    SVG.tag(
      "clipPath", ["id": clipID],
      SVG.tag(
        "rect",
        [
          "x": SVG.number(frame.pane.x), "y": SVG.number(frame.pane.y),
          "width": SVG.number(frame.pane.width), "height": SVG.number(frame.pane.height),
        ])) + "\n"
  }

  private func path(_ regions: [Region]) -> String {
    SVG.tag("path", ["d": regions.map(frame.path).joined()])
  }

  private func drawn(_ data: String, _ stroke: KeyValuePairs<String, String>) -> String {
    group(stroke, SVG.tag("path", ["d": data]))
  }

  private func group(_ look: KeyValuePairs<String, String>, _ content: String) -> String {
    SVG.tag("g", look, content) + "\n"
  }
}

extension ContextDrawing {
  static let water: KeyValuePairs<String, String> = [
    "fill": MapColour.water.css, "stroke": MapColour.shore.css, "stroke-width": ".6",
  ]

  static func edge(_ layout: MapLayout) -> KeyValuePairs<String, String> {
    [
      "fill": "none", "stroke": MapColour.way.css,
      "stroke-width": SVG.number(0.6 + layout.borderWidth), "stroke-dasharray": "7 3 1.5 3",
    ]
  }

  /// How a way is drawn, stroke upon stroke: on white, so that it is seen on any fill.
  static func strokes(
    _ way: MapContext.Way, _ layout: MapLayout
  ) -> [KeyValuePairs<String, String>] {
    func stroke(_ colour: MapColour, _ width: Double, dashes: String? = nil) -> KeyValuePairs<
      String, String
    > {
      let width = SVG.number(width * (0.4 + layout.borderWidth * 0.75))
      return if let dashes {
        [
          "fill": "none", "stroke": colour.css, "stroke-width": width, "stroke-dasharray": dashes,
        ]
      } else {
        [
          "fill": "none", "stroke": colour.css, "stroke-width": width, "stroke-linejoin": "round",
        ]
      }
    }
    return switch way {
    case .river: [stroke(.shore, 1.6)]
    case .railway:
      [stroke(.paper, 3), stroke(.way, 2), stroke(.paper, 1, dashes: "4 4")]
    case .road: [stroke(.paper, 2.6), stroke(.way, 1)]
    case .mainRoad: [stroke(.paper, 4), stroke(.way, 2.2)]
    }
  }
}

extension ReachMap {
  /// What of the context is on the map and has a word, in the legend's order.
  var explained: [(mark: ContextMark, label: String)] {
    let ways = MapContext.Way.allCases.reversed().filter { !(context.ways[$0] ?? []).isEmpty }
    let marks =
      (context.outline.isEmpty ? [] : [ContextMark.outline]) + ways.map { ContextMark.way($0) }
      + (context.water.isEmpty ? [] : [.water])
    return marks.compactMap { mark in contextLabels[mark].map { (mark, $0) } }
  }
}
