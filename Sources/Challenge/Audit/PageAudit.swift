import Reports
import Spreadsheets

/// Whether everybody can read a page, as far as its markup says.
struct PageAudit {
  private let elements: [XMLTree]
  private let root: XMLTree
  private let ids: [String: XMLTree]
  private let files: Set<String>

  /// - Parameter files: the paths of the report's files.
  init(_ page: WrittenPage, files: Set<String>) {
    root = page.root
    elements = page.root.all
    self.files = files
    ids = Dictionary(
      elements.compactMap { element in element.attributes["id"].map { ($0, element) } }
    ) { first, _ in first }
  }

  var findings: [AuditFinding] {
    [language, headings, names, pictures, tables, links, PageContrast(root).finding]
  }

  private func all(_ names: String...) -> [XMLTree] {
    elements.filter { names.contains($0.name) }
  }

  private var language: AuditFinding {
    let language = root.attributes["lang"] ?? ""
    let title = all("title").first.map(WrittenPage.words) ?? ""
    return AuditFinding(
      .language, examined: 2,
      faults: (language.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]+)*/) == nil
        ? ["the page does not say its language (it says '\(language)')"] : [])
        + (title.isEmpty ? ["the page has no title"] : []))
  }

  private var headings: AuditFinding {
    let headings = elements.filter { $0.name.wholeMatch(of: /h[1-6]/) != nil }
    var faults: [String] = []
    let first = headings.filter { $0.name == "h1" }.count
    if first != 1 { faults.append("the page has \(first) headings of level 1") }
    var last = 0
    for heading in headings {
      let level = Int(heading.name.dropFirst()) ?? 1
      let words = WrittenPage.words(heading)
      if level > last + 1 { faults.append("level \(level) comes after level \(last): \(words)") }
      if words.isEmpty { faults.append("a heading of level \(level) is empty") }
      last = level
    }
    return AuditFinding(.headings, examined: headings.count, faults: faults)
  }

  private var names: AuditFinding {
    let reached = elements.filter { element in
      ["a", "button", "nav", "input", "select"].contains(element.name)
        || element.attributes["role"] == "region" || element.attributes["tabindex"] == "0"
    }
    var faults = reached.filter { name(of: $0).isEmpty }.map {
      "<\($0.name)> has no name (id '\($0.attributes["id"] ?? "none")')"
    }
    var seen: Set<String> = []
    for id in elements.compactMap({ $0.attributes["id"] }) where !seen.insert(id).inserted {
      faults.append("the id '\(id)' is used twice")
    }
    return AuditFinding(.names, examined: reached.count + ids.count, faults: faults)
  }

  private var pictures: AuditFinding {
    let pictures = elements.filter {
      $0.name == "img" || ($0.name == "svg" && $0.attributes["aria-hidden"] != "true")
    }
    let faults = pictures.filter { picture in
      let words = picture.name == "img" ? picture.attributes["alt"] ?? "" : name(of: picture)
      return words.isEmpty || (picture.name == "svg" && picture.attributes["role"] != "img")
    }
    .map { "<\($0.name)> says nothing in words (id '\($0.attributes["id"] ?? "none")')" }
    return AuditFinding(.pictures, examined: pictures.count, faults: faults)
  }

  private var tables: AuditFinding {
    let tables = all("table")
    let faults = tables.flatMap { table -> [String] in
      let caption = table.all.first { $0.name == "caption" }.map(WrittenPage.words) ?? ""
      let rows = table.all.filter { $0.name == "tr" && !WrittenGrid.isGroupHeading($0) }
      let cells = rows.map { $0.elements.filter { ["th", "td"].contains($0.name) } }
      let name = caption.isEmpty ? "a table" : caption
      var faults = caption.isEmpty ? ["a table has no caption"] : []
      if cells.first?.allSatisfy({ $0.attributes["scope"] == "col" }) != true {
        faults.append("\(name): the first row is no header row")
      }
      if Set(cells.map(\.count)).count > 1 { faults.append("\(name): rows differ in their cells") }
      if cells.joined().contains(where: {
        $0.attributes["colspan"] ?? $0.attributes["rowspan"] != nil
      }) {
        faults.append("\(name): cells are merged")
      }
      return faults
    }
    return AuditFinding(.tables, examined: tables.count, faults: faults)
  }

  private var links: AuditFinding {
    let links = elements.flatMap { element in
      ["href", "src"].compactMap { element.attributes[$0] }
    }
    .filter { !$0.hasPrefix("data:") }
    let faults = links.compactMap { link -> String? in
      if link.hasPrefix("#") {
        return ids[String(link.dropFirst())] == nil ? "\(link) leads nowhere" : nil
      }
      if files.contains(link) { return nil }
      return ReportPath.isInside(link)
        ? "\(link) is not among the report's files" : "\(link) leads out of the report"
    }
    return AuditFinding(.links, examined: links.count, faults: faults)
  }

  /// What assistive software would call an element.
  private func name(of element: XMLTree) -> String {
    if let label = element.attributes["aria-label"], !label.isEmpty { return label }
    if let labels = element.attributes["aria-labelledby"] {
      return labels.split(separator: " ").compactMap { ids[String($0)].map(\.text) }
        .joined(separator: " ")
    }
    if element.name == "svg" {
      return element.elements.first { $0.name == "title" }?.text ?? ""
    }
    if ["input", "select"].contains(element.name) {
      let id = element.attributes["id"]
      return all("label").first { $0.attributes["for"] == id && id != nil }.map(WrittenPage.words)
        ?? ""
    }
    return element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
