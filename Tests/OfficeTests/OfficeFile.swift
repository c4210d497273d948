import Reports
import Spreadsheets
import Testing

/// A written office file, opened again.
struct OfficeFile {
  private let archive: ZipArchive

  init(_ bytes: [UInt8]) throws { archive = try ZipArchive(FileBytes(bytes)) }

  init(_ renderer: any Renderer, _ document: Document) throws {
    try self.init(try #require(try renderer.files(of: document).first).bytes)
  }

  var names: [String] { archive.entries.map(\.name) }

  func bytes(_ name: String) throws -> [UInt8] {
    try archive.plain(try archive.entry(named: name), upTo: 1 << 26)
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func tree(_ name: String) throws -> XMLTree { try XMLTree.read(try bytes(name), name: name) }

  /// Every part that is XML, read.
  func trees() throws -> [XMLTree] {
    try names.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") || $0.hasSuffix(".svg") }
      .map(tree)
  }
}

/// Documents to try writers on.
enum Papers {
  static let hostile = [
    "<script>alert('1')</script>", "</w:t>]]><!-- \"A\" & B", "=HYPERLINK(\"http://x\")", "+44",
    "@x",
    "-1", "a\u{0}b\u{8}c\u{1B}[2Jd\u{FFFF}", "\u{202E}htiw ton\u{202C}", "שלום 12 עולם",
    "Ysgol Llŷn",
    "_x000D_ _x0041_", "line\nbreak\ttab", "#text(\"x\") \\ $x$ @ref <label> `raw`", "'", "{=1+1}",
    String(repeating: "Llanfairpwll", count: 30), " ", "",
  ]

  static func document(_ words: String, rows: Int = 1) -> Document {
    let table = Table(
      id: "t", caption: words,
      columns: [
        Column(words.isEmpty ? "Name" : words, id: "name", .rowHeader),
        Column("Share", id: "share"),
      ],
      rows: (0..<rows).map { _ in [.text(words), .share(0.25, decimals: 1)] }, emphasised: [0],
      notes: [words], source: words, emphasis: words)
    let prose = Prose([.plain(words), .strong(words), .code(words), .link(words, target: "#t")])
    return Document(
      title: words, subtitle: words, summary: [.paragraph(prose), .notice(prose), .list([prose])],
      sections: [
        Section(
          id: "s", title: words,
          blocks: [
            .table(table), .keyFigures([KeyFigure(words, [KeyFigure.Reading(words, words)])]),
            .part(
              id: "p", title: words, blocks: [.details(summary: words, blocks: [.list([prose])])]),
          ])
      ], attribution: [words])
  }

  /// A wide table: as many columns of numbers as are asked for.
  static func table(columns: Int, rows: Int = 8) -> Table {
    Table(
      id: "wide", caption: "Wide",
      columns: [Column("Place", id: "place", .rowHeader)]
        + (0..<columns).map { Column("Minutes in year \($0)", id: "m\($0)") },
      rows: (0..<rows).map { row in
        [.text("Chafford and North Stifford \(row)")]
          + (0..<columns).map { .measure(1_234.5 + Double($0), decimals: 1) }
      }, source: "None")
  }
}
