public import Reports
import Text

/// A document as an OpenDocument text, `report.odt`: what the Word file is, for LibreOffice.
public struct OpenTextRenderer: Renderer {
  private let drawer: PictureDrawer?
  private let author: String

  /// Where it is written.
  public static let path = "report.odt"
  /// A4 with margins of 20 mm, in points.
  private static let upright = 481.9
  private static let wide = 728.5

  /// - Parameters:
  ///   - author: who publishes it.
  ///   - drawer: what draws its pictures for programs that know no SVG.
  public init(author: String, drawer: PictureDrawer?) {
    self.author = author
    self.drawer = drawer
  }

  public func files(of document: Document) throws(ReportsError) -> [RenderedFile] {
    let paper = try Paper(document, upright: Self.upright, wide: Self.wide)
    let drawn = PaperPicture.draw(paper.figures, upright: Self.upright, drawer)
    let pictures = paper.figures.flatMap { figure -> [OpenDocument.Picture] in
      guard let picture = drawn[figure.figure.id] else { return [] }
      let png = picture.png.map {
        OpenDocument.Picture(
          path: OpenTextBody.path(figure, "png"), type: "image/png", bytes: $0)
      }
      let svg = OpenDocument.Picture(
        path: OpenTextBody.path(figure, "svg"), type: "image/svg+xml",
        bytes: Array(picture.svg.utf8))
      return [svg] + (png.map { [$0] } ?? [])
    }
    let body = OpenTextBody(paper, pictures: drawn)
    let bytes = OpenDocument.archive(
      kind: "application/vnd.oasis.opendocument.text", content: body.content,
      styles: OpenTextStyles.text, title: document.title, subject: document.subtitle,
      author: author, pictures: pictures)
    return [RenderedFile(path: Self.path, bytes: bytes)]
  }
}
