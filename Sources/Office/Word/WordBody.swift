import Reports
import Text

/// The text of a Word document: paragraphs, tables and pictures in the styles of a template.
struct WordBody {
  let paper: Paper
  let template: WordTemplate
  private let pictures: PaperPictures
  private let beside: Companions
  private let bookmarks: [String: String]

  init(_ paper: Paper, template: WordTemplate, pictures: PaperPictures, beside: Companions) {
    self.paper = paper
    self.template = template
    self.pictures = pictures
    self.beside = beside
    bookmarks = Dictionary(
      uniqueKeysWithValues: paper.anchors.sorted().enumerated().map { ($1, "hubward\($0 + 1)") })
  }

  /// Everything between the document's start and end tags.
  var markup: Markup {
    var pieces = [paragraph(.title, text(paper.title)), paragraph(.subtitle, text(paper.subtitle))]
    pieces += contents
    var isFirst = true
    for (index, placed) in paper.pieces.enumerated() {
      pieces += markup(placed.piece)
      let next = index + 1 < paper.pieces.count ? paper.pieces[index + 1].isWide : nil
      if let next, next != placed.isWide {
        pieces.append(
          .element(
            "w:p", [:],
            .element(
              "w:pPr", [:],
              Markup(
                trusted:
                  "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"),
              section(isWide: placed.isWide, isFirst: isFirst))))
        isFirst = false
      }
    }
    pieces.append(section(isWide: paper.pieces.last?.isWide ?? false, isFirst: isFirst))
    return .element("w:body", [:], .lines(pieces))
  }

  /// A field that Word can renew, with its lines written out; without page numbers, which only Word
  /// knows.
  private var contents: [Markup] {
    let lines = paper.contents
    guard !lines.isEmpty else { return [] }
    let begin =
      Self.field("begin") + instruction(" TOC \\o \"1-1\" \\h \\n ") + Self.field("separate")
    let heading = paragraph(.contentsHeading, text("Contents"))
    return [heading]
      + lines.enumerated().map { index, line in
        let link = Markup.element(
          "w:hyperlink", ["w:anchor": bookmarks[line.anchor] ?? "", "w:history": "1"],
          run(line.title))
        let content =
          (index == 0 ? begin : Markup("")) + link
          + (index == lines.count - 1 ? Self.field("end") : Markup(""))
        return paragraph(.contents, content)
      }
  }

  private func markup(_ piece: PaperPiece) -> [Markup] {
    switch piece {
    case .heading(let title, let level, let anchor, let startsSheet):
      let roles: [WordRole] = [.heading1, .heading2, .heading3, .heading4]
      return [
        paragraph(
          roles[min(level, roles.count) - 1], start: startsSheet ? "<w:pageBreakBefore/>" : "",
          bookmark(anchor, text(title)))
      ]
    case .paragraph(let prose): return [paragraph(nil, markup(prose))]
    case .notice(let prose): return [paragraph(.notice, markup(prose))]
    case .bullets(let items): return items.map { paragraph(.bullet, markup($0)) }
    case .keyFigures(let figures):
      return figures.map { paragraph(.bullet, markup($0.prose)) }
    case .table(let table): return WordTable(table, body: self).markup
    case .figure(let figure): return markup(figure)
    }
  }

  private func markup(_ figure: PaperFigure) -> [Markup] {
    let same = figure.equalTable
    let picture =
      pictures[figure].flatMap { picture in
        picture.png.map { _ in
          let size = picture.size(of: figure, upright: template.page.text)
          return paragraph(nil, start: "<w:keepNext/>", WordPicture(figure, size: size).run)
        }
      } ?? paragraph(.note, run(PaperPicture.excuse(for: figure.figure.path, beside: beside)))
    return [
      caption("Figure", figure.number, figure.figure.title, anchor: figure.figure.id), picture,
      paragraph(
        .note,
        run("The same in numbers: ") + link("\(same.name): \(same.caption)", to: same.anchor)),
    ] + figure.remarks.map { paragraph(.note, run($0)) }
  }

  /// "Table 3: …" with a number that Word renews when the table stands among others.
  func caption(_ word: String, _ number: Int, _ title: String, anchor: String) -> Markup {
    let field = Markup.element(
      "w:fldSimple", ["w:instr": " SEQ \(word) \\* ARABIC "], run("\(number)"))
    return paragraph(.caption, bookmark(anchor, run("\(word) ") + field + run(": \(title)")))
  }

  // MARK: - Paragraphs and runs

  func paragraph(_ role: WordRole?, start: String = "", _ content: Markup) -> Markup {
    let style = role.flatMap { template.styles[$0] }.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    let properties = style + start
    return .element(
      "w:p", [:],
      properties.isEmpty ? Markup("") : Markup(trusted: "<w:pPr>\(properties)</w:pPr>"), content)
  }

  func text(_ words: String) -> Markup { run(words) }

  func run(_ words: String, _ role: WordRole? = nil) -> Markup {
    let style = role.flatMap { template.styles[$0] }.map { "<w:rStyle w:val=\"\($0)\"/>" } ?? ""
    return .element(
      "w:r", [:],
      Markup(trusted: "<w:rPr>\(style)<w:lang w:val=\"en-GB\"/></w:rPr>"),
      .element("w:t", ["xml:space": "preserve"], Markup(words)))
  }

  func markup(_ prose: Prose) -> Markup {
    Markup(
      prose.runs.map { part in
        switch part {
        case .plain(let words): run(words)
        case .strong(let words): run(words, .strong)
        case .code(let words): run(words, .code)
        case .link(let words, let target):
          target.hasPrefix("#") ? link(words, to: String(target.dropFirst())) : run(words)
        }
      })
  }

  private func link(_ words: String, to anchor: String) -> Markup {
    guard let bookmark = bookmarks[anchor] else { return run(words) }
    return .element(
      "w:hyperlink", ["w:anchor": bookmark, "w:history": "1"], run(words, .link))
  }

  private func bookmark(_ anchor: String, _ content: Markup) -> Markup {
    guard let name = bookmarks[anchor] else { return content }
    let id = String(name.dropFirst("hubward".count))
    return .element("w:bookmarkStart", ["w:id": id, "w:name": name]) + content
      + .element("w:bookmarkEnd", ["w:id": id])
  }

  private func instruction(_ words: String) -> Markup {
    .element("w:r", [:], .element("w:instrText", ["xml:space": "preserve"], Markup(words)))
  }

  private static func field(_ part: String) -> Markup {
    .element("w:r", [:], .element("w:fldChar", ["w:fldCharType": part]))
  }

  private func section(isWide: Bool, isFirst: Bool) -> Markup {
    Markup(trusted: template.page.section(isWide: isWide, isFirst: isFirst))
  }
}
