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

  /// The renderers of these forms.
  ///
  /// - Parameter author: who publishes the report.
  /// - Throws: ``Failure`` where a template cannot be used, or a tool is not installed.
  func renderers(author: String) throws -> [any Renderer] {
    let drawer = Set(forms).isDisjoint(with: [.docx, .odt]) ? nil : PictureDrawer.find()
    if drawer == nil, forms.contains(.docx) {
      Terminal.remark("\(WordRenderer.path) has no pictures: \(PictureDrawer.missing)")
    }
    var renderers: [any Renderer] = []
    for form in forms {
      do throws(OfficeError) {
        renderers.append(try renderer(form, author: author, drawer: drawer))
      } catch {
        switch error {
        case .template: throw Failure("\(template ?? ""): \(error)", code: .data)
        case .noPDF: throw Failure("\(error)", code: .cannotWrite)
        }
      }
    }
    return renderers
  }

  private func renderer(
    _ form: Form, author: String, drawer: PictureDrawer?
  ) throws(OfficeError) -> any Renderer {
    switch form {
    case .html:
      let isBeside = Set([Form.csv, .maps]).isSubset(of: forms)
      return PageRenderer(files: isBeside ? .beside : .none)
    case .csv: return TableRenderer(.csv)
    case .json: return TableRenderer(.json)
    case .maps: return FigureRenderer()
    case .docx: return try WordRenderer(template: templateBytes, author: author, drawer: drawer)
    case .odt: return OpenTextRenderer(author: author, drawer: drawer)
    case .xlsx: return SheetsRenderer(.xlsx, author: author)
    case .ods: return SheetsRenderer(.ods, author: author)
    case .pdf: return PDFRenderer(author: author, tool: try TypstTool.find())
    }
  }

  /// The template, as one of the files that the report is made from.
  func inputs() throws -> [Manifest.Input] {
    guard let template, let bytes = try templateBytes else { return [] }
    let name = template.split(separator: "/").last.map(String.init) ?? template
    return [
      Manifest.Input(
        file: name, edition: "", sha256: SHA256Digest.hex(bytes), licence: "",
        source: "the template of the Word document")
    ]
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
    let wanted = ["index.html", WordRenderer.path, OpenTextRenderer.path, PDFRenderer.path]
    let paths = Set(files.map(\.path))
    return wanted.first(where: paths.contains) ?? files[0].path
  }
}
