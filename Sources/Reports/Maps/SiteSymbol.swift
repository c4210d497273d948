/// Site symbols: an open site is a house, a closed one a crossed-out ring, outreach a diamond, so
/// that shape alone tells them apart; each has a white halo that keeps it clear of any fill.
enum SiteSymbol {
  static let open = MapColour(0xA8003B)
  static let outreach = MapColour(0x1B1F23)
  static let closed = MapColour(0x3A3A3A)

  /// The symbol with its middle at (x, y), `size` across.
  static func draw(_ kind: MapSite.Kind, x: Double, y: Double, size: Double) -> String {
    let half = size / 2
    func at(_ points: [(Double, Double)]) -> String {
      let corners = points.map {
        "\(SVGText.number(x + $0.0 * half)) \(SVGText.number(y + $0.1 * half))"
      }
      return "M" + corners.joined(separator: "L") + "z"
    }
    let halo = SVGText.number(size * 0.3)
    switch kind {
    case .open:
      let house = at([
        (0, -1), (1, -0.1), (0.78, -0.1), (0.78, 0.9), (-0.78, 0.9), (-0.78, -0.1), (-1, -0.1),
      ])
      let door = at([(-0.22, 0.9), (-0.22, 0.25), (0.22, 0.25), (0.22, 0.9)])
      return "<path d=\"\(house)\" fill=\"#fff\" stroke=\"#fff\" stroke-width=\"\(halo)\""
        + " stroke-linejoin=\"round\"/><path d=\"\(house)\" fill=\"\(open.css)\"/>"
        + "<path d=\"\(door)\" fill=\"#fff\"/>"
    case .closed:
      let radius = half * 0.78
      let (cx, cy) = (SVGText.number(x), SVGText.number(y))
      let ring = "<circle cx=\"\(cx)\" cy=\"\(cy)\" r=\"\(SVGText.number(radius))\""
      let (left, top) = (SVGText.number(x - radius * 0.5), SVGText.number(y - radius * 0.5))
      let side = SVGText.number(radius)
      return ring
        + " fill=\"#fff\" stroke=\"#fff\" stroke-width=\"\(SVGText.number(size * 0.38))\"/>"
        + ring
        + " fill=\"#fff\" stroke=\"\(closed.css)\" stroke-width=\"\(SVGText.number(size * 0.11))\"/>"
        + "<path d=\"M\(left) \(top)l\(side) \(side)m0 -\(side)l-\(side) \(side)\" fill=\"none\""
        + " stroke=\"\(closed.css)\" stroke-width=\"\(SVGText.number(size * 0.11))\"/>"
    case .outreach:
      let diamond = at([(0, -0.62), (0.62, 0), (0, 0.62), (-0.62, 0)])
      return "<path d=\"\(diamond)\" fill=\"#fff\" stroke=\"#fff\""
        + " stroke-width=\"\(halo)\" stroke-linejoin=\"round\"/>"
        + "<path d=\"\(diamond)\" fill=\"\(outreach.css)\"/>"
    }
  }

  static func label(_ kind: MapSite.Kind) -> String {
    switch kind {
    case .open: "Open centre"
    case .closed: "Closed centre"
    case .outreach: "Outreach site"
    }
  }
}
