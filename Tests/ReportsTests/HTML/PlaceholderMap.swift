/// A picture in a map's place: cells in shades, three sites, a title and a description.
enum PlaceholderMap {
  static func svg(id: String, columns: Int, rows: Int) -> String {
    let cells = (0..<columns * rows).map { cell in
      let (x, y) = (cell % columns * 30, cell / columns * 30)
      let shades = ["#f1f4f6", "#cfdde4", "#9dbccb", "#5f92aa", "#2b6783"]
      let shade = shades[(cell % columns * 7 + cell / columns * 11) / 9 % 5]
      return "<rect x=\"\(x)\" y=\"\(y)\" width=\"30\" height=\"30\" fill=\"\(shade)\" />"
    }
    let sites = [(3, 4), (7, 8), (5, 11)].map { x, y in
      "<circle cx=\"\(x * 30)\" cy=\"\(y * 30)\" r=\"9\" fill=\"#fff\" stroke=\"#000\" />"
        + "<text x=\"\(x * 30 + 13)\" y=\"\(y * 30 + 5)\" font-size=\"15\">Centre</text>"
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(columns * 30) \(rows * 30)" \
      width="\(columns * 30)" height="\(rows * 30)" role="img" \
      aria-labelledby="\(id)-title \(id)-desc">
      <title id="\(id)-title">Walk to the nearest centre</title>
      <desc id="\(id)-desc">A map in squares.</desc>
      \((cells + sites).joined(separator: "\n"))
      </svg>
      """
  }
}
