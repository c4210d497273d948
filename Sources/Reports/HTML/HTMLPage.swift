/// A document as one self-contained web page: no network, WCAG 2.2 AA, whole without a script.
///
/// The markup is HTML that is also well-formed XML. A policy in the page forbids everything but its
/// own style and pictures, and where readers may try plans the one script that serves them. It prints on A4
/// with every `details` open.
public struct HTMLPage: Sendable {
  public let document: Document
  private let blocks: HTMLBlocks
  private let files: Files

  /// What lies beside the page.
  public enum Files: Hashable, Sendable {
    /// A CSV for each table and an SVG for each figure, to which the page links.
    case beside
    /// Nothing: the page shows every row itself.
    case none
  }

  /// - Throws: ``ReportsError`` when two parts have one anchor, a reference leads nowhere, or a link
  ///   leaves the report.
  public init(_ document: Document, files: Files = .beside) throws(ReportsError) {
    self.document = document
    self.files = files
    blocks = HTMLBlocks(index: try DocumentIndex(document), files: files)
  }

  /// How every page begins that stands alone, so that another page is never taken for one of ours.
  public static let startAlone = """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    \(aloneMark)
    """

  private static let aloneMark = "<meta name=\"generator\" content=\"hubward, one page\" />"

  /// `index.html`.
  public var file: RenderedFile {
    RenderedFile(path: "index.html", bytes: Array(text.utf8))
  }

  /// The whole page.
  public var text: String {
    let page = Markup.element("html", ["lang": "en-GB"], .lines([head, body]))
    return "<!DOCTYPE html>\n" + page.text + "\n"
  }

  private var head: Markup {
    .element(
      "head", [:],
      .lines(
        (files == .none ? [Markup(trusted: Self.aloneMark)] : []) + [
          Markup(
            trusted: """
              <meta charset="utf-8" />
              <meta name="viewport" content="width=device-width, initial-scale=1" />
              <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
              style-src 'unsafe-inline'; img-src data:\(workbench?.policy ?? "")" />
              <meta name="color-scheme" content="light dark" />
              """),
          .element("title", [:], Markup(document.title)),
          Markup(trusted: "<link rel=\"icon\" href=\"data:,\" />"),
          .element("style", [:], Markup(trusted: "\n" + style)),
        ]))
  }

  private var style: String {
    PageStyle.screen + (workbench == nil ? "" : PageStyle.workbench) + PageStyle.print
  }

  private var workbench: WorkbenchSection? { document.workbench.map { WorkbenchSection($0) } }

  private var body: Markup {
    .element(
      "body", [:],
      .lines(
        [
          .element(
            "a", ["class": "skip", "href": "#page-main"], Markup("Skip to the report")),
          .element(
            "header", [:], .element("h1", [:], Markup(document.title)),
            .element("p", [:], Markup(document.subtitle))),
          .element("div", ["class": "columns"], .lines([contents, main])),
          footer,
        ] + (workbench?.scripts ?? [])))
  }

  /// Closed on a narrow screen, where the answer comes first; the style opens it on a wide one.
  private var contents: Markup {
    let main = document.sections.filter { !$0.isAppendix }.map { ($0.id, $0.title) }
    let appendix = document.sections.filter(\.isAppendix).map { ($0.id, $0.title) }
    let more: [Markup] =
      appendix.isEmpty
      ? [] : [.element("p", [:], Markup("Appendix")), list(appendix)]
    return .element(
      "nav", ["aria-labelledby": "page-contents"],
      .element(
        "details", ["class": "contents"],
        .lines(
          [
            .element("summary", [:], .element("h2", ["id": "page-contents"], Markup("Contents"))),
            list([("page-summary", "Summary")] + main),
          ] + more)))
  }

  private func list(_ sections: [(id: String, title: String)]) -> Markup {
    .element(
      "ol", [:],
      .lines(
        sections.map { id, title in
          .element("li", [:], .element("a", ["href": "#" + id], Markup(title)))
        }))
  }

  private var main: Markup {
    let summary = section(id: "page-summary", title: "Summary", document.summary)
    let first = document.sections.first(where: \.isAppendix)?.id
    let rest = document.orderedSections.flatMap { section in
      [
        self.section(
          id: section.id, title: section.heading, section.blocks,
          startsPage: section.id == first)
      ] + (section.id == document.workbench?.after ? [workbench?.template].compactMap(\.self) : [])
    }
    return .element(
      "main", ["id": "page-main", "tabindex": "-1"], .lines([summary] + rest))
  }

  private func section(
    id: String, title: String, _ content: [Block], startsPage: Bool = false
  ) -> Markup {
    .element(
      "section", startsPage ? ["class": "new-page"] : [:],
      .element("h2", ["id": id], Markup(title)),
      blocks.markup(content, level: 3))
  }

  private var footer: Markup {
    let lines = document.attribution.map { Markup.element("p", [:], Markup($0)) }
    if lines.isEmpty { return Markup("") }
    return .element(
      "footer", [:], .element("h2", [:], Markup("Sources and licences")), .lines(lines))
  }
}
