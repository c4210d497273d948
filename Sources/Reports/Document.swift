/// A report as a tree of meaning; renderers turn it into HTML, text and CSV.
///
/// Numbers are carried unrounded and rounded once, by the renderer.
public struct Document: Hashable, Sendable {
  public let title: String
  public let subtitle: String
  /// What the reader should know before anything else.
  public let summary: [Block]
  public let sections: [Section]
  /// Licence and attribution lines, printed last.
  public let attribution: [String]

  public init(
    title: String, subtitle: String, summary: [Block], sections: [Section], attribution: [String]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.summary = summary
    self.sections = sections
    self.attribution = attribution
  }
}

/// A titled part of a report; `id` is its anchor.
public struct Section: Hashable, Sendable {
  public let id: String
  public let title: String
  public let blocks: [Block]

  public init(id: String, title: String, blocks: [Block]) {
    self.id = id
    self.title = title
    self.blocks = blocks
  }
}

/// What a section is made of.
public indirect enum Block: Hashable, Sendable {
  case paragraph(Prose)
  case list([Prose])
  /// A handful of headline numbers, each with what it counts.
  case keyFigures([KeyFigure])
  case table(Table)
  case figure(Figure)
  /// A heading one level down with its own blocks.
  case part(id: String, title: String, blocks: [Block])
  /// Blocks that a reader opens when wanted.
  case details(summary: String, blocks: [Block])
  /// Something that changes how the rest must be read ("Travel is an estimate").
  case notice(Prose)
}

/// Running text.
public struct Prose: Hashable, Sendable, ExpressibleByStringInterpolation {
  public let runs: [Run]

  public init(_ runs: [Run]) {
    self.runs = runs
  }

  public init(stringLiteral value: String) {
    runs = [.plain(value)]
  }

  public init(_ text: String) {
    runs = [.plain(text)]
  }
}

/// A stretch of text in one manner.
public enum Run: Hashable, Sendable {
  case plain(String)
  case strong(String)
  case code(String)
  /// `target` is an anchor of this document (`#maps`) or a file beside it (`tables/ranking.csv`).
  case link(String, target: String)
}

/// A headline number.
public struct KeyFigure: Hashable, Sendable {
  public let value: String
  public let label: String

  public init(value: String, label: String) {
    self.value = value
    self.label = label
  }
}

/// A table: one header row, no merged cells; the caption says what it shows.
public struct Table: Hashable, Sendable {
  /// Its anchor, and its file name under `tables/`.
  public let id: String
  public let caption: String
  public let columns: [Column]
  public let rows: [[Cell]]
  /// Indices of rows to stand out (the council's own proposal in a ranking).
  public let emphasised: Set<Int>
  public let notes: [String]
  public let source: String
  /// How many rows the page shows; all are in the CSV. Nothing shows all.
  public let shown: Int?

  public init(
    id: String, caption: String, columns: [Column], rows: [[Cell]], emphasised: Set<Int> = [],
    notes: [String] = [], source: String, shown: Int? = nil
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "table \(id): ragged rows")
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.emphasised = emphasised
    self.notes = notes
    self.source = source
    self.shown = shown
  }
}

/// A column: its heading and how its cells are set.
public struct Column: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Words, left-aligned.
    case text
    /// The words that name the row: its row header.
    case rowHeader
    /// Numbers, right-aligned.
    case number
  }

  public let title: String
  public let kind: Kind

  public init(_ title: String, _ kind: Kind = .number) {
    self.title = title
    self.kind = kind
  }
}

/// A cell: a value and how people read it.
public enum Cell: Hashable, Sendable {
  case text(String)
  /// A count, with thousands separators.
  case count(Int)
  /// A measure to so many decimals.
  case measure(Double, decimals: Int)
  /// A signed measure: `+1.2`, `−0.4`, `0.0`.
  case change(Double, decimals: Int)
  /// A share from 0 to 1, shown as a percentage.
  case share(Double, decimals: Int)
  /// Nothing to show, and why ("not printed", "no route"); never empty.
  case absent(String)
}

/// A picture with its words: the title says the finding, the table says the same in numbers.
public struct Figure: Hashable, Sendable {
  /// Its anchor, and its file name under `maps/`.
  public let id: String
  public let title: String
  /// A complete, self-contained SVG element.
  public let svg: String
  public let altText: String
  public let caption: String
  public let source: String
  /// The id of the table that carries the same information.
  public let equalTable: String

  public init(
    id: String, title: String, svg: String, altText: String, caption: String, source: String,
    equalTable: String
  ) {
    self.id = id
    self.title = title
    self.svg = svg
    self.altText = altText
    self.caption = caption
    self.source = source
    self.equalTable = equalTable
  }
}

/// A file to be written: its path relative to the report's folder, and its bytes.
public struct RenderedFile: Hashable, Sendable {
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
