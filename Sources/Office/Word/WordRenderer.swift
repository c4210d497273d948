public import Reports
import Spreadsheets
import Text

/// A document as a Word file, `report.docx`, in the styles of a template.
///
/// Real headings, captions with numbers, tables with a header row and without merged cells, pictures
/// with words for those who do not see them, in British English.
public struct WordRenderer: Renderer {
  private let template: WordTemplate
  private let drawer: PictureDrawer?
  private let author: String

  /// Where it is written.
  public static let path = "report.docx"

  /// - Parameters:
  ///   - template: the bytes of a Word document whose styles, headers, footers and page are taken over;
  ///     a plain one by default.
  ///   - author: who publishes it.
  ///   - drawer: what draws its pictures; without one, the places of pictures say why they are empty.
  /// - Throws: ``OfficeError/template(_:)``.
  public init(
    template: [UInt8]? = nil, author: String, drawer: PictureDrawer?
  ) throws(OfficeError) {
    self.template = if let template { try WordTemplate(template) } else { .plain }
    self.author = author
    self.drawer = drawer
  }

  public func files(of document: Document) throws(ReportsError) -> [RenderedFile] {
    let page = template.page
    let paper = try Paper(document, upright: page.text, wide: page.textWide)
    var parts = template
    let figures = paper.figures
    let drawn = PaperPicture.draw(figures, upright: page.text, drawer)
    for figure in figures {
      guard let picture = drawn[figure.figure.id], let png = picture.png else { continue }
      for (ending, bytes) in [("png", png), ("svg", Array(picture.svg.utf8))] {
        let part = WordPicture.part(figure.number, ending)
        parts.set("word/" + part, bytes: bytes)
        parts.addRelation(
          WordPicture.relation(figure.number, ending), WordParts.relation + "/image", part)
        parts.addType(ending: ending, ending == "png" ? "image/png" : "image/svg+xml")
      }
    }
    let body = WordBody(paper, template: template, pictures: drawn).markup
    parts.set(
      "word/document.xml",
      WordParts.declaration + template.root + body.text + "</w:document>")
    parts.set(
      WordParts.types,
      parts.text(WordParts.types).replacing(WordParts.templateType, with: WordParts.documentType))
    parts.setProperties(title: document.title, subject: document.subtitle, author: author)
    var archive = ZipWriter()
    for part in parts.parts { archive.add(part.name, part.bytes) }
    return [RenderedFile(path: Self.path, bytes: archive.bytes)]
  }
}

extension WordTemplate {
  /// Title, subject, author and language; no dates, as there is no clock in an output.
  fileprivate mutating func setProperties(title: String, subject: String, author: String) {
    set(
      OfficeProperties.path, OfficeProperties.text(title: title, subject: subject, author: author))
    addType(OfficeProperties.path, OfficeProperties.type)
    let relations = text("_rels/.rels")
    guard !relations.contains(OfficeProperties.path) else { return }
    set(
      "_rels/.rels",
      relations.replacing("</Relationships>", with: OfficeProperties.relation + "</Relationships>"))
  }
}
