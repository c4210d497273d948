import Reports
import Text

/// A document as the source of Typst, which sets it as PDF: every word is a string of its language, so
/// that none is taken for markup.
struct TypstText {
  private let paper: Paper
  private let author: String

  init(_ paper: Paper, author: String) {
    self.paper = paper
    self.author = author
  }

  /// The source; pictures are beside it under ``picture(_:)``.
  var source: String {
    var lines = [
      """
      #set document(title: \(Self.quoted(paper.title)), author: \(Self.quoted(author)), date: none)
      #set text(lang: "en", region: "GB", size: 10.5pt, fill: rgb("#1b1f23"), hyphenate: false,
        font: ("Arial", "Liberation Sans", "DejaVu Sans", "Libertinus Serif"))
      #set par(leading: 0.62em, spacing: 0.95em)
      #set page(paper: "a4", margin: (x: 20mm, top: 20mm, bottom: 18mm), numbering: "1", number-align: right)
      #set table(stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.4pt + rgb("#c9ced2") }, top: if y == 0 { 1pt }),
        inset: (x: 4pt, y: 3pt))
      #show table: set text(size: 9pt)
      #show table: set par(leading: 0.5em)
      #show table.cell.where(y: 0): set text(weight: "bold")
      #show figure: set block(breakable: true, above: 1.6em)
      #show figure: set align(left)
      #set figure.caption(position: top, separator: ": ")
      #show figure.caption: set align(left)
      #show figure.caption: it => block(sticky: true, above: 1.4em, below: 0.7em, text(weight: "bold", it))
      #show heading: set block(above: 1.5em, below: 0.8em)
      #show heading.where(level: 1): set text(size: 15pt)
      #show heading.where(level: 2): set text(size: 12.5pt)
      #show link: set text(fill: rgb("#1d4f91"))
      #let note(body) = block(above: 0.55em, below: 0.55em, text(size: 9pt, fill: rgb("#4a5157"), body))
      #let notice(body) = block(stroke: (left: 3pt + rgb("#8a5a00")), inset: (left: 8pt, y: 4pt), body)
      #show title: set text(size: 20pt)
      #title()
      """
    ]
    if !paper.subtitle.isEmpty {
      lines.append("#text(size: 12pt, fill: rgb(\"#4a5157\"), \(Self.quoted(paper.subtitle)))\n")
    }
    lines.append("#outline(title: \"Contents\", depth: 1)\n")
    var isWide = false
    for placed in paper.pieces {
      if placed.isWide != isWide { lines.append("#set page(flipped: \(placed.isWide))") }
      isWide = placed.isWide
      lines += markup(placed.piece)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The name of a figure's picture.
  static func picture(_ figure: PaperFigure) -> String { "figure-\(figure.number).svg" }

  private func markup(_ piece: PaperPiece) -> [String] {
    switch piece {
    case .heading(let title, let level, let anchor):
      return ["#heading(level: \(level), \(Self.quoted(title))) \(Self.label(anchor))"]
    case .paragraph(let prose): return ["#par[\(markup(prose))]"]
    case .notice(let prose): return ["#notice[\(markup(prose))]"]
    case .bullets(let items):
      return ["#list(\(items.map { "[\(markup($0))]" }.joined(separator: ", ")))"]
    case .keyFigures(let figures):
      let items = figures.map {
        "[#strong(\(Self.quoted($0.value))) #\(Self.quoted($0.label))]"
      }
      return ["#list(\(items.joined(separator: ", ")))"]
    case .table(let table): return markup(table)
    case .figure(let figure): return markup(figure)
    }
  }

  private func markup(_ table: PaperTable) -> [String] {
    let parts = table.setting.parts.enumerated().map { index, part in
      let title = Self.quoted(table.table.caption)
      // A part of a table has its caption without a number of its own.
      let start =
        index == 0
        ? "#figure(kind: table, supplement: \"Table\", caption: \(title), "
        : "#block(sticky: true, above: 1.4em, below: 0.7em, strong("
          + "\(Self.quoted("Table \(table.number), further columns: \(table.table.caption)"))))\n#("
      let end = index == 0 ? ") \(Self.label(table.table.id))" : ")"
      return start + grid(table, part) + end
    }
    return parts + table.remarks.map { "#note(\(Self.quoted($0)))" }
  }

  private func grid(_ table: PaperTable, _ part: TableSetting.Part) -> String {
    let widths = part.widths.map { "\(PlainNumber.text($0, decimals: 1))pt" }
    let sides = part.columns.map { table.isNumber($0) ? "right" : "left" }
    let heading = part.columns.map { Self.quoted(table.table.columns[$0].title) }
    let rows = table.table.visibleRows.map { index in
      part.columns.map { column in
        let words = Self.quoted(Self.breakable(table.text(row: index, column: column)))
        return table.table.emphasised.contains(index) ? "strong(\(words))" : words
      }
      .joined(separator: ", ")
    }
    return "table(columns: (\(widths.joined(separator: ", ")),), "
      + "align: (\(sides.joined(separator: ", ")),),\n"
      + "  table.header(\(heading.joined(separator: ", "))),\n"
      + rows.map { "  \($0),\n" }.joined() + ")"
  }

  private func markup(_ figure: PaperFigure) -> [String] {
    let same = figure.equalTable
    let size = PaperPicture(svg: figure.svg, png: nil, upright: PDFRenderer.upright)
    return [
      "#figure(kind: image, supplement: \"Figure\", caption: \(Self.quoted(figure.figure.title)), "
        + "image(\(Self.quoted(Self.picture(figure))), width: \(PlainNumber.text(size.width, decimals: 1))pt, "
        + "alt: \(Self.quoted(figure.figure.altText))))"
        + " \(Self.label(figure.figure.id))",
      "#note[The same in numbers: #link(\(Self.label(same.anchor)), "
        + "\(Self.quoted("\(same.name): \(same.caption)")))]",
    ] + figure.remarks.map { "#note(\(Self.quoted($0)))" }
  }

  private func markup(_ prose: Prose) -> String {
    prose.runs.map { part in
      switch part {
      case .plain(let words): "#\(Self.quoted(words))"
      case .strong(let words): "#strong(\(Self.quoted(words)))"
      case .code(let words): "#raw(\(Self.quoted(words)))"
      case .link(let words, let target):
        target.hasPrefix("#") && paper.anchors.contains(String(target.dropFirst()))
          ? "#link(\(Self.label(String(target.dropFirst()))), \(Self.quoted(words)))"
          : "#\(Self.quoted(words))"
      }
    }
    .joined()
  }

  private static func label(_ anchor: String) -> String { "<\(anchor)>" }

  /// A string of Typst; what would steer text becomes U+FFFD, as in every output.
  static func quoted(_ words: String) -> String {
    var result = "\""
    for scalar in SafeText.shown(words).unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n", "\r", "\t": result += " "
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Places where a word may be broken that is wider than any column.
  private static func breakable(_ words: String) -> String {
    words.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.count > 24 else { return String(word) }
      var result = ""
      for (index, letter) in word.enumerated() {
        if index > 0, index.isMultiple(of: 12) { result += "\u{200B}" }
        result.append(letter)
      }
      return result
    }
    .joined(separator: " ")
  }
}
