import Reports
import Text

/// A document as one sequence of pieces, numbered and set for paper; word processors and PDF draw it.
///
/// The sections are those of the page. What a page keeps folded is open, as nobody can unfold paper.
struct Paper {
  let title: String
  let subtitle: String
  let pieces: [Placed]
  /// The anchors of headings, tables and figures, to which prose may lead.
  let anchors: Set<String>

  /// A piece and the sheet that it stands on.
  struct Placed {
    let piece: PaperPiece
    /// Whether the sheet lies on its side.
    let isWide: Bool
  }

  /// - Parameters:
  ///   - upright: how wide text is on a sheet, in points.
  ///   - wide: the same where the sheet lies on its side.
  ///   - beside: the files that it may name.
  /// - Throws: ``ReportsError`` when an anchor or a link of the document is wrong.
  init(
    _ document: Document, upright: Double, wide: Double, beside: Companions = []
  ) throws(ReportsError) {
    let index = try DocumentIndex(document)
    var writer = PaperWriter(index, upright: upright, wide: wide, beside: beside)
    if !document.summary.isEmpty {
      writer.add(heading: "Summary", level: 1, anchor: "page-summary")
      writer.add(document.summary, level: 2)
    }
    let appendix = document.sections.first(where: \.isAppendix)?.id
    for section in document.orderedSections {
      writer.add(
        heading: section.heading, level: 1, anchor: section.id,
        startsSheet: section.id == appendix)
      writer.add(section.blocks, level: 2)
    }
    if !document.attribution.isEmpty {
      writer.add(heading: "Sources and licences", level: 1, anchor: "page-sources")
      writer.add(document.attribution.map { .paragraph(Prose($0)) }, level: 2)
    }
    title = document.title
    subtitle = document.subtitle
    pieces = Self.placed(writer.pieces)
    anchors = writer.anchors
  }

  /// The headings of sections.
  var contents: [(title: String, anchor: String)] {
    pieces.compactMap { placed in
      if case .heading(let title, 1, let anchor, _) = placed.piece { (title, anchor) } else { nil }
    }
  }

  /// All figures.
  var figures: [PaperFigure] {
    pieces.compactMap { placed in
      if case .figure(let figure) = placed.piece { figure } else { nil }
    }
  }

  /// All tables.
  var tables: [PaperTable] {
    pieces.compactMap { placed in
      if case .table(let table) = placed.piece { table } else { nil }
    }
  }

  /// What leads to a wide table stands on its sheet; so does what stands between two of them.
  private static func placed(_ pieces: [PaperPiece]) -> [Placed] {
    var isWide = pieces.map(\.isWide)
    for index in pieces.indices.dropLast().reversed() where pieces[index].isLeadIn {
      isWide[index] = isWide[index + 1]
    }
    var last: Int?
    for index in pieces.indices where isWide[index] {
      if let last, index - last <= 4 { for between in last..<index { isWide[between] = true } }
      last = index
    }
    return zip(pieces, isWide).map { Placed(piece: $0, isWide: $1) }
  }
}

/// Numbers tables and figures as it walks through the blocks of a document.
private struct PaperWriter {
  private(set) var pieces: [PaperPiece] = []
  private(set) var anchors: Set<String> = []
  private let index: DocumentIndex
  private let upright: Double
  private let wide: Double
  private let beside: Companions
  private let tables: [String: Int]
  private let figures: [String: Int]

  init(_ index: DocumentIndex, upright: Double, wide: Double, beside: Companions) {
    self.index = index
    self.beside = beside
    self.upright = upright
    self.wide = wide
    tables = Self.numbers(index.tables.map(\.id))
    figures = Self.numbers(index.figures.map(\.id))
  }

  private static func numbers(_ ids: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0 + 1) })
  }

  mutating func add(heading: String, level: Int, anchor: String, startsSheet: Bool = false) {
    anchors.insert(anchor)
    pieces.append(.heading(heading, level: level, anchor: anchor, startsSheet: startsSheet))
  }

  mutating func add(_ blocks: [Block], level: Int) {
    for block in blocks { add(block, level: level) }
  }

  private mutating func add(_ block: Block, level: Int) {
    switch block {
    case .paragraph(let prose): pieces.append(.paragraph(prose))
    case .notice(let prose): pieces.append(.notice(prose))
    case .list(let items): pieces.append(.bullets(items))
    case .keyFigures(let figures): pieces.append(.keyFigures(figures))
    case .table(let table):
      anchors.insert(table.id)
      let setting = TableSetting(table, upright: upright, wide: wide)
      pieces.append(
        .table(
          PaperTable(
            table, number: tables[table.id] ?? 0, setting: setting, beside: beside)))
    case .figure(let figure):
      anchors.insert(figure.id)
      let same = PaperReference(
        anchor: figure.equalTable, name: "Table \(tables[figure.equalTable] ?? 0)",
        caption: index.table(figure.equalTable)?.caption ?? "")
      pieces.append(
        .figure(PaperFigure(figure: figure, number: figures[figure.id] ?? 0, equalTable: same)))
    case .part(let id, let title, let inner):
      add(heading: title, level: level, anchor: id)
      add(inner, level: level + 1)
    case .details(let summary, let inner):
      // One folded table has its own caption.
      if inner.count > 1 { pieces.append(.paragraph(Prose([.strong(summary)]))) }
      add(inner, level: level)
    }
  }
}
