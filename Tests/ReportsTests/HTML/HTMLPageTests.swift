import DocumentSupport
import Foundation
import Testing

@testable import Reports

struct HTMLPageTests {
  private func page(_ blocks: Block..., title: String = "Title") throws -> PageReader {
    let section = Section(id: "one", title: title, blocks: blocks)
    let document = Document(
      title: title, subtitle: title, summary: [], sections: [section], attribution: [title])
    return try PageReader(HTMLPage(document).text)
  }

  private func table(_ cells: [[Cell]], emphasised: Set<Int> = [], shown: Int? = nil) -> Table {
    Table(
      id: "plans", caption: "Plans",
      columns: [Column("Name", id: "name", .rowHeader), Column("Minutes", id: "minutes")],
      rows: cells, emphasised: emphasised, notes: ["A note"], source: "ONS", shown: shown)
  }

  @Test func `the sample page is well-formed, with every anchor once and every link met`() throws {
    let page = try PageReader(HTMLPage(SampleDocument.document).text)
    #expect(Set(page.ids).count == page.ids.count)
    let anchors = page.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(anchors.count > 8)
    #expect(anchors.allSatisfy { page.ids.contains(String($0.dropFirst())) })
  }

  @Test func `the page forbids itself the network and scripts`() throws {
    let page = try PageReader(HTMLPage(SampleDocument.document).text)
    let policy = try #require(
      page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
    #expect(
      policy.attributes["content"]
        == "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    #expect(page.all("script").isEmpty)
    #expect(page.all("img").isEmpty)
    let style = page.all("style")[0].text
    #expect(!style.contains("url(") && !style.contains("@import"))
  }

