/// A bar of a round number of kilometres and an arrow to grid north, in a strip under the map.
struct ScaleBar {
  let svg: String
  let height: Double

  init(frame: MapFrame, layout: MapLayout) {
    let size = layout.sourceSize
    let top = frame.pane.y + frame.pane.height
    let (kilometres, length) = Self.length(scale: frame.scale, limit: layout.inner * 0.3)
    let y = top + size * 1.1
    let x = layout.margin + 1
    let half = length / 2
    func number(_ value: Double) -> String { SVGText.number(value) }
    var svg = "<g font-size=\"\(number(size))\">"
    svg +=
      "<rect x=\"\(number(x))\" y=\"\(number(y - 5))\" width=\"\(number(length))\" height=\"5\""
    svg += " fill=\"#fff\" stroke=\"\(MapColour.ink.css)\"/>"
    svg +=
      "<rect x=\"\(number(x))\" y=\"\(number(y - 5))\" width=\"\(number(half))\" height=\"5\"/>"
    svg += "<text x=\"\(number(x + length + 6))\" y=\"\(number(y + size * 0.15))\">"
    svg += "\(kilometres) km</text>"
    let right = layout.margin + layout.inner - size * 0.6
    svg += "<path d=\"M\(number(right)) \(number(top + 4))l\(number(size * 0.38)) \(number(size))"
    svg += "l-\(number(size * 0.38)) -\(number(size * 0.28))l-\(number(size * 0.38))"
    svg += " \(number(size * 0.28))z\"/><text x=\"\(number(right - size * 0.7))\""
    svg += " y=\"\(number(y + size * 0.15))\" text-anchor=\"end\">North</text></g>"
    self.svg = svg
    height = size * 1.7
  }

  /// The longest of ½, 1, 2, 5, 10, 20, 50 and 100 km that stays within the limit.
  private static func length(scale: Double, limit: Double) -> (label: String, length: Double) {
    let lengths =
      [(500, "½"), (1000, "1"), (2000, "2"), (5000, "5"), (10_000, "10")]
      + [(20_000, "20"), (50_000, "50"), (100_000, "100")]
    let best = lengths.last { Double($0.0) * scale <= limit } ?? lengths[0]
    return (best.1, Double(best.0) * scale)
  }
}
