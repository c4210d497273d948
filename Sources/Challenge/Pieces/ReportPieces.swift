import Reports
import Text

/// One table or one passage of a report, for pasting.
public struct ReportPieces {
  /// How a piece is written.
  public enum Form: String, CaseIterable, Sendable { case text, markdown, csv, html }

  private let report: WrittenReport
  private let page: WrittenPage

  /// - Throws: ``ChallengeError`` where the report has no page, or one that cannot be read.
  public init(_ report: WrittenReport) throws(ChallengeError) {
    guard let page = try report.page() else {
      throw .notAReport(folder: report.name, reason: "there is no index.html to take a piece from")
    }
    self.report = report
    self.page = page
  }

  // MARK: - Tables

  /// Every table: its id and its caption.
  public var tables: [(id: String, caption: String)] { page.tables.map { ($0.id, $0.caption) } }

  /// A table, its cells as they are printed.
  ///
  /// - Parameter width: of the terminal, for text.
  /// - Throws: ``ChallengeError/noPiece(kind:id:meant:there:)``.
  public func table(_ id: String, as form: Form, width: Int) throws(ChallengeError) -> String {
    guard let grid = page.tables.first(where: { $0.id == id }) else {
      let there = page.tables.map(\.id)
      throw .noPiece(
        kind: "table", id: id, meant: Spelling.suggestion(for: id, among: there), there: there)
    }
    switch form {
    case .text: return TextTable(printed(grid), width: width).text
    case .csv:
      // The file has every row; where there is none, the page has every row itself.
      let file = report.text("tables/\(id).csv").map { String($0.trimmingPrefix("\u{FEFF}")) }
      return file ?? CSVTable(printed(grid)).text
    case .markdown: return MarkdownTable(printed(grid)).text
    case .html: return PieceHTML.table(grid, bold: printed(grid).emphasis)
    }
  }

  private func printed(_ grid: WrittenGrid) -> Table {
    let source = grid.remarks.last { $0.hasPrefix("Source: ") } ?? ""
    let mark = grid.remarks.first { $0.hasPrefix("◆ marks ") }
    var taken: Set<String> = []
    func title(_ words: String, _ place: Int) -> String {
      var title = words
      while !taken.insert(title).inserted { title += " (\(place))" }
      return title
    }
    var columns = grid.columns.enumerated().map { index, column in
      Column(
        title(column.title, index + 1), id: "c\(index)",
        column.isNumber ? .number : index == grid.nameColumn ? .rowHeader : .text)
    }
    var rows = grid.rows.map { $0.map { Cell.text($0) } }
    if !grid.groups.isEmpty {
      columns.insert(Column(title("Group", columns.count + 1), id: "group", .text), at: 0)
      rows = zip(grid.groups, rows).map { [.text($0)] + $1 }
    }
    return Table(
      id: grid.id, caption: grid.caption, columns: columns, rows: rows,
      grouping: grid.groups.isEmpty ? nil : "group", emphasised: grid.marked,
      notes: grid.remarks.filter { $0 != mark && !$0.hasPrefix("Source: ") },
      source: String(source.dropFirst("Source: ".count)),
      emphasis: mark.map { Phrases.withoutStop(String($0.dropFirst("◆ marks ".count))) }
        ?? "the rows to compare")
  }

  // MARK: - Passages

  /// Every passage: its id and how it begins.
  public var passages: [(id: String, start: String)] {
    readable.map { passage in
      let start = passage.texts[0]
      return (passage.id, start.count > 90 ? start.prefix(88) + "…" : start)
    }
  }

  /// A passage.
  ///
  /// - Throws: ``ChallengeError/noPiece(kind:id:meant:there:)``.
  public func passage(_ id: String, as form: Form) throws(ChallengeError) -> String {
    guard let passage = readable.first(where: { $0.id == id }) else {
      let there = readable.map(\.id)
      throw .noPiece(
        kind: "paragraph", id: id, meant: Spelling.suggestion(for: id, among: there), there: there)
    }
    let isList = [.list, .keyFigures].contains(passage.kind)
    switch form {
    case .text, .csv: return passage.texts.map { (isList ? "• " : "") + $0 + "\n" }.joined()
    case .markdown:
      return passage.texts.map { (isList ? "- " : "") + MarkdownTable.escaped($0) + "\n" }.joined()
    case .html: return PieceHTML.passage(passage.texts, isList: isList)
    }
  }

  private var readable: [WrittenPage.Passage] { page.passages.filter { $0.kind != .remark } }
}
