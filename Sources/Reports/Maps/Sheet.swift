import Text

/// What every drawing has: its frame with its words for those who do not see it, its title, its notes.
struct Sheet {
  let layout: MapLayout
  let words: MapWords
  /// Starts the ids inside the drawing.
  let id: String

  /// The title, where the drawing writes it.
  func title(_ text: String) -> (svg: String, height: Double) {
    paragraph(
      words == .drawn ? text : "", top: layout.margin, size: layout.titleSize, bold: true)
  }

  /// Small print under the drawing.
  func note(_ text: String, top: Double) -> (svg: String, height: Double) {
    paragraph(text, top: top, size: layout.sourceSize, bold: false)
  }

  /// - Parameter name: the class that style sheets know this kind of drawing by.
  func element(
    title: String, altText: String, name: String, height: Double, _ content: String
  ) -> String {
    let (width, height) = (SVG.number(layout.width), SVG.number(height.rounded(.up)))
    let (titleID, textID) = ("\(id)-title", "\(id)-desc")
    return SVG.tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)",
        "width": words == .beside && layout.isFluid ? "100%" : width, "height": height,
        "class": name,
        "role": "img", "aria-labelledby": "\(titleID) \(textID)",
        "font-family": "Arial,Helvetica,sans-serif", "font-size": SVG.number(layout.textSize),
        "fill": MapColour.ink.css,
      ],
      "\n" + SVG.tag("title", ["id": titleID], XMLText.escaped(title)) + "\n"
        + SVG.tag("desc", ["id": textID], XMLText.escaped(altText)) + "\n"
        + SVG.tag("rect", ["width": width, "height": height, "fill": MapColour.paper.css]) + "\n"
        + content) + "\n"
  }

  private func paragraph(
    _ text: String, top: Double, size: Double, bold: Bool
  ) -> (svg: String, height: Double) {
    guard !text.isEmpty else { return ("", 0) }
    let lines = TextMetrics.wrap(text, size: size, limit: layout.inner, bold: bold)
    let step = size * (bold ? 1.2 : 1.3)
    let gap = bold ? 0 : size * 0.5
    let written = lines.enumerated().map { index, line in
      SVG.tag(
        "text",
        [
          "x": SVG.number(layout.margin),
          "y": SVG.number(top + gap + size * 0.85 + Double(index) * step),
        ], XMLText.escaped(line))
    }
    let weight = bold ? "bold" : "normal"
    let svg = SVG.tag(
      "g", ["font-size": SVG.number(size), "font-weight": weight], written.joined(separator: "\n"))
    return (svg + "\n", Double(lines.count) * step + size * 0.4)
  }
}

/// Who writes a drawing's title and source.
public enum MapWords: Hashable, Sendable {
  /// The drawing does: for a file that stands alone.
  case drawn
  /// The page around the drawing does.
  case beside
}
