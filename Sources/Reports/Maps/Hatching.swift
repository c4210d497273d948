/// The patterns that a style's hatch needs, for print in grey.
enum Hatching {
  /// Nothing where the style has no hatch.
  static func pattern(_ style: MapStyle, id: String) -> String {
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
        "id": id, "width": step, "height": step, "patternUnits": "userSpaceOnUse",
        "patternTransform": "rotate(45)",
      ], back + mark)
  }
}
