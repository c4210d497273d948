/// The ids of one drawing, all beginning with the map's or the chart's own.
struct MapIdentifiers {
  let prefix: String

  init(_ map: ReachMap, layout: MapLayout) {
    prefix = "map-" + SVG.identifier(map.id) + "-" + layout.name
  }

  init(_ chart: Chart, layout: MapLayout) {
    prefix = "chart-" + SVG.identifier(chart.id) + "-" + layout.name
  }

  /// A fill as an attribute's value: a colour, or the pattern drawn for it.
  func fill(_ style: MapStyle) -> String {
    style.hatch == nil ? style.fill.css : "url(#\(pattern(style)))"
  }

  func pattern(_ style: MapStyle) -> String {
    let hatch =
      switch style.hatch {
      case nil: "plain"
      case .sparse: "sparse"
      case .dense: "dense"
      case .dots: "dots"
      }
    return "\(prefix)-\(hatch)-\(style.fill.css.dropFirst())"
  }
}
