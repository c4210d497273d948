import Reports
import Text

/// The text of an OpenDocument text: paragraphs, tables and pictures.
struct OpenTextBody {
  private let paper: Paper
  private let pictures: PaperPictures

  init(_ paper: Paper, pictures: PaperPictures) {
    self.paper = paper
    self.pictures = pictures
  }

  /// Where a figure's picture is in the archive.
  static func path(_ figure: PaperFigure, _ ending: String) -> String {
    "Pictures/figure-\(figure.number).\(ending)"
  }

  var content: String {
    var pieces: [Markup] = []
    var isWide = false
    for placed in paper.pieces {
      var piece = markup(placed.piece)
      if placed.isWide != isWide {
        // The first paragraph of a sheet of another kind asks for it.
        let sheet = placed.isWide ? "wide" : "upright"
        let named = piece[0].text.replacing(
          /(<text:[ph] text:style-name=")(?:sheet-)?([^"]+)"/, maxReplacements: 1
        ) { "\($0.1)\(sheet)-\($0.2)\"" }
        piece[0] = Markup(trusted: named)
      }
      isWide = placed.isWide
      pieces += piece
    }
    let start = [
      Markup(
        trusted: """
          <text:sequence-decls><text:sequence-decl text:display-outline-level="0" \
          text:name="Table"/><text:sequence-decl text:display-outline-level="0" \
          text:name="Figure"/></text:sequence-decls>
          """),
      paragraph("Title", Markup(paper.title), sheet: "upright"),
      paragraph("Subtitle", Markup(paper.subtitle)),
    ]
    let body = Markup.element(
      "office:body", [:], .element("office:text", [:], .lines(start + contents + pieces)))
    return OpenTextStyles.automatic(paper) + body.text
  }

  private var contents: [Markup] {
    guard !paper.contents.isEmpty else { return [] }
    let heading = Markup.element(
      "text:index-title", ["text:name": "Contents heading"],
      paragraph("Contents Heading", Markup("Contents")))
    let lines = paper.contents.map { line in
      paragraph(
        "Contents 1",
        .element(
          "text:a", ["xlink:type": "simple", "xlink:href": "#" + line.anchor],
          Markup(line.title)))
    }
    return [
      .element(
        "text:table-of-content", ["text:name": "Contents", "text:protected": "true"],
        Markup(trusted: "<text:table-of-content-source text:outline-level=\"1\"/>"),
        .element("text:index-body", [:], .lines([heading] + lines)))
    ]
  }

  private func markup(_ piece: PaperPiece) -> [Markup] {
    switch piece {
    case .heading(let title, let level, let anchor, let startsSheet):
      let level = min(level, 4)
      let name = OpenTextStyles.id("Heading \(level)")
      return [
        .element(
          "text:h",
          [
            "text:style-name": startsSheet ? OpenTextStyles.sheet + name : name,
            "text:outline-level": "\(level)",
          ], bookmarked(anchor, Markup(title)))
      ]
    case .paragraph(let prose): return [paragraph("Text body", markup(prose))]
    case .notice(let prose): return [paragraph("Notice", markup(prose))]
    case .bullets(let items): return [list(items.map(markup))]
    case .keyFigures(let figures):
      return [list(figures.map { markup($0.prose) })]
    case .table(let table): return markup(table)
    case .figure(let figure): return markup(figure)
    }
  }

  private func markup(_ figure: PaperFigure) -> [Markup] {
    let same = figure.equalTable
    var pieces = [caption("Figure", figure.number, figure.figure.title, anchor: figure.figure.id)]
    if let picture = pictures[figure] {
      let size = picture.size(of: figure, upright: OpenTextForm.upright)
      let images = ["svg"] + (picture.png == nil ? [] : ["png"])
      let frame = Markup.element(
        "draw:frame",
        [
          "draw:name": "Figure \(figure.number)", "text:anchor-type": "as-char",
          "svg:width": "\(Self.number(size.width))pt",
          "svg:height": "\(Self.number(size.height))pt",
        ],
        Markup(
          images.map { ending in
            .element(
              "draw:image",
              [
                "xlink:href": Self.path(figure, ending), "xlink:type": "simple",
                "xlink:show": "embed", "xlink:actuate": "onLoad",
              ])
          }), .element("svg:title", [:], Markup("Figure \(figure.number)")),
        .element("svg:desc", [:], Markup(figure.figure.altText)))
      pieces.append(paragraph("Text body", frame))
    }
    let link = Markup.element(
      "text:a", ["xlink:type": "simple", "xlink:href": "#" + same.anchor],
      Markup("\(same.name): \(same.caption)"))
    return pieces + [paragraph("Table Note", Markup("The same in numbers: ") + link)]
      + figure.remarks.map { paragraph("Table Note", Markup($0)) }
  }

  private func markup(_ table: PaperTable) -> [Markup] {
    var pieces = [caption("Table", table.number, table.table.caption, anchor: table.table.id)]
    for setting in OpenTextTable.all(of: table) {
      if let words = setting.continuation { pieces.append(paragraph("Caption", Markup(words))) }
      if let words = setting.heading { pieces.append(paragraph("Table Group", Markup(words))) }
      pieces.append(setting.markup)
    }
    return pieces + table.remarks.map { paragraph("Table Note", Markup($0)) }
  }

  private func caption(_ word: String, _ number: Int, _ title: String, anchor: String) -> Markup {
    let field = Markup.element(
      "text:sequence",
      [
        "text:ref-name": "\(word)\(number)", "text:name": word,
        "text:formula": "ooow:\(word)+1", "style:num-format": "1",
      ], Markup("\(number)"))
    return paragraph(
      "Caption", bookmarked(anchor, Markup("\(word) ") + field + Markup(": \(title)")))
  }

  private func list(_ items: [Markup]) -> Markup {
    .element(
      "text:list", ["text:style-name": "Bullets"],
      .lines(items.map { .element("text:list-item", [:], paragraph("List Bullet", $0)) }))
  }

  private func paragraph(_ style: String, _ content: Markup, sheet: String? = nil) -> Markup {
    let name = (sheet.map { $0 + "-" } ?? "") + OpenTextStyles.id(style)
    return .element("text:p", ["text:style-name": name], content)
  }

  private func span(_ style: String, _ words: String) -> Markup {
    .element("text:span", ["text:style-name": OpenTextStyles.id(style)], Markup(words))
  }

  private func bookmarked(_ anchor: String, _ content: Markup) -> Markup {
    .element("text:bookmark-start", ["text:name": anchor]) + content
      + .element("text:bookmark-end", ["text:name": anchor])
  }

  private func markup(_ prose: Prose) -> Markup {
    Markup(
      prose.runs.map { part in
        switch part {
        case .plain(let words): Markup(words)
        case .strong(let words): span("Strong", words)
        case .code(let words): span("Source Text", words)
        case .link(let words, let target):
          target.hasPrefix("#")
            ? .element(
              "text:a", ["xlink:type": "simple", "xlink:href": target], Markup(words))
            : Markup(words)
        }
      })
  }

  static func number(_ points: Double) -> String { PlainNumber.text(points, decimals: 1) }
}
