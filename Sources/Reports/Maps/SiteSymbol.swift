/// Site symbols: an open site is a house, a closed one a crossed-out ring, outreach a diamond, so
/// that shape alone tells them apart; each has a white halo that keeps it clear of any fill.
package enum SiteSymbol {
  package static func colour(_ kind: MapSite.Kind) -> MapColour {
    switch kind {
    case .open: MapColour(0x930033)
    case .closed: MapColour(0x3A3A3A)
    case .outreach: MapColour(0x1B1F23)
    }
  }

  static func label(_ kind: MapSite.Kind) -> String {
    switch kind {
    case .open: "Open centre"
    case .closed: "Closed centre"
    case .outreach: "Outreach site"
    }
  }

  /// How much of `size` the symbol and its halo cover.
  static func extent(_ kind: MapSite.Kind) -> Double { kind == .outreach ? 0.85 : 1.1 }

  /// The symbol with its middle at (x, y), `size` across.
  static func draw(_ kind: MapSite.Kind, x: Double, y: Double, size: Double) -> String {
    let half = size / 2
    func outline(_ corners: [(Double, Double)]) -> String {
      SVG.path([corners.map { (x: x + $0.0 * half, y: y + $0.1 * half) }])
    }
    switch kind {
    case .open:
      let house = outline([
        (0, -1), (1, -0.1), (0.78, -0.1), (0.78, 0.9), (-0.78, 0.9), (-0.78, -0.1), (-1, -0.1),
      ])
      let door = outline([(-0.22, 0.9), (-0.22, 0.25), (0.22, 0.25), (0.22, 0.9)])
      return filled(house, kind, halo: size * 0.3) + SVG.tag("path", ["d": door, "fill": "#fff"])
    case .closed:
      return crossedRing(x: x, y: y, radius: half * 0.78, line: size * 0.11)
    case .outreach:
      return filled(
        outline([(0, -0.66), (0.66, 0), (0, 0.66), (-0.66, 0)]), kind, halo: size * 0.26)
    }
  }

  private static func filled(_ path: String, _ kind: MapSite.Kind, halo: Double) -> String {
    SVG.tag(
      "path",
      [
        "d": path, "fill": "#fff", "stroke": "#fff", "stroke-width": SVG.number(halo),
        "stroke-linejoin": "round",
      ]) + SVG.tag("path", ["d": path, "fill": colour(kind).css])
  }

  private static func crossedRing(x: Double, y: Double, radius: Double, line: Double) -> String {
    func ring(_ stroke: String, _ width: Double) -> String {
      SVG.tag(
        "circle",
        [
          "cx": SVG.number(x), "cy": SVG.number(y), "r": SVG.number(radius), "fill": "#fff",
          "stroke": stroke, "stroke-width": SVG.number(width),
        ])
    }
    let ink = colour(.closed).css
    let (left, top) = (SVG.number(x - radius / 2), SVG.number(y - radius / 2))
    let side = SVG.number(radius)
    let cross = "M\(left) \(top)l\(side) \(side)m0-\(side)l-\(side) \(side)"
    return ring("#fff", line * 3.5) + ring(ink, line)
      + SVG.tag(
        "path", ["d": cross, "fill": "none", "stroke": ink, "stroke-width": SVG.number(line)])
  }
}
