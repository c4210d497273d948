import ArgumentParser
import Files
import Office
import Readers
import Reports
import Text

/// What a report is written as.
struct FormOptions: ParsableArguments {
  /// A form of a report.
  enum Form: String, CaseIterable {
    case html, csv, json, maps, docx, odt, xlsx, ods, pdf

    static let usual: [Form] = [.html, .csv, .json, .maps]
  }

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What to write, with commas between: \(Form.allCases.map(\.rawValue).joined(separator: ", ")); or all.",
      valueName: "forms"),
    transform: FormOptions.read)
  var forms: [Form] = Form.usual

  @Option(
    help: ArgumentHelp(
      "A Word document of the council's (.docx or .dotx), whose styles, headers, footers and page the DOCX takes over.",
      valueName: "file"))
  var template: String?

  func validate() throws {
    if template != nil, !forms.contains(.docx) {
      throw ValidationError("--template is for Word: add docx to --as, such as --as html,docx")
    }
  }

  /// Reads `docx,odt`; each once, in the order of ``Form``.
  static func read(_ text: String) throws -> [Form] {
    if text == "all" { return Form.allCases }
    let forms = try text.split(separator: ",", omittingEmptySubsequences: false).map { word in
      let word = word.filter { $0 != " " }
      guard let form = Form(rawValue: word.lowercased()) else {
        let names = Form.allCases.map(\.rawValue)
        let meant = Spelling.suggestion(for: word, among: names)
        throw ValidationError(
          "'\(word)' is no form of a report; \(meant)the forms are \(names.joined(separator: ", ")), or all"
        )
      }
      return form
    }
    return Form.allCases.filter(forms.contains)
  }

  /// What writes the chosen forms, and what they are made from beside the study.
  struct Chosen {
    let renderers: [any Renderer]
    let inputs: [Manifest.Input]
  }

  /// Reads the template and looks for the tools.
  ///
  /// - Parameter author: who publishes the report.
  /// - Throws: ``Failure`` where a template cannot be used, or a tool is not installed.
  func chosen(author: String) throws -> Chosen {
    do throws(OfficeError) {
      let template = try templateBytes
      let papers = try papers(author: author, template: template)
      var renderers: [any Renderer] = []
      for form in forms {
        switch form {
        case .html:
          let isBeside = Set([Form.csv, .maps]).isSubset(of: forms)
          renderers.append(PageRenderer(files: isBeside ? .beside : .none))
        case .csv: renderers.append(TableRenderer(.csv))
        case .json: renderers.append(TableRenderer(.json))
        case .maps: renderers.append(FigureRenderer())
        case .xlsx: renderers.append(SheetsRenderer(.xlsx, author: author, beside: companions))
        case .ods: renderers.append(SheetsRenderer(.ods, author: author, beside: companions))
        case .docx, .odt, .pdf: break
        }
      }
      if let papers { renderers.append(papers) }
      return Chosen(renderers: renderers, inputs: template.map { [input($0)] } ?? [])
    } catch {
      switch error {
      case .template: throw Failure("\(template ?? ""): \(error)", code: .data)
      case .noPDF, .tooLong: throw Failure("\(error)", code: .cannotWrite)
      }
    }
  }

  /// What writes the forms that are read from top to bottom, of which each figure is drawn once.
  private func papers(author: String, template: [UInt8]?) throws(OfficeError) -> PaperRenderer? {
    var papers: [any PaperForm] = []
    for form in forms {
      switch form {
      case .docx:
        papers.append(try WordForm(template: template, author: author, beside: companions))
      case .odt: papers.append(OpenTextForm(author: author, beside: companions))
      case .pdf:
        papers.append(PDFForm(author: author, tool: try TypstTool.find(), beside: companions))
      case .html, .csv, .json, .maps, .xlsx, .ods: break
      }
    }
    guard !papers.isEmpty else { return nil }
    let drawer = papers.contains(where: \.needsPNG) ? PictureDrawer.find() : nil
    if drawer == nil, forms.contains(.docx) {
      Terminal.remark("\(WordForm.path) has no pictures: \(PictureDrawer.missing)")
    }
    return PaperRenderer(papers, drawer: drawer)
  }

  /// The files that the documents may name.
  private var companions: Companions {
    let named: [(form: Form, companion: Companions)] = [
      (.csv, .csv), (.json, .json), (.maps, .pictures), (.xlsx, .xlsx), (.ods, .ods),
    ]
    return Companions(named.filter { forms.contains($0.form) }.map(\.companion))
  }

  private func input(_ bytes: [UInt8]) -> Manifest.Input {
    let name = template?.split(separator: "/").last.map(String.init) ?? ""
    return Manifest.Input(
      file: name, edition: "", sha256: SHA256Digest.hex(bytes), licence: "",
      source: "the template of the Word document")
  }

  private static let limit = 1 << 26

  private var templateBytes: [UInt8]? {
    get throws(OfficeError) {
      guard let template else { return nil }
      do throws(InputFault) {
        return try InputFile.bytes(of: template, limit: Self.limit)
      } catch {
        throw .template("it cannot be read: \(ReadFault.reason(error))")
      }
    }
  }

  /// The file to open first.
  func first(of files: [RenderedFile]) -> String {
    let wanted = ["index.html", WordForm.path, OpenTextForm.path, PDFForm.path]
    let paths = Set(files.map(\.path))
    return wanted.first(where: paths.contains) ?? files[0].path
  }
}
