import DocumentSupport
import Reports
import Testing

@testable import Office

struct PaperTests {
  private func paper(_ blocks: [Block]) throws -> Paper {
    let section = Section(id: "s", title: "Section", blocks: blocks)
    return try Paper(
      Document(title: "", subtitle: "", summary: [], sections: [section], attribution: []),
      upright: 481, wide: 728)
  }

  @Test func `the sections are those of the page, and what is folded there is open`() throws {
    let paper = try Paper(SampleDocument.document, upright: 481, wide: 728)
    #expect(
      paper.contents.map(\.title) == [
        "Summary", "All 126 ways to keep five centres", "Where a hub can be reached on foot",
        "Who is nearer, who is further", "What it saves and what may have to be paid back",
        "Method, sources and limits", "Sources and licences",
      ])
    let tables = paper.pieces.compactMap { placed in
      if case .table(let table) = placed.piece { table } else { nil }
    }
    #expect(
      tables.map(\.number) == [1, 2, 3] && tables.map(\.table.id) == ["ranking", "areas", "money"])
  }

  @Test func `what leads to a wide table is on its sheet`() throws {
    let paper = try paper([
      .paragraph("Before"),
      .part(id: "p", title: "Wide ones", blocks: [.table(Papers.table(columns: 11))]),
      .list(["After"]),
    ])
    #expect(paper.pieces.map(\.isWide) == [true, true, true, true, false])
  }

  @Test func `the appendix comes last, begins a sheet, and its headings say what it is`() throws {
    let sections = [
      Section(id: "a", title: "All areas", blocks: []).inAppendix,
      Section(id: "b", title: "Sources", blocks: []).inAppendix,
      Section(id: "m", title: "Method", blocks: []),
    ]
    let paper = try Paper(
      Document(title: "", subtitle: "", summary: [], sections: sections, attribution: []),
      upright: 481, wide: 728)
    #expect(paper.contents.map(\.title) == ["Method", "Appendix: All areas", "Appendix: Sources"])
    let starts = paper.pieces.map { placed in
      if case .heading(_, _, _, let startsSheet) = placed.piece { startsSheet } else { false }
    }
    #expect(starts == [false, true, false])
  }

  @Test func `rows that are left out are where they can be found, if anywhere`() throws {
    func remark(_ beside: Companions) throws -> String? {
      try Paper(SampleDocument.document, upright: 481, wide: 728, beside: beside).tables[0].remarks
        .first
    }
    #expect(try remark([]) == "11 of 126 rows are shown.")
    #expect(
      try remark([.csv, .xlsx]) == "11 of 126 rows are shown; all are in tables/ranking.csv.")
    #expect(
      try remark(.ods)
        == "11 of 126 rows are shown; all are on the worksheet Table_1 of tables.ods.")
  }

  @Test func `a figure points to its table by number`() throws {
    let paper = try Paper(SampleDocument.document, upright: 481, wide: 728)
    let same = paper.figures.map(\.equalTable)
    #expect(
      same.map(\.name) == ["Table 2", "Table 2"] && same.map(\.anchor) == ["areas", "areas"])
  }
}
