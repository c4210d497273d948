import ArgumentParser
import Readers
import Reports
import Studies
import Text
import Wording

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the report: a web page, tables, maps, and documents to paste from.",
    discussion: """
      Writes reports/<study>/index.html with tables/*.csv (rounded, for people), tables/*.json (full \
      precision), maps/*.svg, charts/*.svg and manifest.json. Further forms come with --as:

        docx   report.docx for Word; with --template in the styles of the council's own document
        odt    report.odt for LibreOffice
        xlsx   tables.xlsx: cover, contents, notes, and every table on a worksheet of its own
        ods    tables.ods, the same
        pdf    report.pdf, tagged to PDF/UA-1, where Typst is installed

      All say the same as the page. Pictures in Word need rsvg-convert. The files \
      are written beside an earlier report and take its place only when all are there. The same \
      study gives the same bytes, unless a search is stopped: by --time-limit, which is for all of \
      them together, or by Ctrl-C, after which the report is written with what had been found and \
      says so. A folder with another study's report is refused: a copied study \
      needs an id of its own, or --to.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "The folder to write to; by default reports/<study>.") var to: String?
  @OptionGroup var writing: FormOptions
  @OptionGroup var solving: SolveOptions

  @Flag(help: "Write even where the report of another study is.") var replace = false

  func run() throws {
    try ending {
      Terminal.progress("reading \(input.study)")
      let study = try input.open()
      Terminal.progress("ranking every plan")
      let author = study.about.council
      let forms = try writing.chosen(author: author)
      let result = try study.assessed(solving)
      Terminal.progress("drawing maps and writing tables")
      let report: StudyReport
      do throws(WordingError) {
        report = try StudyReport(result, as: forms.renderers, others: forms.inputs)
      } catch {
        if case .notDrawn = error { throw Failure("\(error)", code: .cannotWrite) }
        throw Failure("\(error)", code: .data)
      }
      try Publishing(
        files: report.files,
        place: ReportPlace(
          folder: to ?? "reports/\(study.about.id)", studyPath: input.study, id: study.about.id,
          isNamed: to != nil), replaces: replace
      ).publish(telling: writing.first(of: report.files))
    }
  }
}
