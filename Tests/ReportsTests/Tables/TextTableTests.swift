import Reports
import Testing
import Text

struct TextTableTests {
  private func ranking(rows: Int, shown: Int?) -> Table {
    Table(
      id: "ranking", caption: "Five of nine: the plans in order",
      columns: [
        Column("Rank", id: "rank"), Column("Hubs", id: "hubs", .rowHeader),
        Column("Mean km", id: "mean_km"),
      ],
      rows: (1...rows).map {
        [.count($0), .text("Aveley, Chadwell, Tilbury"), .measure(Double($0) / 8, decimals: 2)]
      },
      emphasised: [rows - 1], notes: ["Travel is an estimate."], source: "Census 2011",
      shown: shown, emphasis: "the council's proposal")
  }

  @Test func `columns line up, numbers on the right`() {
    let text = TextTable(ranking(rows: 3, shown: nil)).text
    #expect(
      text == """
        Five of nine: the plans in order

          Rank  Hubs                       Mean km
          ────  ─────────────────────────  ───────
             1  Aveley, Chadwell, Tilbury     0.13
             2  Aveley, Chadwell, Tilbury     0.25
        ◆    3  Aveley, Chadwell, Tilbury     0.38

        ◆ marks the council's proposal.
        Note: Travel is an estimate.
        Source: Census 2011

        """)
  }

  @Test func `rows of a group stand under its heading`() {
    let table = Table(
      id: "t", caption: "Options",
      columns: [
        Column("Group", id: "group", .text), Column("Count", id: "count", .rowHeader),
        Column("Today", id: "today"),
      ],
      rows: [
        [.text("People"), .text("Near"), .count(1)], [.text("People"), .text("Far"), .count(2)],
        [.text("Money"), .text("Cost"), .count(3)],
      ], grouping: "group", source: "a test")
    #expect(
      TextTable(table).text == """
        Options

        Count  Today
        ─────  ─────
        People
        Near       1
        Far        2

        Money
        Cost       3

        Source: a test

        """)
  }

  @Test func `a limited table keeps its emphasised rows and says what is left out`() {
    let lines = TextTable(ranking(rows: 126, shown: 2)).text.split(separator: "\n")
    #expect(lines.count(where: { $0.contains("Aveley") }) == 3)
    #expect(lines.contains { $0.hasPrefix("◆  126") })
    #expect(lines.contains("3 of 126 rows shown."))
  }

  @Test(arguments: [40, 50, 80])
  func `words wrap to the width, numbers do not`(width: Int) {
    let table = Table(
      id: "t", caption: "A caption that is rather longer than forty characters are",
      columns: [
        Column("Ward", id: "ward", .rowHeader),
        Column("Under-5s in deciles 1 to 3", id: "under_5s_in_deciles_1_to_3"),
        Column("Remark", id: "remark", .text),
      ],
      rows: [
        [.text("Corringham and Fobbing with East Tilbury"), .count(1_234_567), .text("as printed")]
      ], source: "A source with a name of several words, as most of them have")
    let text = TextTable(table, width: width).text
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    #expect(text.contains("1,234,567"))
  }

  @Test(arguments: [40, 60, 80, 120])
  func `many numbers are set in blocks, each with the row's heading`(width: Int) {
    let numbers = (1...12).map { Column("Measure number \($0)", id: "m\($0)") }
    let table = Table(
      id: "t", caption: "Caption", columns: [Column("Ward", id: "ward", .rowHeader)] + numbers,
      rows: ["Aveley", "Belhus"].map { ward in
        [.text(ward)] + (1...12).map { Cell.count($0 * 1_000_001) }
      }, source: "s")
    let lines = TextTable(table, width: width).text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
    let blocks = lines.count { $0.hasPrefix("Aveley") }
    #expect(blocks == lines.count { $0.hasPrefix("Ward") } && blocks > 1)
    let cells = lines.flatMap { $0.split(separator: " ") }
    for k in 1...12 {
      let number = NumberStyle.text(.count(k * 1_000_001))
      #expect(cells.count { $0 == number } == 2, "\(number)")
    }
  }

  @Test func `a column of dashes is left out`() {
    func table(_ scenario: String) -> Table {
      Table(
        id: "t", caption: "c",
        columns: [Column("Ward", id: "ward", .rowHeader), Column("Scenario", id: "s", .text)],
        rows: [[.text("Aveley"), .absent("–")], [.text("Belhus"), .text(scenario)]], source: "s")
    }
    #expect(!TextTable(table("–")).text.contains("Scenario"))
    #expect(TextTable(table("today")).text.contains("Scenario"))
  }

  @Test func `a name cannot steer the terminal`() {
    let table = Table(
      id: "t", caption: "c", columns: [Column("Ward", id: "ward", .rowHeader)],
      rows: [[.text("\u{1B}[31mred\u{9B}2J\u{7}")]], source: "s")
    let text = TextTable(table).text
    #expect(
      !text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  @Test func `escapes are written only when asked for`() {
    #expect(!TextTable(ranking(rows: 3, shown: nil)).text.contains("\u{1B}"))
    #expect(TextTable(ranking(rows: 3, shown: nil), style: .ansi).text.contains("\u{1B}[1m◆    3"))
  }
}
