import ArgumentParser
import Challenge
import Files

struct PrintParagraph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paragraph", abstract: "Print one paragraph or list of a report, for pasting.",
    discussion: """
      Takes a paragraph, a list, the headline figures or the finding above a map as the report prints \
      it: from the folder of a report, or from the report that a study makes now. Without an id, all are \
      listed with how they begin; an id is the section and a number.

        hubward paragraph reports/thurrock-2016 summary-1
      """)

  @OptionGroup var source: PieceSource
  @Argument(help: "The paragraph's id; left out, all are listed.") var id: String?
  @Option(help: "text, markdown or html.") var format = ReportPieces.Form.text

  func validate() throws {
    if format == .csv {
      throw ValidationError("--format is csv: a paragraph is text, markdown or html")
    }
  }

  func run() throws {
    try ending {
      let pieces = try source.pieces()
      guard let id else {
        try Terminal.print(PieceList.text(pieces.passages.map { ($0.id, $0.start) }))
        return
      }
      let text: String
      do throws(ChallengeError) {
        text = try pieces.passage(id, as: format)
      } catch {
        throw Failure("\(error)", code: .usage)
      }
      try Terminal.print(text)
    }
  }
}
