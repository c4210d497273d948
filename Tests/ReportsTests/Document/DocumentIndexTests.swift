import DocumentSupport
import Reports
import Testing

struct DocumentIndexTests {
  private func document(_ blocks: Block...) -> Document {
    let section = Section(id: "need", title: "Need", blocks: blocks)
    return Document(title: "", subtitle: "", summary: [], sections: [section], attribution: [])
  }

  private func table(_ id: String) -> Block {
    .table(Table(id: id, caption: "", columns: [Column("a", id: "a")], rows: [], source: ""))
  }

  private func link(_ target: String) -> Block {
    .details(summary: "", blocks: [.list([Prose([.link("words", target: target)])])])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "https://example.org/", "//example.org/x", "data:x",
    "/etc/passwd", "../other/index.html", "a\\b", "tables/%2e%2e/x", "a b.csv", "x?y", "",
    "mailto:a@b", "\u{1}javascript:x", "tables/a.csv#x", "tables/",
  ])
  func `a link that leaves the report is refused`(target: String) {
    #expect(throws: ReportsError.foreignLink(target)) { try HTMLPage(document(link(target))) }
  }

  @Test(arguments: ["#need", "tables/ranking.csv", "manifest.json", "maps/reach-2.svg"])
  func `anchors of the report and files beside it are fine`(target: String) throws {
    #expect(try HTMLPage(document(link(target))).text.contains("href=\"\(target)\""))
  }

  @Test func `a reference to nothing is refused`() {
    #expect(throws: ReportsError.unknownAnchor("#ned")) { try HTMLPage(document(link("#ned"))) }
    let figure = Figure(
      id: "map", title: "", picture: .sample("map"), altText: "", caption: "", source: "",
      equalTable: "gone")
    #expect(throws: ReportsError.unknownAnchor("gone")) {
      try HTMLPage(document(.figure(figure)))
    }
  }

  @Test func `an anchor is used once, capitals or not`() {
    #expect(throws: ReportsError.repeatedAnchor("need")) { try HTMLPage(document(table("need"))) }
    #expect(throws: ReportsError.repeatedAnchor("Need")) { try HTMLPage(document(table("Need"))) }
  }

  @Test(arguments: ["", "1st", "two words", "../x", "a/b", "a.b", "page-main", "é", "a\"b", "-a"])
  func `an anchor that could not be one, nor a file name, is refused`(id: String) {
    #expect(throws: ReportsError.badAnchor(id)) { try HTMLPage(document(table(id))) }
  }
}
