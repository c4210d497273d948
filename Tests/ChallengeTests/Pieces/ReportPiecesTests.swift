import Challenge
import DocumentSupport
import Reports
import Testing

struct ReportPiecesTests {
  private func pieces(_ document: Document = SampleDocument.document) throws -> ReportPieces {
    try ReportPieces(Made.report(document))
  }

  @Test func `all tables and passages are listed in their order`() throws {
    #expect(try pieces().tables.map(\.id) == ["ranking", "areas", "money"])
    let passages = try pieces().passages
    #expect(passages[0].id == "summary-1" && passages[0].start.hasPrefix("Under the council’s"))
    #expect(
      passages.map(\.id).contains("maps-2") && Set(passages.map(\.id)).count == passages.count)
  }

  @Test func `a table is as it is printed, in every form`() throws {
    let pieces = try pieces(Made.villages())
    #expect(
      try pieces.table("walks", as: .markdown, width: 80) == """
        **Walks to the nearest hub**

        | Village | Walk (minutes) | Within 15 minutes |
        | --- | ---: | ---: |
        | **Ash** | 12.3 | 30.6% |
        | Birch | 20.0 | 50.0% |
        | Cedar | 7.5 | 18.8% |

        Bold: the first.

        Note: A walk is at 4.8 km/h.

        Source: By hand

        """)
    #expect(
      try pieces.table("walks", as: .csv, width: 80)
        == "Village,Walk (minutes),Within 15 minutes\r\nAsh,12.3,30.6%\r\nBirch,20.0,50.0%\r\nCedar,7.5,18.8%\r\n"
    )
    let html = try pieces.table("walks", as: .html, width: 80)
    #expect(
      html.contains("<th scope=\"row\"><strong>Ash</strong></th>") && !html.contains("class="))
    #expect(try pieces.table("walks", as: .text, width: 80).contains("◆ Ash"))
  }

  @Test func `a table in groups keeps them, as a column in a file and as headings elsewhere`()
    throws
  {
    let pieces = try pieces(Made.grouped)
    #expect(
      try pieces.table("sites", as: .markdown, width: 80) == """
        **Sites by kind**

        | Site | Nearest or none | Cost |
        | --- | ---: | ---: |
        | **Hub** |  |  |
        | Ash | 4.0 | 9 |
        | Birch | Ash | not known |
        | **Outreach** |  |  |
        | **Cedar** | 5.0 | 3 |

        Bold: the only one.

        Source: By hand

        """)
    let html = try pieces.table("sites", as: .html, width: 80)
    #expect(html.contains("<th scope=\"rowgroup\" colspan=\"3\">Outreach</th>"))
    #expect(html.contains("<p>Bold: the only one.</p>"))
    let text = try pieces.table("sites", as: .text, width: 80)
    #expect(text.split(separator: "\n").contains { $0.hasSuffix(" Outreach") })
  }

  @Test func `an id that is none is answered with what there is`() throws {
    #expect(
      throws: ChallengeError.noPiece(
        kind: "table", id: "walk", meant: "did you mean 'walks'? ", there: ["walks"])
    ) { try pieces(Made.villages()).table("walk", as: .text, width: 80) }
  }

  @Test(arguments: ["<b>", "| a | b |", "*x* _y_ `z` [a](b) \\ # ~ !", "\u{1B}[2J", "\u{202E}x"])
  func `words from data are only ever words`(words: String) throws {
    let pieces = try pieces(Made.villages([(words, 1), ("Birch", 2)], prose: words + " and more"))
    let markdown = try pieces.table("walks", as: .markdown, width: 80)
    let row = markdown.split(separator: "\n")[3]
    #expect(row.replacing("\\|", with: "").split(separator: "|").count == 3)
    #expect(!(try pieces.table("walks", as: .html, width: 80)).contains("<b>"))
    for text in [markdown, try pieces.passage("summary-1", as: .markdown)] {
      #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    }
  }
}
