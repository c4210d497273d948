import Office
import Reports
import Studies
import Text

/// One sheet of A4, printed on both sides, as the source of Typst.
///
/// Words are as high as is asked for (a quarter more in Arabic letters, which are drawn smaller), but for the licences at the end, which are 8, and those in a map.
struct LeafletSheet {
  /// A part of a side.
  enum Piece {
    case heading(Markup)
    case paragraph(Markup)
    case bullets([Markup])
    /// Header and rows; the first cell of a row is its heading.
    case table(header: [Markup], rows: [[Markup]])
    /// A drawing beside the source: its height in millimetres and what it shows, in words.
    case picture(name: String, height: Double, words: String)
    case small(String)
  }

  let voice: Voice
  /// Of letters, in points.
  let size: Double
  let council: String
  /// What the PDF is called, and what stands at the top.
  let title: String
  let subtitle: Markup
  let deadline: Markup
  let front: [Piece]
  let back: [Piece]

  var source: String {
    let parts = [head] + front.map(text) + ["#pagebreak()"] + back.map(text)
    return parts.joined(separator: "\n") + "\n"
  }

  private var isRightToLeft: Bool { voice.strings.isRightToLeft }

  /// Where lines begin, whatever the language of their first word.
  private var side: String { isRightToLeft ? "right" : "left" }

  /// Whether the title is in English, on a leaflet that is read from right to left.
  private var isTitleTurned: Bool { isRightToLeft && voice.strings.names[title] == nil }

  private static let turnedTitle = """
    #show title: set text(lang: "en", region: "GB", dir: ltr)
    """

  /// Names in quotes, the first choice first; of Arabic letters, one that has Latin ones to match.
  private var fonts: String {
    let latin = ["Arial", "Liberation Sans", "DejaVu Sans", "Libertinus Serif"]
    let arabic = ["Noto Naskh Arabic", "Scheherazade New", "Scheherazade", "Amiri"]
    return (isRightToLeft ? arabic + latin : latin + arabic).map { "\"\($0)\"" }
      .joined(separator: ", ")
  }

  /// So many times as large as words, as in `14.4pt`.
  private func points(_ times: Double) -> String {
    PlainNumber.text(times * (isRightToLeft ? size * 1.25 : size), decimals: 1) + "pt"
  }

  private func words(_ markup: Markup) -> String {
    TypstMarkup(isRightToLeft: isRightToLeft).source(markup)
  }

  private var head: String {
    let isEnglish = voice.strings.language == "en"
    return """
      #set document(title: \(TypstText.quoted(voice.plainName(title))), author: \(TypstText.quoted(council)), date: none)
      #set text(lang: "\(voice.strings.language)", \(isEnglish ? "region: \"GB\", " : "")\
      dir: \(isRightToLeft ? "rtl" : "ltr"), size: \(points(1)), fill: rgb("#1b1f23"), hyphenate: false,
        font: (\(fonts)))
      #set align(\(side))
      #set par(leading: 0.6em, spacing: 0.85em)
      #set page(paper: "a4", margin: (x: 17mm, top: 14mm, bottom: 15mm), numbering: "1 / 1")
      #set list(spacing: 0.65em)
      #set table(stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.4pt + rgb("#b4babf") }), inset: (x: 4pt, y: 3.6pt))
      #show table.cell.where(y: 0): set text(weight: "bold")
      #show heading: set block(above: 1.15em, below: 0.6em)
      #show heading.where(level: 1): set text(size: \(points(1.25)), fill: rgb("#930033"))
      #show title: set text(size: \(points(1.7)))
      #show title: set block(above: 0.5em, below: 0.5em)\(isTitleTurned ? "\n" + Self.turnedTitle : "")
      #let isolate(body, dir: rtl) = context if measure(body).width < 100mm {
        set text(dir: dir)
        box(body)
      } else { body }
      #text(weight: "bold", fill: rgb("#4a5157"))[\(words(voice.name(council)))]
      #title()
      #block(above: 0.4em, below: 0.8em, text(size: \(points(1.3)), strong[\(words(subtitle))]))
      #block(width: 100%, fill: rgb("#f3e6eb"), inset: 7pt, radius: 3pt, strong[\(words(deadline))])
      """
  }

  private func text(_ piece: Piece) -> String {
    switch piece {
    case .heading(let title): "#heading(level: 1)[\(words(title))]"
    case .paragraph(let sentences): "#par[\(words(sentences))]"
    case .bullets(let items): "#list(\(items.map { "[\(words($0))]" }.joined(separator: ", ")))"
    case .table(let header, let rows): table(header, rows)
    case .picture(let name, let height, let alt):
      "#align(center, image(\(TypstText.quoted(name)), width: 100%, "
        + "height: \(PlainNumber.text(height, decimals: 0))mm, fit: \"contain\", "
        + "alt: \(TypstText.quoted(alt))))"
    case .small(let text):
      "#block(above: 1em, text(size: 8pt, lang: \"en\", region: \"GB\", dir: ltr)[#\(TypstText.quoted(text))])"
    }
  }

  private func table(_ header: [Markup], _ rows: [[Markup]]) -> String {
    func cells(_ row: [Markup]) -> String {
      row.map { "[\(words($0))]" }.joined(separator: ", ")
    }
    let widths = ["1.2fr"] + header.dropFirst().map { _ in "1fr" }
    let lines = rows.map { "  \(cells($0)),\n" }.joined()
    return "#table(columns: (\(widths.joined(separator: ", ")),), align: \(side),\n"
      + "  table.header(\(cells(header))),\n\(lines))"
  }
}
