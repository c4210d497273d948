import DocumentSupport
import Foundation
import Office
import Spreadsheets
import Testing
import Text

@testable import Reports

/// What every renderer must do, whatever its form.
struct RendererConformanceTests {
  static let renderers: [any Renderer] =
    [PageRenderer(), PageRenderer(files: .none), FigureRenderer()]
    + TableRenderer.Form.allCases.map(TableRenderer.init)
    + [
      PaperRenderer([try! WordForm(author: "A Council")], drawer: nil),
      PaperRenderer([OpenTextForm(author: "")], drawer: nil),
    ]
    + SheetsRenderer.Form.allCases.map { SheetsRenderer($0, author: "A Council") }

  static let words = [
    "Aveley", "<script>alert('1')</script>", "</svg>]]><!-- \"A\" & B", "=HYPERLINK(1)", "+44",
    "@x",
    "\u{FEFF}=1+1", "a;b,\"c\"", "line\nbreak\ttab", "\u{1B}[2Jclear", "\u{202E}htiw ton\u{202C}",
    "Ysgol Llŷn 学校 👍", String(repeating: "Llanfairpwll", count: 30), " ", "",
  ]

  static let cells: [Cell] =
    words.map { .text($0) } + [
      .names(["A; B", "=C", "D"].map { NamedThing(id: "x", name: $0) }, none: "none"),
      .named(id: "a", name: "Ash; Elm"), .rank(7, isShared: false),
      .count(1_234_567), .measure(1234.5678, decimals: 1),
      .change(-0.04, decimals: 1), .share(0.4567, decimals: 1), .absent("no route"),
      .absent("=none"),
    ]

  private func document(_ title: String, _ rows: [[Cell]]) -> Document {
    let columns = [Column(title.isEmpty ? "Name" : title, id: "name", .rowHeader)]
    let table = Table(
      id: "t", caption: title, columns: columns, rows: rows, notes: [title], source: title)
    let figure = Figure(
      id: "f", title: title, picture: .sample("f", words: title), altText: title, caption: title,
      source: title, equalTable: "t")
    return Document(
      title: title, subtitle: title, summary: [],
      sections: [Section(id: "s", title: title, blocks: [.table(table), .figure(figure)])],
      attribution: [title])
  }

  @Test(arguments: renderers.indices, words)
  func `any words make the same whole files inside the folder each time`(
    renderer: Int, words: String
  ) throws {
    let document = document(words, [[.text(words)]])
    let files = try Self.renderers[renderer].files(of: document)
    #expect(try Self.renderers[renderer].files(of: document) == files)
    #expect(!files.isEmpty && Set(files.map(\.path)).count == files.count)
    for file in files {
      #expect(ReportPath.isInside(file.path))
      _ = try Self.words(of: file)
    }
  }

  @Test(arguments: renderers.indices, cells)
  func `every cell has its value in some file, or the files are drawings`(
    renderer: Int, cell: Cell
  ) throws {
    let files = try Self.renderers[renderer].files(of: document("Title", [[cell]]))
    guard files.contains(where: { !$0.path.hasSuffix(".svg") }) else { return }
    let shown = try Self.squeezed(files.map(Self.words).joined())
    let values = Self.values(of: cell).map(Self.squeezed)
    #expect(values.contains { $0.isEmpty || shown.contains($0) }, "\(shown)")
  }

  @Test(arguments: renderers.indices)
  func `a table without rows is a table`(renderer: Int) throws {
    let files = try Self.renderers[renderer].files(of: document("Title", []))
    #expect(try Self.squeezed(files.map(Self.words).joined()).contains("Title"))
  }

  @Test(arguments: renderers.indices)
  func `a wrong anchor is refused`(renderer: Int) {
    let wrong = Document(
      title: "", subtitle: "", summary: [],
      sections: [Section(id: "1", title: "", blocks: [])], attribution: [])
    #expect(throws: ReportsError.badAnchor("1")) {
      try Self.renderers[renderer].files(of: wrong)
    }
  }

  /// A cell for people, and as data.
  private static func values(of cell: Cell) -> [String] {
    switch cell {
    case .measure(let value, let decimals), .change(let value, let decimals):
      [NumberStyle.text(cell), "\(value)", rounded(value, decimals)]
    case .share(let value, let decimals):
      [NumberStyle.text(cell), "\(value)", rounded(value, decimals + 2)]
    case .count(let value): [NumberStyle.text(cell), "\(value)"]
    case .text, .named, .names, .rank, .absent: [NumberStyle.text(cell)]
    }
  }

  /// As a spreadsheet holds it.
  private static func rounded(_ value: Double, _ decimals: Int) -> String {
    PlainNumber.text(Double(PlainNumber.text(value, decimals: decimals))!)
  }

  /// What a JSON value holds, without its keys.
  private static func leaves(_ value: Any) -> [String] {
    switch value {
    case let object as [String: Any]: object.values.flatMap(leaves)
    case let array as [Any]: array.flatMap(leaves)
    default: ["\(value)"]
    }
  }

  /// A file's words, read by a reader of its form.
  private static func words(of file: RenderedFile) throws -> String {
    let text = String(decoding: file.bytes, as: UTF8.self)
    switch file.path.split(separator: ".").last {
    case "html", "svg": return try PageReader(text).elements.map(\.text).joined(separator: "\n")
    case "json":
      return leaves(try JSONSerialization.jsonObject(with: Data(file.bytes))).joined(
        separator: ", ")
    case "docx", "odt", "xlsx", "ods":
      let archive = try ZipArchive(FileBytes(file.bytes))
      return try archive.entries.filter { $0.name.hasSuffix(".xml") }
        .map { entry in
          try XMLTree.read(archive.plain(entry, upTo: 1 << 26), name: entry.name).text
        }
        .joined(separator: "\n")
    default: return text
    }
  }

  /// Letters, digits and signs of numbers, so that breaks and quotation marks do not count.
  private static func squeezed(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber || $0 == "." || $0 == "−" }
  }
}
