import ArgumentParser
import Challenge
import Files

struct PrintTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Print one table of a report, for pasting.",
    discussion: """
      Takes a table as the report prints it: from the folder of a report, or from the report that a \
      study makes now. Without an id, the tables are listed.

        hubward table reports/thurrock-2016 scenarios --format markdown

      markdown and html are for web editors and wikis; csv is the table's file, every row of it; text is \
      for a terminal and for mail.
      """)

  @OptionGroup var source: PieceSource
  @Argument(help: "The table's id; left out, all are listed.") var id: String?
  @Option(help: "text, markdown, csv or html.") var format = ReportPieces.Form.text

  func run() throws {
    try ending {
      let pieces = try source.pieces()
      guard let id else {
        try Terminal.print(PieceList.text(pieces.tables.map { ($0.id, $0.caption) }))
        return
      }
      let text: String
      do throws(ChallengeError) {
        text = try pieces.table(id, as: format, width: Terminal.width)
      } catch {
        throw Failure("\(error)", code: .usage)
      }
      try Terminal.print(text)
    }
  }
}