  @Test func `it has one main part, a way to it, and headings that skip no level`() throws {
    let page = try PageReader(HTMLPage(SampleDocument.document).text)
    #expect(page.all("html")[0].attributes["lang"] == "en-GB")
    #expect(page.all("a")[0].attributes["href"] == "#page-main")
    for landmark in ["header", "nav", "main", "footer", "h1"] {
      #expect(page.all(landmark).count == 1, "\(landmark)")
    }
    let levels = page.elements.map(\.name).filter { $0.count == 2 && $0.hasPrefix("h") }
      .compactMap { Int($0.dropFirst()) }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onmouseover=\"x", "' x='", "&lt; &amp; ]]>", "</style><b>",
    "a\u{0}b\u{8}c\u{1B}d\u{FFFF}", "<!-- -->",
  ])
  func `words from data are only ever words`(words: String) throws {
    let table = Table(
      id: "t", caption: words, columns: [Column(words, id: "words", .rowHeader)],
      rows: [[.text(words)]],
      emphasised: [0], notes: [words], source: words, emphasis: words)
    let figure = Figure(
      id: "f", title: words, picture: .sample("f", words: words), altText: words, caption: words,
      source: words,
      equalTable: "t")
    let page = try page(
      .paragraph(Prose([.plain(words), .strong(words), .code(words), .link(words, target: "#t")])),
      .list([Prose(words)]), .keyFigures([KeyFigure(words, [KeyFigure.Reading(words, words)])]),
      .table(table), .figure(figure), .part(id: "p", title: words, blocks: []),
      .details(summary: words, blocks: []), .notice(Prose(words)), title: words)
    let clean = String(
      String.UnicodeScalarView(
        words.unicodeScalars.map { $0.value < 32 || $0.value == 0xFFFF ? "\u{FFFD}" : $0 }))
    #expect(page.all("script").isEmpty)
    #expect(page.all("b").isEmpty)
    #expect(page.elements.allSatisfy { $0.attributes["onmouseover"] == nil })
    #expect(page.all("code")[0].text == clean)
    #expect(page.all("title")[0].text == clean)
    #expect(page.all("dd")[0].text == "\(clean) \(clean)")
  }

  @Test func `maps that follow one another stand side by side, to be compared; one alone does not`()
    throws
  {
    func figure(_ id: String) -> Block {
      .figure(
        Figure(
          id: id, title: id, picture: .sample(id, words: id), altText: id, caption: id, source: id,
          equalTable: "plans"))
    }
    let data = Block.table(table([[.text("Aveley"), .count(1)]]))
    let page = try page(figure("a"), figure("b"), data, figure("c"))
    let pairs = page.all("div").filter { $0.attributes["class"] == "side-by-side" }
    #expect(pairs.count == 1)
    #expect(pairs[0].text.contains("a") && pairs[0].text.contains("b"))
    #expect(!pairs[0].text.contains("Aveley"))
    #expect(page.all("figure").compactMap { $0.attributes["id"] } == ["a", "b", "c"])
  }

  @Test func `a headline number says how it was counted`() throws {
    let figure = KeyFigure(
      "Mean walk (minutes)",
      [
        KeyFigure.Reading("17.4 → 36.1", "centres only"),
        KeyFigure.Reading("17.4 → 19.7", "with outreach"),
      ])
    let page = try page(.keyFigures([figure]))
    #expect(page.all("dt").map(\.text) == ["Mean walk (minutes)"])
    #expect(
      page.all("dd").map(\.text) == ["17.4 → 36.1 centres only", "17.4 → 19.7 with outreach"])
    #expect(
      figure.prose.runs == [
        .plain("Mean walk (minutes): "), .strong("17.4 → 36.1"), .plain(" centres only"),
        .plain("; "),
        .strong("17.4 → 19.7"), .plain(" with outreach"),
      ])
  }

  @Test func `a table of more than seven columns is set smaller on paper`() throws {
    for (count, classes) in [(7, "table"), (8, "table many")] {
      let table = Table(
        id: "t", caption: "T",
        columns: [Column("Name", id: "name", .rowHeader)]
          + (1..<count).map { Column("C\($0)", id: "c\($0)") },
        rows: [[.text("A")] + (1..<count).map { .count($0) }], source: "ONS")
      let page = try page(.table(table))
      #expect(
        page.all("div").contains { $0.attributes["class"] == classes && $0.attributes["id"] == "t" }
      )
    }
  }

  @Test func `a table has a caption, heads of columns and rows, and scrolls in a named region`()
    throws
  {
    let page = try page(.table(table([[.text("Aveley"), .measure(1_234.56, decimals: 1)]])))
    let region = try #require(page.all("div").first { $0.attributes["class"] == "scroll" })
    #expect(region.attributes["role"] == "region")
    #expect(region.attributes["tabindex"] == "0")
    #expect(region.attributes["aria-labelledby"] == "page-caption-plans")
    #expect(page.all("caption")[0].text == "Plans")
    #expect(page.all("th").map { $0.attributes["scope"] } == ["col", "col", "row"])
    #expect(page.all("td").map(\.text) == ["1,234.6"])
  }

  @Test func `a limited table shows its first rows and every emphasised one`() throws {
    let rows = (1...126).map { [Cell.text("plan \($0)"), .count($0)] }
    let page = try page(.table(table(rows, emphasised: [0, 13, 14], shown: 3)))
    #expect(page.all("td").map(\.text) == ["1", "2", "3", "14", "15"])
    let classes = page.all("tr").map { $0.attributes["class"] ?? "" }
    #expect(classes == ["", "marked", "", "", "marked gap", "marked"])
    #expect(page.text.contains("5 of 126 rows are shown; all are in plans.csv."))
    #expect(page.all("a").contains { $0.attributes["href"] == "tables/plans.csv" })
  }

  @Test func `emphasis is told in words and a sign, not by colour alone`() throws {
    let page = try page(.table(table([[.text("Aveley"), .count(1)]], emphasised: [0])))
    #expect(page.all("th").last?.text == "◆Marked row: Aveley")
    #expect(page.text.contains("◆ marks the rows to compare."))
  }

  @Test func `a figure leads to its equal table and keeps both layouts`() throws {
    let figure = Figure(
      id: "map", title: "Finding", picture: .sample("map"), altText: "", caption: "", source: "OS",
      equalTable: "plans")
    let page = try page(.table(table([])), .figure(figure))
    #expect(page.all("svg").count == 2)
    #expect(page.all("a").contains { $0.attributes["href"] == "#plans" && $0.text == "Plans" })
    #expect(page.all("a").contains { $0.attributes["href"] == "maps/map.svg" })
  }
}
