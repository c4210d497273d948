import ArgumentParser
import Assessment
import Consultation
import Files
import Office
import Readers
import Reports
import Studies
import Text

struct Consult: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the page for residents of a consultation, in several languages.",
    discussion: """
      Writes reports/<study>-consult/index.html in English, and the same page in Polish (pl.html) and \
      Urdu (ur.html). A resident types a postcode or a place, or picks it from a list, and sees the \
      nearest centre now and under each option, how much longer or shorter the way is, what becomes of \
      a centre that closes, and how to respond. Each page is one file, made for phones first; nothing \
      that is typed leaves the device, and without its script every answer still stands in the page.

      With --leaflets it writes leaflets/<language>/, too: for each option and each centre a PDF of two A4 \
      pages, to be printed on both sides of one sheet.

      The question, the last day, addresses and the table of postcodes stand in the study file under \
      'consultation'. A file of --strings puts other words in place of the page's, or adds a \
      language. The Polish and the Urdu were made with the help of a machine: have them checked by \
      somebody who speaks the language before they are published. The same study gives the same bytes.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "The folder to write to; by default reports/<study>-consult.") var out: String?
  @Option(
    help: ArgumentHelp(
      "A file of strings (JSON): the council's own words, or a language more. May be given several times.",
      valueName: "file"))
  var strings: [String] = []
  @Option(
    help: ArgumentHelp(
      "Which languages, with commas between, the main one first; by default all.",
      valueName: "codes"))
  var languages: String?
  @Flag(
    help:
      "Write leaflets, too: two pages for each option and each centre in each language, as PDF (needs Typst)."
  ) var leaflets = false
  @Flag(help: "Write even where the report of another study is.") var replace = false

  private static let limit = 1 << 22

  func run() throws {
    try ending {
      let asked = try input.open()
      let study = try asked.withAnswers()
      let files = try strings.map { path in (name: Self.name(of: path), bytes: try Self.read(path))
      }
      let view = ResidentView(study, workedOut: Set(asked.wanted.map(\.id)))
      let languages = try chosen(among: try catalogues(with: files))
      let pages = try pages(of: view, in: languages, files, leaflets: printed(view, in: languages))
      try Publishing(
        files: pages.files,
        place: ReportPlace(
          folder: out ?? "reports/\(study.about.id)-consult", studyPath: input.study,
          id: study.about.id, isNamed: out != nil), replaces: replace
      ).publish()
      Self.remarks(on: study.consultation)
    }
  }

  /// What residents will miss.
  private static func remarks(on consultation: StudyConsultation) {
    if consultation.contact.isEmpty {
      Terminal.remark(
        "the pages do not say how to respond: add web, email, post or telephone under 'consultation' in the study file"
      )
    }
    if consultation.postcodes == nil {
      Terminal.remark(
        "residents cannot look up a postcode: name a table of them under 'consultation' in the study file"
      )
    }
  }

  private func catalogues(with files: [(name: String, bytes: [UInt8])]) throws -> [Catalogue] {
    do throws(DataError) {
      return try Catalogue.all(with: files)
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }

  private func pages(
    of view: ResidentView, in languages: [Catalogue], _ files: [(name: String, bytes: [UInt8])],
    leaflets: ConsultationLeaflets?
  ) throws -> ConsultationPages {
    do throws(ConsultationError) {
      return try ConsultationPages(
        view, in: languages, strings: files.map(Self.input), beside: leaflets)
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }

  /// The leaflets, where they are asked for.
  private func printed(
    _ view: ResidentView, in languages: [Catalogue]
  ) throws -> ConsultationLeaflets? {
    guard leaflets else { return nil }
    Terminal.progress("setting the leaflets")
    do {
      return try ConsultationLeaflets(view, in: languages, tool: TypstTool.find())
    } catch let error as OfficeError {
      throw Failure("\(error)", code: .cannotWrite)
    } catch let error as ConsultationError {
      throw Failure("\(error)", code: .data)
    }
  }

  /// The languages that were asked for, in that order.
  private func chosen(among all: [Catalogue]) throws -> [Catalogue] {
    guard let languages else { return all }
    let codes = languages.split(separator: ",").map { $0.filter { $0 != " " }.lowercased() }
    guard !codes.isEmpty, Set(codes).count == codes.count else {
      throw Failure("--languages is '\(languages)': name each language once", code: .usage)
    }
    return try codes.map { code in
      guard let strings = all.first(where: { $0.language == code }) else {
        throw Failure(
          "there are no strings in '\(code)'; the languages are \(all.map(\.language).joined(separator: ", ")), and --strings adds one",
          code: .usage)
      }
      return strings
    }
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func read(_ path: String) throws -> [UInt8] {
    do {
      return try InputFile.bytes(of: path, limit: limit)
    } catch {
      throw Failure("\(path): cannot be read: \(ReadFault.reason(error))", code: .data)
    }
  }

  private static func input(_ file: (name: String, bytes: [UInt8])) -> Manifest.Input {
    Manifest.Input(
      file: file.name, edition: "", sha256: SHA256Digest.hex(file.bytes), licence: "",
      source: "the words of the pages")
  }
}
