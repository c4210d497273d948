import DocumentSupport
import Reports
import Testing

@testable import Office

struct TypstTextTests {
  @Test func `words from data are strings, and never code`() {
    #expect(TypstText.quoted("#let x = \"1\" \\ y") == "\"#let x = \\\"1\\\" \\\\ y\"")
    #expect(TypstText.quoted("a\nb\u{0}") == "\"a b\u{FFFD}\"")
  }

  @Test func `headings, captions, header rows and words for pictures are in the source`() throws {
    let paper = try Paper(SampleDocument.document, upright: 481, wide: 728)
    let pictures = Dictionary(
      uniqueKeysWithValues: paper.figures.map {
        ($0.figure.id, PaperPicture(svg: $0.figure.picture.svg(.beside), png: nil))
      })
    let source = TypstText(paper, author: "A Council", pictures: PaperPictures(pictures)).source
    #expect(source.contains("author: \"A Council\", date: none"))
    #expect(source.contains("#heading(level: 2, \"By ward\") <by-ward>"))
    #expect(source.contains("table.header(\"Item\", \"Before\""))
    #expect(source.contains("alt: \"A map of wards\""))
  }

  @Test func `rows of a group stay in one table below a header of their own`() throws {
    let table = Table(
      id: "t", caption: "Plans",
      columns: [
        Column("Group", id: "group", .text), Column("Count", id: "count", .rowHeader),
        Column("Today", id: "today"),
      ],
      rows: [
        [.text("Sites"), .text("Open"), .count(9)], [.text("Room"), .text("Most"), .count(3_031)],
      ], grouping: "group", source: "ONS")
    let setting = TableSetting(table, upright: 481, wide: 728)
    let source = TypstTable(PaperTable(table, number: 1, setting: setting, beside: []))
      .source.joined(separator: "\n")
    #expect(source.matches(of: /#table\(/).count == 1)
    #expect(source.contains("table.header(\"Count\", \"Today\"),"))
    for group in ["Sites", "Room"] {
      #expect(
        source.contains(
          "table.header(level: 2, repeat: false, table.cell(colspan: 2, align: left, inset: (x: 4pt, top: 8pt, bottom: 3pt), strong(\"\(group)\"))),"
        ))
    }
  }

  @Test func `the appendix has contents of its own`() throws {
    let section = { Section(id: $0, title: $0, blocks: [.paragraph("Words.")]) }
    func source(_ sections: [Section]) throws -> String {
      let document = Document(
        title: "T", subtitle: "", summary: [], sections: sections, attribution: [])
      let paper = try Paper(document, upright: 481, wide: 728)
      return TypstText(paper, author: "A", pictures: PaperPictures([:])).source
    }
    #expect(try source([section("one")]).contains("#outline(title: \"Contents\", depth: 1)"))
    let parted = try source([section("one"), section("two").inAppendix])
    #expect(parted.contains(".before(<two>, inclusive: false)"))
    #expect(parted.contains(".after(<two>)"))
  }
}
