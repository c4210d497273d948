import Reports
import Testing

/// A table to paste into an editor that reads Markdown.
struct MarkdownTableTests {
  private func table(_ name: String, grouping: String? = nil) -> Table {
    Table(
      id: "t", caption: "Who is near",
      columns: [
        Column("Group", id: "group", .text), Column("Place", id: "place", .rowHeader),
        Column("People", id: "people"),
      ],
      rows: [
        [.text("People"), .text(name), .count(1234)],
        [.text("Money"), .text("B"), .absent("none")],
      ], grouping: grouping, notes: ["Counted once."], source: "the Census")
  }

  @Test func `a table is a caption, its rows and what is said under it`() {
    #expect(
      MarkdownTable(table("A")).text == """
        **Who is near**

        | Group | Place | People |
        | --- | --- | ---: |
        | People | A | 1,234 |
        | Money | B | none |

        Note: Counted once.

        Source: the Census

        """)
  }

  @Test func `a group of rows begins with its heading`() {
    #expect(
      MarkdownTable(table("A", grouping: "group")).text.contains(
        """
        | Place | People |
        | --- | ---: |
        | **People** |  |
        | A | 1,234 |
        | **Money** |  |
        | B | none |
        """))
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("<script>", "&lt;script>"), ("[x](y)", "\\[x\\](y)"), ("a\nb", "a b"),
    ("*b*", "\\*b\\*"), ("A & B", "A &amp; B"), ("\u{202E}x", "\u{FFFD}x"),
  ])
  func `a name sets nothing`(name: String, shown: String) {
    #expect(MarkdownTable(table(name)).text.contains("| \(shown) |"))
  }
}
