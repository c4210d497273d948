public import Reports

/// A document as a Word file, `report.docx`, in the styles of a template.
///
/// Real headings, captions with numbers, tables with a header row and without merged cells, pictures
/// with words for those who do not see them, in British English.
public struct WordForm: PaperForm {
  private let template: WordTemplate
  private let author: String
  private let beside: Companions

  /// Where it is written.
  public static let path = "report.docx"

  /// - Parameters:
  ///   - template: the bytes of a Word document whose styles, headers, footers and page are taken over;
  ///     a plain one by default.
  ///   - author: who publishes it.
  ///   - beside: the files that it may name.
  /// - Throws: ``OfficeError/template(_:)``.
  public init(
    template: [UInt8]? = nil, author: String, beside: Companions = []
  ) throws(OfficeError) {
    self.template = if let template { try WordTemplate(template) } else { .plain }
    self.author = author
    self.beside = beside
  }

  public var needsPNG: Bool { true }

  public func files(
    of document: Document, pictures: PaperPictures
  ) throws(ReportsError) -> [RenderedFile] {
    let page = template.page
    let paper = try Paper(document, upright: page.text, wide: page.textWide, beside: beside)
    var package = template.package
    for figure in paper.figures {
      guard let picture = pictures[figure], let png = picture.png else { continue }
      for (ending, type, bytes) in [
        ("png", "image/png", png), ("svg", "image/svg+xml", Array(picture.svg.utf8)),
      ] {
        let part = WordPicture.part(figure.number, ending)
        package.set("word/" + part, bytes)
        package.setType(of: "word/" + part, type)
        package.add(
          PackageRelation(
            id: WordPicture.relation(figure.number, ending), type: WordParts.relation + "/image",
            target: part))
      }
    }
    package.set(
      OfficeProperties.path,
      OfficeProperties.text(title: document.title, subject: document.subtitle, author: author))
    package.setType(of: OfficeProperties.path, OfficeProperties.type)
    let body = WordBody(paper, template: template, pictures: pictures, beside: beside).markup
    let text = WordParts.declaration + template.root + body.text + "</w:document>"
    return [RenderedFile(path: Self.path, bytes: package.archive(text))]
  }
}
