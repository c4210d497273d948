import Spreadsheets
import Text

/// A report's page as a reader finds it: headings, passages, tables and figures, in their order.
struct WrittenPage {
  /// Something to read that has words of its own.
  struct Passage {
    enum Kind: Equatable { case paragraph, list, keyFigures, notice, finding, remark }

    /// `standing-2`: the section's anchor, and which passage of it.
    let id: String
    let kind: Kind
    /// One for a paragraph, one for each item of a list.
    let texts: [String]
  }

  let root: XMLTree
  private(set) var passages: [Passage] = []
  private(set) var tables: [WrittenGrid] = []
  private var section = "page-summary"
  private var counts: [String: Int] = [:]

  /// - Throws: ``ChallengeError/unreadable(file:reason:)`` where the page is not well-formed.
  init(_ bytes: [UInt8], file: String) throws(ChallengeError) {
    do throws(SpreadsheetError) {
      root = try XMLTree.read(bytes, name: file)
    } catch {
      throw .unreadable(file: file, reason: "the page cannot be read: \(error)")
    }
    for main in root.all where main.name == "main" { walk(main) }
  }

  private mutating func walk(_ element: XMLTree) {
    for child in element.elements {
      switch child.name {
      case "nav", "script", "style", "svg", "summary", "button", "form", "template": continue
      case "h2": section = child.attributes["id"] ?? section
      case "p": add(element.attributes["role"] == "note" ? .notice : .paragraph, [child])
      case "ul", "ol": add(.list, child.elements)
      case "dl": addKeyFigures(child)
      case "figure":
        add(.finding, child.elements.filter { $0.name == "p" })
        let foot = child.elements.filter { $0.name == "figcaption" }.flatMap(\.all)
        for line in foot where line.name == "p" { add(.remark, [line]) }
      case "div"
      where child.elements.contains(where: { $0.elements.contains { $0.name == "table" } }):
        tables += WrittenGrid(child).map { [$0] } ?? []
      default: walk(child)
      }
    }
  }

  private mutating func addKeyFigures(_ list: XMLTree) {
    let items = list.elements.map { item in
      let label = item.elements.first { $0.name == "dt" }.map(Self.words) ?? ""
      let values = item.elements.filter { $0.name == "dd" }.map(Self.words)
      return "\(label): \(values.joined(separator: "; "))"
    }
    add(.keyFigures, texts: items)
  }

  private mutating func add(_ kind: Passage.Kind, _ elements: [XMLTree]) {
    add(kind, texts: elements.map(Self.words))
  }

  private mutating func add(_ kind: Passage.Kind, texts: [String]) {
    let texts = texts.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return }
    let place = section == "page-summary" ? "summary" : section
    let name = kind == .remark ? place + "-remark" : place
    counts[name, default: 0] += 1
    passages.append(Passage(id: "\(name)-\(counts[name] ?? 0)", kind: kind, texts: texts))
  }

  /// Words with single spaces, without what only machines read.
  static func words(_ element: XMLTree) -> String {
    func text(_ element: XMLTree) -> String {
      let classes = (element.attributes["class"] ?? "").split(separator: " ")
      if classes.contains("marker") || classes.contains("download") || classes.contains("unseen") {
        return ""
      }
      return element.children.map { child in
        switch child {
        case .text(let text): text
        case .element(let inner): text(inner)
        }
      }
      .joined()
    }
    return text(element).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A table of a page, its cells as they are printed.
struct WrittenGrid {
  struct Column {
    let title: String
    let isNumber: Bool
  }

  let id: String
  let caption: String
  let columns: [Column]
  let rows: [[String]]
  /// What heads each row's group; empty where rows are not grouped.
  let groups: [String]
  /// The column that names the rows.
  let nameColumn: Int
  /// Rows that stand out.
  let marked: Set<Int>
  /// What stands below it.
  let remarks: [String]

  /// Nothing where there is no table inside, or its rows are ragged.
  init?(_ element: XMLTree) {
    let all = element.all
    guard let table = all.first(where: { $0.name == "table" }) else { return nil }
    func cells(_ row: XMLTree) -> [XMLTree] {
      row.elements.filter { ["th", "td"].contains($0.name) }
    }
    func has(_ cell: XMLTree, _ name: String) -> Bool {
      (cell.attributes["class"] ?? "").split(separator: " ").contains { $0 == name }
    }
    var rows: [XMLTree] = []
    var groups: [String] = []
    var group: String?
    for row in table.all where row.name == "tr" {
      if Self.isGroupHeading(row) {
        group = WrittenPage.words(row)
      } else {
        if let group { groups.append(group) }
        rows.append(row)
      }
    }
    guard let heading = rows.first, rows.allSatisfy({ cells($0).count == cells(heading).count }),
      groups.isEmpty || groups.count == rows.count - 1
    else { return nil }
    self.groups = groups
    id = element.attributes["id"] ?? ""
    caption = table.all.first { $0.name == "caption" }.map(WrittenPage.words) ?? ""
    columns = cells(heading).map {
      Column(title: WrittenPage.words($0), isNumber: has($0, "number"))
    }
    nameColumn = rows.dropFirst().first.flatMap { cells($0).firstIndex { $0.name == "th" } } ?? 0
    self.rows = rows.dropFirst().map { cells($0).map(WrittenPage.words) }
    marked = Set(rows.dropFirst().enumerated().filter { has($0.element, "marked") }.map(\.offset))
    let foot = all.filter { has($0, "foot") }.flatMap(\.elements)
    remarks = foot.filter { $0.name == "p" }.map(WrittenPage.words)
  }

  /// Whether a row only heads those below it.
  static func isGroupHeading(_ row: XMLTree) -> Bool {
    let cells = row.elements
    return cells.count == 1 && cells[0].attributes["scope"] == "rowgroup"
  }
}
