import Reports
import Text

/// A document as the source of Typst, which sets it as PDF: every word is a string of its language, so
/// that none is taken for markup.
package struct TypstText {
  private let paper: Paper
  private let author: String
  private let pictures: PaperPictures

  init(_ paper: Paper, author: String, pictures: PaperPictures) {
    self.paper = paper
    self.author = author
    self.pictures = pictures
  }

  /// The source; pictures are beside it under ``picture(_:)``.
  var source: String {
    var lines = [
      """
      #set document(title: \(Self.quoted(paper.title)), author: \(Self.quoted(author)), date: none)
      #set text(lang: "en", region: "GB", size: 10pt, fill: rgb("#1b1f23"), hyphenate: false,
        font: ("Arial", "Liberation Sans", "DejaVu Sans", "Libertinus Serif"))
      #set par(leading: 0.62em, spacing: 0.95em)
      #set page(paper: "a4", margin: (x: 20mm, top: 20mm, bottom: 18mm), numbering: "1", number-align: right)
      #set table(stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.4pt + rgb("#c9ced2") }, top: if y == 0 { 1pt }),
        inset: (x: 3.5pt, y: 2.5pt))
      #show table: set text(size: 8pt)
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
      #let note(body) = block(above: 0.5em, below: 0.5em, text(size: 8pt, fill: rgb("#4a5157"), body))
      #let group(body) = block(above: 1em, below: 0.5em, sticky: true, text(size: 9.5pt, strong(body)))
      #let further(body) = block(above: 1.4em, below: 0.7em, sticky: true, strong(body))
      #let whole(body, sticky: false) = block(breakable: false, sticky: sticky, width: 100%, body)
      #let notice(body) = block(stroke: (left: 3pt + rgb("#8a5a00")), inset: (left: 8pt, y: 4pt), body)
      #show title: set text(size: 20pt)
      #title()
      """
    ]
    if !paper.subtitle.isEmpty {
      lines.append("#text(size: 12pt, fill: rgb(\"#4a5157\"), \(Self.quoted(paper.subtitle)))\n")
    }
    lines.append(contents)
    var isWide = false
    for placed in paper.pieces {
      if placed.isWide != isWide { lines.append("#set page(flipped: \(placed.isWide))") }
      isWide = placed.isWide
      lines += markup(placed.piece)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The sections beside those of the appendix, where there is one.
  private var contents: String {
    let start = paper.pieces.lazy.compactMap { placed -> String? in
      if case .heading(_, _, let anchor, true) = placed.piece { anchor } else { nil }
    }.first
    guard let start else { return "#outline(title: \"Contents\", depth: 1)\n" }
    let label = Self.label(start)
    let sections = "heading.where(level: 1, outlined: true)"
    return """
      #[#set text(size: 9pt)
      #grid(columns: (1fr, 1fr), column-gutter: 18pt,
        outline(title: "Contents", target: \(sections).before(\(label), inclusive: false)),
        outline(title: "Appendix", target: \(sections).after(\(label))))]

      """
  }

  /// The name of a figure's picture.
  static func picture(_ figure: PaperFigure) -> String { "figure-\(figure.number).svg" }

  private func markup(_ piece: PaperPiece) -> [String] {
    switch piece {
    case .heading(let title, let level, let anchor, let startsSheet):
      return (startsSheet ? ["#pagebreak(weak: true)"] : []) + [
        "#heading(level: \(level), \(Self.quoted(title))) \(Self.label(anchor))"
      ]
    case .paragraph(let prose): return ["#par[\(markup(prose))]"]
    case .notice(let prose): return ["#notice[\(markup(prose))]"]
    case .bullets(let items):
      return ["#list(\(items.map { "[\(markup($0))]" }.joined(separator: ", ")))"]
    case .keyFigures(let figures):
      return ["#list(\(figures.map { "[\(markup($0.prose))]" }.joined(separator: ", ")))"]
    case .table(let table): return TypstTable(table).source
    case .figure(let figure): return markup(figure)
    }
  }

  private func markup(_ figure: PaperFigure) -> [String] {
    let same = figure.equalTable
    guard let size = pictures[figure]?.size(of: figure, upright: PDFForm.upright) else { return [] }
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
  package static func quoted(_ words: String) -> String {
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
}
